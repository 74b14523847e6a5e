import { readFileSync } from 'node:fs';
import { check } from '../src/check/check';
import type { NoteKind, Plan } from '../src/plan/plan';
import { type Anomaly, realAnomalies, realNumbers, realPath, realPlan } from './real-plans';

/** Which notes and which findings speak of a kind of anomaly. */
interface Watch {
  readonly notes?: readonly NoteKind[];
  readonly rules?: readonly string[];
  /** Only in such lines; elsewhere it takes somebody who knows the matter. */
  readonly where?: RegExp;
}

/** Kinds that are not here (a comma lost in running text, two wordings of one thing) nobody sees by the language alone. */
const watched: Readonly<Record<string, Watch>> = {
  'damaged-date': { notes: ['damaged-date'], rules: ['years-run-together'] },
  'damaged-docno': { notes: ['damaged-document-number'] },
  'wrong-char': { notes: ['damaged-date'], rules: ['mixed-year-dashes'] },
  'lost-number': { notes: ['lost-number'], rules: ['number-gap'] },
  'lost-stop': { notes: ['lost-stop', 'cut-title'] },
  'lost-separator': { notes: ['split-names'], where: /责任单位/ },
  'damaged-number': { notes: ['damaged-number'], rules: ['damaged-figure'] },
  'damaged-unit': {
    notes: ['damaged-unit'],
    rules: ['damaged-unit-name', 'doubled-character', 'bracket-of-another-place'],
  },
  'missing-annex': { notes: ['missing-annex'] },
  alias: { notes: ['merged-names'], rules: ['several-names'] },
  'open-list': { notes: ['open-list'] },
  convention: { notes: ['assumed-lead'], rules: ['undefined-collective'] },
  punctuation: { notes: ['year-brackets'], rules: ['half-width-punctuation', 'document-number-brackets'] },
  duplicate: { rules: ['repeated-words'] },
  'redundant-comparator': { rules: ['redundant-comparator'] },
};

/** A note or a finding. A finding has no line: its words are to be found in the anomaly's. */
interface Sighting {
  readonly of: string;
  readonly line?: number;
  readonly words: string;
}

if (realNumbers.length > 0)
  test('nine of ten anomalies that a rule or a note can see are seen', async () => {
    const tally = new Map<string, { seen: number; of: number }>();
    const report: string[] = [];
    const total = { seen: 0, of: 0, beyond: 0 };
    for (const number of realNumbers) {
      const lines = readFileSync(realPath(number), 'utf8').split('\n');
      const sightings = sightingsIn(await realPlan(number));
      for (const anomaly of realAnomalies(number)) {
        const watch = watched[anomaly.kind];
        if (!watch || !(watch.where ?? /^/).test(lines[anomaly.line - 1] ?? '')) {
          total.beyond++;
          continue;
        }
        const key = `${number} ${anomaly.kind}`;
        const count = tally.get(key) ?? { seen: 0, of: 0 };
        tally.set(key, count);
        count.of++;
        total.of++;
        if (sightings.some((sighting) => isSeen(anomaly, watch, sighting))) {
          count.seen++;
          total.seen++;
        } else report.push(`unseen: ${number} L${anomaly.line} ${anomaly.kind} 「${anomaly.words}」`);
      }
    }
    const counts = [...tally].map(([key, { seen, of }]) => `${key} ${seen}/${of}`);
    const sum = `seen ${total.seen} of ${total.of}; ${total.beyond} more are for people to see`;
    console.info([...counts, ...report, sum].join('\n'));
    expect(total.seen / total.of).toBeGreaterThanOrEqual(0.9);
  });
else test.skip('anomalies of the real documents', () => undefined);

function sightingsIn(plan: Plan): readonly Sighting[] {
  return [
    ...plan.notes.map(({ kind, words, place }) => ({ of: kind, words, line: place?.line ?? 0 })),
    ...check(plan).map(({ rule, words = '' }) => ({ of: rule, words })),
  ];
}

function isSeen({ line, words }: Anomaly, { notes = [], rules = [] }: Watch, sighting: Sighting): boolean {
  if (![...notes, ...rules].includes(sighting.of)) return false;
  // One finding tells of all half-width signs of the document.
  if (sighting.of === 'half-width-punctuation') return /\p{Script=Han}[,:;]/u.test(words);
  if (sighting.line !== undefined && sighting.line !== line) return false;
  const [anomaly, seen] = [words, sighting.words].map(bare) as [string, string];
  return seen !== '' && (anomaly.includes(seen) || seen.includes(anomaly));
}

/** Without width, spaces, and the number before a heading. */
function bare(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^\([一二三四五六七八九十]\)/, '');
}
