import { annexTitle } from '../plan/annex-title';
import type { Language } from '../plan/language';
import type { Plan, Task } from '../plan/plan';
import { taskGroups, type TaskGroup } from '../plan/task-groups';
import { chineseNumeral } from './chinese-numeral';
import type { ProseBlock, ProseChoices } from './prose';
import { taskDuties, type TaskDuties } from './task-duties';

/** What a form says of the duties round its items; '' is nothing. */
export interface DutyWords {
  /** Once before everything else. */
  readonly rule?: string;
  /** At the end of the item's last line. */
  inline?(duties: TaskDuties, group: readonly TaskDuties[]): string;
  /** On a line of its own below the item. */
  below?(duties: TaskDuties, group: readonly TaskDuties[]): string;
  /** On a line of its own below the last item of a section. */
  closing?(group: readonly TaskDuties[]): string;
}

/**
 * Numbered sections and numbered tasks (GB/T 9704-2012: 一、 then 1.), with what a form says of their duties. Numbers are
 * counted anew: printed ones may be lost or begin again in every section.
 */
export function itemised(plan: Plan, choices: ProseChoices, words: DutyWords): ProseBlock[] {
  const { language } = choices;
  const dutiesOf = taskDuties(plan);
  const blocks: ProseBlock[] = [{ kind: 'title', text: annexTitle(plan, language) }];
  const say = (text: string | undefined) => {
    if (text) blocks.push({ kind: 'paragraph', text });
  };
  say(words.rule);
  let number = 0;
  taskGroups(plan).forEach(({ path, tasks }, index) => {
    blocks.push({ kind: 'heading', text: headingText(path, index + 1, language) });
    const group = tasks.map(dutiesOf);
    for (const task of tasks) {
      const duties = dutiesOf(task);
      number++;
      const lines = itemLines(task, choices);
      const inline = words.inline?.(duties, group) ?? '';
      lines.forEach((line, at) => {
        const head = at > 0 ? '' : language === 'en' ? `${number}. ` : `${number}．`;
        say(head + line + (at === lines.length - 1 ? inline : ''));
      });
      say(words.below?.(duties, group));
    }
    say(words.closing?.(group));
  });
  return blocks;
}

function headingText(path: TaskGroup['path'], number: number, language: Language): string {
  const title = path.filter(Boolean).join(language === 'en' ? ' – ' : '·');
  return language === 'en' ? `Section ${number}: ${title}` : `${chineseNumeral(number)}、${title}`;
}

/** The title as a sentence, and with whole texts all the rest, line by line. */
function itemLines({ title, text }: Task, { language, content }: ProseChoices): string[] {
  const sentence = asSentence(title, language);
  if (content === 'titles' || text.trim() === '' || text === title) return [sentence];
  const whole = text.startsWith(title) ? text : sentence + text;
  const lines = whole.split(/\s*\n\s*/).filter((line) => line !== '');
  return lines.map((line, at) => (at === lines.length - 1 ? asSentence(line, language) : line));
}

function asSentence(words: string, language: Language): string {
  const trimmed = words.trim();
  if (/[。！？!?.；;]$/.test(trimmed)) return trimmed;
  return trimmed + (language === 'en' ? '.' : '。');
}
