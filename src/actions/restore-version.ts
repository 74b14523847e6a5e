import { check } from '../check/check';
import type { Host, Progress } from '../hosts/host';
import type { Text } from '../plan/language';
import { quote } from '../plan/quote';
import { sameValue } from '../plan/same-value';
import { openVersion, withVersion } from '../plan/version-chain';
import { writeSheets } from './build-sheets';
import { lastingPlan, type SheetChoices } from './plan-sheets';
import type { ChangedPlan } from './change-plan';
import { leftOutSentence } from './left-out-sentence';
import { receiptSentence } from './receipt-sentence';
import { settledPlan } from './settled-plan';
import { tabNames } from './tab-names';
import { clockTime, nameBefore, versionName } from './version-name';
import { versionsSheet } from './versions-sheet';

/**
 * Writes a version into all sheets in one step. What they hold at that moment, edits that were not taken yet included, is
 * kept as a version first, unless it is kept already; where two sheets disagree nothing is written, for neither would be
 * lost in silence. Throws HostError where the host cannot.
 */
export async function restoreVersion(
  host: Host,
  choices: SheetChoices,
  name: string,
  at = new Date(),
  progress?: Progress,
): Promise<ChangedPlan> {
  const [found, tabs] = await Promise.all([settledPlan(host, choices), tabNames(host, choices.language)]);
  if (!found.ok) return found;
  const { versions } = found;
  const opened = openVersion(versions, name);
  if (!opened.ok) return opened;
  const present = lastingPlan(found.plan, check(found.plan));
  const newest = openVersion(versions, versions.at(-1)?.name ?? '');
  const isKept = sameValue(present, opened.plan) || (newest.ok && sameValue(present, newest.plan));
  const kept = versionName('', nameBefore(name, at, choices.language), versions);
  const before = isKept
    ? []
    : [
        versionsSheet(
          withVersion(versions, { name: kept, kept: clockTime(at) }, present),
          opened.plan,
          tabs,
          choices,
        ),
      ];
  const over = { ...choices, before: found.base };
  const written = await writeSheets(opened.plan, check(opened.plan), host, over, {
    as: (specs) => [...specs, ...before],
    ...(progress && { progress }),
  });
  const receipt = receiptSentence(written.receipt);
  const left = leftOutSentence(found.notes);
  const said: Text = isKept
    ? { 'zh-CN': '', en: '' }
    : { 'zh-CN': `恢复前的内容已存为版本${quote(kept)}。`, en: ` What was there is kept as ${quote(kept)}.` };
  return {
    ok: true,
    receipt: {
      'zh-CN': `已恢复版本${quote(name)}。${said['zh-CN']}${receipt['zh-CN']}${left['zh-CN']}`,
      en: `The version ${quote(name)} is restored.${said.en} ${receipt.en}${left.en}`,
    },
  };
}
