import { check } from '../check/check';
import type { Host, Progress } from '../hosts/host';
import { quote } from '../plan/quote';
import { withVersion } from '../plan/version-chain';
import { lastingPlan, type SheetChoices } from './plan-sheets';
import type { ChangedPlan } from './change-plan';
import { leftOutSentence } from './left-out-sentence';
import { settledPlan } from './settled-plan';
import { tabNames } from './tab-names';
import { clockTime, usualName, versionName } from './version-name';
import { versionsSheet } from './versions-sheet';

/**
 * Keeps the plan as the sheets have it now, edits that were not taken yet included, as a version in the workbook. Only the
 * hidden sheet of versions is written. Where two sheets disagree nothing is kept: neither would be the plan.
 * Throws HostError where the host cannot.
 * @param wanted what to call it; the day it is where nothing is said
 */
export async function keepVersion(
  host: Host,
  choices: SheetChoices,
  wanted = '',
  at = new Date(),
  progress?: Progress,
): Promise<ChangedPlan> {
  const [found, tabs] = await Promise.all([settledPlan(host, choices), tabNames(host, choices.language)]);
  if (!found.ok) return found;
  const plan = lastingPlan(found.plan, check(found.plan));
  const name = versionName(wanted, usualName(at, choices.language), found.versions);
  const versions = withVersion(found.versions, { name, kept: clockTime(at) }, plan);
  await host.write([versionsSheet(versions, plan, tabs, choices)], progress);
  const left = leftOutSentence(found.notes);
  const { tasks, units } = versions.at(-1) ?? { tasks: 0, units: 0 };
  return {
    ok: true,
    receipt: {
      'zh-CN': `已保存版本${quote(name)}（任务 ${tasks} 项、单位 ${units} 个）；各表未改动。${left['zh-CN']}`,
      en: `The version ${quote(name)} is kept (tasks: ${tasks}, units: ${units}); no sheet was changed.${left.en}`,
    },
  };
}
