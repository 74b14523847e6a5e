import fc from 'fast-check';
import { alignIds } from '../../src/plan/align-ids';
import { dutyChanges } from '../../src/plan/duty-changes';
import { idMaker } from '../../src/plan/id';
import { pairInOrder } from '../../src/plan/pair-in-order';
import type { Assignment, Plan } from '../../src/plan/plan';
import { anyPlan } from '../sheets/any-plan';
import { mergeCases } from './merge-cases';
import { twoDrafts, type DraftEdit } from './two-drafts';

const anyEdit = fc.constantFrom<DraftEdit[]>(
  'reworded',
  'rephrased',
  'other lead',
  'other deadline',
  'deleted',
  'inserted before',
);

test('of two drafts full of titles that are nearly the same, what was changed is told and nothing else', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.option(anyEdit, { freq: 3, nil: undefined }), { minLength: 1, maxLength: 120 }),
      (sections, edits) => {
        const { before, after, became } = twoDrafts(edits.length, sections, (task) => edits[task]);
        const told = dutyChanges(before, after).tasks;
        expect(told).toHaveLength(edits.filter(Boolean).length);
        // Whatever else has changed, each task is the one that it was.
        const aligned = alignIds(before, after);
        expect(aligned.tasks.map(({ id }) => after.tasks.findIndex((task) => task.id === id))).toEqual(
          became.map((place) => place ?? -1),
        );
      },
    ),
    mergeCases,
  );
});

test('thousands of tasks that recur, half of them changed: as many are told as were changed', () => {
  const edit = (task: number): DraftEdit | undefined =>
    task % 2
      ? undefined
      : (['reworded', 'deleted', 'inserted before', 'other lead'] as const)[(task / 2) % 4];
  const { before, after } = twoDrafts(3_000, 12, edit);
  expect(dutyChanges(before, after).tasks).toHaveLength(1_500);
});

test('no two things become one', () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, (one, other) => {
      const aligned = alignIds(one, other);
      for (const list of ['sections', 'units', 'tasks', 'targets'] as const)
        expect(new Set(aligned[list].map(({ id }) => id)).size).toBe(one[list].length);
    }),
    mergeCases,
  );
});

test('pairs in order do not cross, and no other choice of them scores more', () => {
  const most = (scores: readonly (readonly number[])[], row = 0, column = 0): number => {
    if (row >= scores.length || column >= (scores[0]?.length ?? 0)) return 0;
    const here = scores[row]?.[column] ?? 0;
    return Math.max(
      here > 0 ? here + most(scores, row + 1, column + 1) : 0,
      most(scores, row + 1, column),
      most(scores, row, column + 1),
    );
  };
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }).chain((columns) =>
        fc.array(fc.array(fc.nat(9), { minLength: columns, maxLength: columns }), {
          minLength: 1,
          maxLength: 5,
        }),
      ),
      (scores) => {
        const at = (old: number, now: number) => scores[old]?.[now] ?? 0;
        const pairs = pairInOrder(scores.length, scores[0]?.length ?? 0, at);
        for (const [index, [old, now]] of pairs.entries()) {
          expect(at(old, now)).toBeGreaterThan(0);
          expect(old).toBeGreaterThan(pairs[index - 1]?.[0] ?? -1);
          expect(now).toBeGreaterThan(pairs[index - 1]?.[1] ?? -1);
        }
        expect(pairs.reduce((sum, [old, now]) => sum + at(old, now), 0)).toBe(most(scores));
      },
    ),
    mergeCases,
  );
});

test('of tasks of one name, told apart by counting alone, each is the one that says the same', () => {
  const lead = (unit: string): Assignment => ({ unit, printed: unit, role: 'lead', basis: 'labelled' });
  const draft = (...texts: readonly (readonly [text: string, unit: string])[]): Plan => {
    const taskId = idMaker('t');
    const plan = twoDrafts(1, 1, () => undefined).before;
    return {
      ...plan,
      tasks: texts.map(([text, unit]) => ({
        ...{ id: taskId('加强宣传'), section: 's-0', number: '', title: '加强宣传', text },
        assignments: [lead(unit)],
      })),
    };
  };
  const texts = [
    ['利用电视广播开展宣传报道', '市甲局'],
    ['在中小学校组织主题活动', '市乙局'],
    ['编印手册并发放到社区', '市丙局'],
  ] as const;
  const before = draft(...texts);
  const told = (after: Plan) =>
    dutyChanges(before, after).tasks.map(({ before: was, after: is }) => [was?.text, is?.text]);

  expect(told(draft(...texts.slice(1)))).toEqual([[texts[0][0], undefined]]);
  expect(told(draft(texts[2], texts[0], texts[1]))).toEqual([]);
  expect(told(draft(['利用电视广播和报纸开展宣传报道', '市甲局'], texts[2]))).toEqual([
    [texts[0][0], '利用电视广播和报纸开展宣传报道'],
    [texts[1][0], undefined],
  ]);
  // In a workbook nobody counts anew: ids stay with their rows, whatever becomes of the words.
  const kept = { ...before, tasks: before.tasks.filter((_, index) => index !== 1) };
  const reworded = kept.tasks.map((task, index) => (index === 1 ? { ...task, text: '另行部署' } : task));
  expect(told({ ...kept, tasks: reworded })).toEqual([
    [texts[2][0], '另行部署'],
    [texts[1][0], undefined],
  ]);
});
