import type { Host } from '../hosts/host';
import type { Text } from '../plan/language';
import { quote } from '../plan/quote';
import { editConflicts, type FoundPlan } from './edit-conflicts';
import type { SheetChoices } from './plan-sheets';
import { workbookPlan, type WorkbookPlan } from './workbook-plan';

/**
 * The plan in the workbook, to be written back. Where two sheets were changed differently there is none: whichever were
 * written, somebody's edit would be gone in silence. Nor is there where sheets are of another writing.
 */
export async function settledPlan(
  host: Host,
  choices: Pick<SheetChoices, 'takesOtherWritings'> = {},
): Promise<WorkbookPlan> {
  const found = await readablePlan(host, choices);
  if (!found.ok || found.conflicts.length === 0) return found;
  return { ok: false, reason: disagreement(found) };
}

/**
 * The plan in the workbook, unless sheets of another writing would be read for edits that nobody has made: whoever took
 * them back in part, or pasted them, has to say first which are right.
 */
export async function readablePlan(
  host: Host,
  { takesOtherWritings = false }: Pick<SheetChoices, 'takesOtherWritings'> = {},
): Promise<WorkbookPlan> {
  const found = await workbookPlan(host);
  if (!found.ok || takesOtherWritings || found.otherWritings.length === 0) return found;
  const tabs = await host.tabs();
  return { ok: false, reason: otherWritingsQuestion(found.otherWritings.map((id) => tabs.get(id) ?? id)) };
}

/** Which of them are right? Says that nothing was done. */
function otherWritingsQuestion(tabs: readonly string[]): Text {
  return {
    'zh-CN': `${tabs.map(quote).join('、')}与工作簿里保存的方案不是同一次写成的，不知道以哪个为准，所以没有继续；所有表都未改动。请先在面板里选“恢复这些表”，或“按表上的内容继续”。`,
    en: `${tabs.map(quote).join(', ')} and the plan that the workbook keeps are of different writings, and nobody has said which is right; nothing was changed. Please choose in the pane first: put the sheets back, or go on with what they say.`,
  };
}

/** So many places are named; the rest are counted. */
const mostNamed = 3;

function disagreement(found: FoundPlan): Text {
  const names = editConflicts(found).map(({ name }) => name);
  const rest = names.length - mostNamed;
  const list = (language: keyof Text, between: string) =>
    names
      .slice(0, mostNamed)
      .map((name) => name[language])
      .join(between);
  return {
    'zh-CN': `两张表对同一处改得不一样：${list('zh-CN', '、')}${rest > 0 ? `等 ${names.length} 处` : ''}。请改成一致后再试；所有表都未改动。`,
    en: `Two sheets were changed differently in the same place: ${list('en', ', ')}${rest > 0 ? ` and ${rest} more` : ''}. Please make them agree and try again; nothing was written.`,
  };
}
