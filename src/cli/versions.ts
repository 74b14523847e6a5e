import { versionsOfFile } from '../actions/versions-of-file';
import type { Language, Text } from '../plan/language';
import type { Version } from '../plan/version';
import { aboutInput } from './file-sentences';
import { readInput } from './input-file';
import type { Outcome } from './outcome';

/** Lists the versions that a workbook keeps, oldest first. */
export async function versions(path: string, language: Language): Promise<Outcome> {
  const input = readInput(path);
  if (!input.ok) return { ok: false, reason: aboutInput(path, input.reason) };
  const found = await versionsOfFile(input.file);
  if (!found.ok) return { ok: false, reason: aboutInput(path, found.reason) };
  if (found.versions.length === 0) return { ok: true, text: none[language] };
  return { ok: true, text: found.versions.map((version) => line(version)[language]).join('\n') };
}

function line({ name, kept, tasks, units, targets }: Version): Text {
  const when = kept.replace('T', ' ');
  return {
    'zh-CN': `${when}  ${name}（任务 ${tasks}、单位 ${units}、目标 ${targets}）`,
    en: `${when}  ${name} (tasks ${tasks}, units ${units}, targets ${targets})`,
  };
}

const none: Text = {
  'zh-CN': '这个工作簿里没有保存版本。',
  en: 'This workbook keeps no versions.',
};
