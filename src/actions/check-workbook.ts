import { check } from '../check/check';
import type { LiveHost, Progress } from '../hosts/host';
import type { Severity } from '../plan/finding';
import type { Text } from '../plan/language';
import { openFindings } from '../plan/waiver';
import { writeSheets } from './build-sheets';
import { type SheetChoices } from './plan-sheets';
import { leftOutSentence } from './left-out-sentence';
import { settledPlan } from './settled-plan';

/** Checks the plan in the workbook, brings the sheets up to date and shows the findings; says how many there are. */
export async function checkWorkbook(
  host: LiveHost,
  choices: SheetChoices,
  progress?: Progress,
): Promise<Text> {
  const found = await settledPlan(host, choices);
  if (!found.ok) return found.reason;
  const { findings } = await writeSheets(found.plan, check(found.plan), host, choices, {
    ...(progress && { progress }),
  });
  await host.select('findings', 0, 0);
  const open = openFindings(findings, found.plan);
  const count = (severity: Severity) => open.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, notices] = [count('error'), count('warning'), count('notice')];
  const left = leftOutSentence(found.notes);
  return {
    'zh-CN': `校验完成:错误 ${errors}、警告 ${warnings}、提示 ${notices}。${left['zh-CN']}`,
    en: `Checked: ${errors} errors, ${warnings} warnings, ${notices} notices.${left.en}`,
  };
}
