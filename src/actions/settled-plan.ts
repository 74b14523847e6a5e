import type { Host } from '../hosts/host';
import type { Text } from '../plan/language';
import { editConflicts, type FoundPlan } from './edit-conflicts';
import { workbookPlan, type WorkbookPlan } from './workbook-plan';

/**
 * The plan in the workbook, to be written back. Where two sheets were changed differently there is none: whichever were
 * written, somebody's edit would be gone in silence.
 */
export async function settledPlan(host: Host): Promise<WorkbookPlan> {
  const found = await workbookPlan(host);
  if (!found.ok || found.conflicts.length === 0) return found;
  return { ok: false, reason: disagreement(found) };
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
