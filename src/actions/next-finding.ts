import { allRules } from '../check/all-rules';
import { check } from '../check/check';
import type { LiveHost } from '../hosts/host';
import type { Text } from '../plan/language';
import { openFindings } from '../plan/waiver';
import { findings as findingsSheet } from '../sheets/findings';
import { colourPalette } from '../sheets/palette';
import type { SheetChoices } from './build-sheets';
import { tabNames } from './tab-names';
import { workbookPlan } from './workbook-plan';

export interface NextFinding {
  /** Whether its cell is in front of the user now. */
  readonly shown: boolean;
  readonly sentence: Text;
}

/**
 * Leads to the cell of one finding after the other, from the first again after the last.
 * @param place how many have been visited before
 */
export async function nextFinding(
  host: LiveHost,
  choices: SheetChoices,
  place: number,
): Promise<NextFinding> {
  const found = await workbookPlan(host);
  if (!found.ok) return { shown: false, sentence: found.reason };
  const open = openFindings(check(found.plan), found.plan);
  const context = {
    ...choices,
    tabs: await tabNames(host, choices.language),
    palette: colourPalette,
    rules: allRules,
  };
  const { links } = findingsSheet.write(found.plan, open, context);
  const link = links[place % links.length];
  if (!link) return { shown: false, sentence: noFinding };
  await host.select(link.to.sheet, link.to.row, link.to.column);
  const which = `${(place % links.length) + 1}/${links.length}`;
  return { shown: true, sentence: { 'zh-CN': `第 ${which} 处。`, en: `Finding ${which}.` } };
}

const noFinding: Text = {
  'zh-CN': '校验没有发现可以定位的问题。',
  en: 'The checks found nothing that has a place in the sheets.',
};
