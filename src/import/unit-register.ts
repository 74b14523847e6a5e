import { idMaker } from '../plan/id';
import type { Note, Place, Unit } from '../plan/plan';
import { isEnglishCollective } from './english-names';
import type { Duties, Party } from './duty-clause';
import { beginsWithLevel, isBareEnding, isCollective, looksLikeUnit, withoutLevel } from './unit-names';

/** A clause as far as the register minds it: who is named, and where. Names of one clause are different units. */
export interface Naming {
  readonly duties: Pick<Duties, 'parties'>;
  readonly place: Place;
}

/** A unit that a printed name stands for. */
export interface NamedUnit {
  /** Id of the unit. */
  readonly unit: string;
  readonly printed: string;
}

export interface UnitRegister {
  readonly units: readonly Unit[];
  /** The units a party stands for: one, or two where the separator between them was lost. */
  resolve(party: Party): readonly NamedUnit[];
  readonly notes: readonly Note[];
}

/** A name without Chinese signs, of two letters at least: DH. */
const latin = /^[^一-鿿]*[A-Za-z]{2}[^一-鿿]*$/;

/** The same name whatever the width of its signs; Chinese signs alone have one width. */
function keyOf(name: string): string {
  return /^[一-鿿]+$/.test(name) ? name : name.normalize('NFKC').replace(/\s/g, '');
}

/** Makes the register of a document from all its clauses. What was merged, split or doubted is noted. */
export function makeRegister(
  clauses: readonly Naming[],
  abbreviations: ReadonlyMap<string, string> = new Map(),
): UnitRegister {
  // Where each spelling stands first, and how often it stands: the rest asks each once.
  const first = new Map<string, { readonly party: Party; readonly place: Place; times: number }>();
  for (const { duties, place } of clauses)
    for (const party of duties.parties) {
      const known = first.get(party.name);
      if (known) known.times++;
      else first.set(party.name, { party, place, times: 1 });
    }
  const counts = new Map<string, number>();
  for (const [name, { times }] of first) counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + times);

  const notes: Note[] = [];
  const splits = new Map<string, readonly [string, string]>();
  const names = new Map<string, { name: string; place: Place }>();
  for (const { party, place } of first.values()) {
    const key = keyOf(party.name);
    if (names.has(key) || splits.has(key)) continue;
    const parts = gluedParts(key, counts);
    if (parts) {
      splits.set(key, parts);
      notes.push({ kind: 'split-names', words: party.printed, proposal: parts.join('、'), place });
      for (const name of parts) if (!names.has(keyOf(name))) names.set(keyOf(name), { name, place });
      continue;
    }
    if (isBareEnding(key)) notes.push(damaged(party.printed, place, counts));
    else if (!latin.test(party.name) && !looksLikeUnit(key))
      notes.push({ kind: 'not-a-unit', words: party.printed, place });
    if (party.name !== party.printed)
      notes.push({ kind: 'shared-tail', words: party.printed, proposal: party.name, place });
    names.set(key, { name: party.name, place });
  }

  const standard = new Map([
    ...mergeLevels(names, clauses, notes),
    ...mergeAbbreviations(names, clauses, abbreviations, notes),
  ]);
  const { units, idOf } = numberUnits(names, standard);
  const resolved = new Map<string, readonly NamedUnit[]>();
  return {
    units,
    notes,
    resolve({ name, printed }) {
      const known = resolved.get(printed);
      if (known && name === printed) return known;
      const parts = splits.get(keyOf(name));
      const found = parts
        ? parts.map((part) => ({ unit: idOf.get(keyOf(part)) ?? '', printed: part }))
        : [{ unit: idOf.get(keyOf(name)) ?? '', printed }];
      if (name === printed) resolved.set(printed, found);
      return found;
    },
  };
}

function damaged(printed: string, place: Place, counts: ReadonlyMap<string, number>): Note {
  const candidates = [...counts.keys()].filter(
    (name) => name !== printed && name.endsWith(printed) && name.length <= printed.length + 3,
  );
  return {
    kind: 'damaged-unit',
    words: printed,
    ...(candidates.length > 0 ? { proposal: candidates.join('、') } : {}),
    place,
  };
}

/** Two long names and their brackets; what is longer is no slip of a separator. */
const longestPair = 60;

/**
 * Two names with nothing between them, where both are known from elsewhere, or one is and the other begins like a name of
 * its own, or both are whole names of one level. 市委 and 甲部 are not the parts of 市委甲部.
 */
