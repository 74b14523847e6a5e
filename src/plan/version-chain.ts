import { applyChanges, changesBetween, type Change } from './change';
import type { Text } from './language';
import { packText, unpackText } from './packed-text';
import type { Plan } from './plan';
import { parsePlan } from './plan-schema';
import { quote } from './quote';
import { sameValue } from './same-value';
import type { Version } from './version';

/** What a version is packed from. */
type Content = { readonly plan: Plan } | { readonly changes: readonly Pick<Change, 'path' | 'after'>[] };

export type OpenedVersion =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly reason: Text };

/** The plan that was kept under a name. */
export function openVersion(versions: readonly Version[], name: string): OpenedVersion {
  const index = versions.findIndex((version) => version.name === name);
  if (index < 0) return { ok: false, reason: noSuchVersion(name) };
  const parsed = parsePlan(planAt(versions, index));
  return parsed.ok ? parsed : { ok: false, reason: damaged(name) };
}

/**
 * The versions with one more, the newest. It is kept as what it differs in from the one before, where that is shorter and
 * gives exactly the plan again; versions of 5,000 tasks then take some hundred characters each.
 */
export function withVersion(
  versions: readonly Version[],
  named: Pick<Version, 'name' | 'kept'>,
  plan: Plan,
): readonly Version[] {
  const { tasks, units, targets } = plan;
  const counts = { tasks: tasks.length, units: units.length, targets: targets.length };
  const content = packed(plan, planAt(versions, versions.length - 1));
  return [...versions, { ...named, ...counts, content }];
}

/** The versions without one of them; the next one no longer builds on it. */
export function withoutVersion(versions: readonly Version[], name: string): readonly Version[] {
  const index = versions.findIndex((version) => version.name === name);
  const next = versions[index + 1];
  if (index < 0 || !next) return versions.filter((_, at) => at !== index);
  const plan = planAt(versions, index + 1);
  // What cannot be opened today must not seem to open tomorrow.
  const content = plan ? packed(plan, planAt(versions, index - 1)) : '';
  return [...versions.slice(0, index), { ...next, content }, ...versions.slice(index + 2)];
}

/** As it was packed, not yet looked at; undefined where it, or one that it builds on, is damaged. */
function planAt(versions: readonly Version[], index: number): Plan | undefined {
  let plan: Plan | undefined;
  for (const { content } of versions.slice(0, index + 1)) plan = unpacked(content, plan);
  return plan;
}

function packed(plan: Plan, before: Plan | undefined): string {
  const whole = JSON.stringify({ plan } satisfies Content);
  if (!before) return packText(whole);
  const changes = changesBetween(before, plan).map(({ path, after }) => ({ path, after }));
  const short = JSON.stringify({ changes } satisfies Content);
  const isExact = short.length < whole.length && sameValue(read(short, before), plan);
  return packText(isExact ? short : whole);
}

function unpacked(content: string, before: Plan | undefined): Plan | undefined {
  const json = unpackText(content);
  return json === undefined ? undefined : read(json, before);
}

function read(json: string, before: Plan | undefined): Plan | undefined {
  try {
    const content = JSON.parse(json) as Content;
    if ('plan' in content) return content.plan;
    return before && applyChanges(before, content.changes.map(told));
  } catch {
    // Somebody has changed what was packed.
    return undefined;
  }
}

/** JSON leaves out what is undefined. */
const told = ({ path, after }: Pick<Change, 'path' | 'after'>): Change => ({
  path,
  before: undefined,
  after,
});

export const noSuchVersion = (name: string): Text => ({
  'zh-CN': `工作簿里没有名为${quote(name)}的版本。`,
  en: `The workbook keeps no version named ${quote(name)}.`,
});

const damaged = (name: string): Text => ({
  'zh-CN': `版本${quote(name)}的数据已损坏，无法打开；其他内容未受影响。`,
  en: `The data of the version ${quote(name)} is damaged and cannot be opened; nothing else is affected.`,
});
