import type { Host, Progress } from '../hosts/host';
import { quote } from '../plan/quote';
import { noSuchVersion, withoutVersion } from '../plan/version-chain';
import type { SheetChoices } from './plan-sheets';
import type { ChangedPlan } from './change-plan';
import { tabNames } from './tab-names';
import { versionsSheet } from './versions-sheet';
import { workbookPlan } from './workbook-plan';

/** Takes a version out of the workbook; the others and all sheets stay. Throws HostError where the host cannot. */
export async function forgetVersion(
  host: Host,
  choices: SheetChoices,
  name: string,
  progress?: Progress,
): Promise<ChangedPlan> {
  const [found, tabs] = await Promise.all([workbookPlan(host), tabNames(host, choices.language)]);
  if (!found.ok) return found;
  const versions = withoutVersion(found.versions, name);
  if (versions.length === found.versions.length) return { ok: false, reason: noSuchVersion(name) };
  await host.write([versionsSheet(versions, found.plan, tabs, choices)], progress);
  return {
    ok: true,
    receipt: {
      'zh-CN': `已删除版本${quote(name)}；其他版本和各表未改动。`,
      en: `The version ${quote(name)} was deleted; other versions and all sheets are as they were.`,
    },
  };
}
