import { check } from '../check/check';
import type { LiveHost } from '../hosts/host';
import type { Text } from '../plan/language';
import { openFindings } from '../plan/waiver';
import { findingPlaces } from '../sheets/finding-places';
import { inOrder } from '../sheets/findings-layout';
import { openDrift } from './drift';
import type { Drift } from './drifted-cells';
import { workbookPlan } from './workbook-plan';

export interface NextFinding {
  /** Whether its cell is in front of the user now. */
  readonly shown: boolean;
  readonly sentence: Text;
}

/**
 * Leads to the cell of one finding after the other, of the plan and of the workbook itself, from the first again after the last.
 * @param drift what is wrong with the workbook itself
 * @param place how many have been visited before
 */
export async function nextFinding(
  host: LiveHost,
  drift: readonly Drift[],
  place: number,
): Promise<NextFinding> {
  const found = await workbookPlan(host);
  if (!found.ok) return { shown: false, sentence: found.reason };
  const open = [...openFindings(check(found.plan), found.plan), ...openDrift(drift)];
  const places = findingPlaces(inOrder(open), found.plan).filter((one) => one !== undefined);
  const turn = place % places.length;
  const cell = places[turn];
  if (!cell) return { shown: false, sentence: noFinding };
  await host.select(cell.sheet, cell.row, cell.column);
  const which = `${turn + 1}/${places.length}`;
  return { shown: true, sentence: { 'zh-CN': `第 ${which} 处。`, en: `Finding ${which}.` } };
}

const noFinding: Text = {
  'zh-CN': '校验没有发现可以定位的问题。',
  en: 'The checks found nothing that has a place in the sheets.',
};
