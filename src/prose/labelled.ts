import { roleWordings } from '../plan/role-wording';
import type { ProseChoices } from './prose';
import { hasDuties, type TaskDuties } from './task-duties';

/**
 * 牵头单位：甲局；责任单位：乙局、丙局. Where nobody leads, the label of the leads says so: a list under 责任单位 alone would be
 * taken for one whose first unit leads.
 */
export function labelled(duties: TaskDuties, { language, wording }: ProseChoices): string {
  if (!hasDuties(duties)) return '';
  const { lead, co } = roleWordings[wording];
  const [colon, semicolon, comma, nobody] =
    language === 'en' ? [': ', '; ', ', ', 'none'] : ['：', '；', '、', '无'];
  const leads = `${lead[language]}${colon}${duties.leads.join(comma) || nobody}`;
  return duties.cos.length > 0
    ? `${leads}${semicolon}${co[language]}${colon}${duties.cos.join(comma)}`
    : leads;
}