function gluedParts(key: string, counts: ReadonlyMap<string, number>): readonly [string, string] | undefined {
  if (key.length < 6 || key.length > longestPair || (counts.get(key) ?? 0) > 1) return undefined;
  for (let at = 3; at <= key.length - 3; at++) {
    const [left, right] = [key.slice(0, at), key.slice(at)];
    if (/^.{0,4}(?:党委|[省市县区州旗盟]委|政府)$/.test(left)) continue;
    const begins = beginsWithLevel(right) || right.startsWith('各');
    if (counts.has(left) && (counts.has(right) || (begins && looksLikeUnit(right)))) return [left, right];
    if (counts.has(right) && begins && looksLikeUnit(left)) return [left, right];
    const sameLevel = beginsWithLevel(right) && left[0] === right[0] && left.length >= 4;
    if (sameLevel && /[局委办厅部院会]$/.test(left) && looksLikeUnit(right)) return [left, right];
  }
  return undefined;
}

/**
 * 甲局 beside 市甲局: lists often print the level before their first name only. Merged where just one level is met and
 * the two never stand in one clause; noted, so that nobody is surprised.
 */
function mergeLevels(
  names: ReadonlyMap<string, { readonly name: string; readonly place: Place }>,
  clauses: readonly Naming[],
  notes: Note[],
): ReadonlyMap<string, string> {
  const fuller = new Map<string, string[]>();
  for (const key of names.keys()) {
    const bare = withoutLevel(key)?.bare;
    // 各有关单位 are many at any level.
    if (bare !== undefined && names.has(bare) && !isCollective(bare))
      fuller.set(bare, [...(fuller.get(bare) ?? []), key]);
  }
  if (fuller.size === 0) return new Map();
  for (const { duties } of clauses) {
    const together = new Set(duties.parties.map(({ name }) => keyOf(name)));
    for (const name of together) if (fuller.get(name)?.some((key) => together.has(key))) fuller.delete(name);
  }
  const standard = new Map<string, string>();
  for (const [bare, keys] of fuller) {
    const entry = names.get(bare);
    const [key] = keys;
    if (keys.length !== 1 || key === undefined || !entry) continue;
    standard.set(bare, key);
    notes.push({
      kind: 'merged-names',
      words: entry.name,
      proposal: names.get(key)?.name ?? key,
      place: entry.place,
    });
  }
  return standard;
}

/** DPP, Department for Ports and Piers, and the two together are one unit, where no list holds them side by side. */
function mergeAbbreviations(
  names: ReadonlyMap<string, { readonly name: string; readonly place: Place }>,
  clauses: readonly Naming[],
  abbreviations: ReadonlyMap<string, string>,
  notes: Note[],
): ReadonlyMap<string, string> {
  const standard = new Map<string, string>();
  for (const [short, whole] of abbreviations) {
    const keys = [whole, `${whole} (${short})`, short].map(keyOf).filter((key) => names.has(key));
    const [key, ...others] = keys;
    const apart = clauses.every(
      ({ duties }) =>
        new Set(duties.parties.map(({ name }) => keyOf(name)).filter((name) => keys.includes(name))).size < 2,
    );
    if (key === undefined || !apart) continue;
    for (const other of others) {
      const entry = names.get(other);
      if (!entry || standard.has(other)) continue;
      standard.set(other, key);
      notes.push({
        kind: 'merged-names',
        words: entry.name,
        proposal: names.get(key)?.name ?? whole,
        place: entry.place,
      });
    }
  }
  return standard;
}

function numberUnits(
  names: ReadonlyMap<string, { readonly name: string }>,
  standard: ReadonlyMap<string, string>,
): { readonly units: readonly Unit[]; readonly idOf: ReadonlyMap<string, string> } {
  const makeId = idMaker('u');
  const idOf = new Map<string, string>();
  const aliases = new Map<string, string[]>();
  for (const [key, { name }] of names) {
    const of = standard.get(key);
    if (of !== undefined) aliases.set(of, [...(aliases.get(of) ?? []), name]);
  }
  const units: Unit[] = [];
  // A unit stands where any of its names stands first.
  for (const key of new Set([...names.keys()].map((own) => standard.get(own) ?? own))) {
    const { name } = names.get(key) ?? { name: key };
    const id = makeId(key);
    idOf.set(key, id);
    units.push({
      id,
      name,
      aliases: aliases.get(key) ?? [],
      kind: isCollective(name) || isEnglishCollective(name) ? 'collective' : 'unit',
    });
  }
  for (const [key, of] of standard) idOf.set(key, idOf.get(of) ?? '');
  return { units, idOf };
}
