import { check } from '../../src/check/check';
import { meetingItems } from '../../src/check/meeting-items';
import { withSeverity } from '../../src/check/settle-checks';
import { withoutSettled } from '../../src/plan/decision';
import type { Plan } from '../../src/plan/plan';
import { waive } from '../../src/plan/waiver';
import { meeting } from '../../src/sheets/meeting';
import { planOf, unitOf } from '../check/plan-of';
import { cellValues } from './cell-values';
import { sheetContext } from './sample-plan';

const plan = planOf(
  ['| 市科协、市教育局', '市教育局 | 市科协', { units: '| 市体育局', title: '办好运动会' }],
  {
    units: [unitOf('市科协'), unitOf('市教育局'), unitOf('市体育局', { aliases: ['市体局'] })],
  },
);

const written = (of: Plan) =>
  meeting.write(of, [], { ...sheetContext('zh-CN'), meeting: meetingItems(of, check(of)) });

/** The visible cells of the questions. */
const shown = (of: Plan) =>
  cellValues(written(of))
    .slice(3)
    .map((row) => row.slice(2));

/** The plan after somebody has written into the last column, row by row. */
function decided(of: Plan, ...said: readonly string[]) {
  const values = cellValues(written(of)).map((row) => [...row]);
  said.forEach((words, index) => {
    const row = values[3 + index];
    if (row) row[7] = words;
  });
  return meeting.read?.(values, of)?.plan ?? of;
}

const unitsOf = ({ tasks }: Plan, id: string) =>
  tasks.find((task) => task.id === id)?.assignments.map(({ unit, role }) => `${role} ${unit}`);

test('each error has its row: the matter, what is wrong, who it may be and why, and the question', () => {
  expect(shown(plan)).toEqual([
    [
      1,
      '1 办好第1件实事',
      '“办好第1件实事”没有牵头单位，只列了市科协、市教育局。',
      '1. 市教育局：在本项责任单位中，并牵头同组另外 1 项任务。\n2. 市科协：在本项责任单位中列第 1 位。',
      '由“市教育局”还是“市科协”牵头？',
      null,
    ],
    [
      2,
      '3 办好运动会',
      '“办好运动会”没有牵头单位，只列了市体育局。',
      '1. 市体育局：在本项责任单位中列第 1 位。\n2. 市教育局：牵头同组 1 项任务，如“办好第2件实事”。',
      '由“市体育局”还是“市教育局”牵头？',
      null,
    ],
  ]);
});

test('without errors one line says so', () => {
  const [row, ...others] = shown(planOf(['市教育局 | 市科协']));
  expect(others).toEqual([]);
  expect(row).toContain('✓ 没有需要会议明确的问题');
});

test('what is waived or no error is not taken to the meeting, what the office holds to be an error is', () => {
  const [first] = check(plan);
  if (!first) throw new Error('Nothing was found.');
  expect(shown({ ...plan, waivers: [waive(first, '已议定', plan)] })).toHaveLength(1);
  expect(shown(withSeverity(plan, 'missing-lead', 'warning'))).toHaveLength(1);
  expect(shown(withSeverity(plan, 'missing-lead', 'warning'))[0]).toContain('✓ 没有需要会议明确的问题');
  const louder = withSeverity(plan, 'missing-source', 'error');
  expect(shown(louder).length).toBe(2 + check(louder).filter(({ rule }) => rule === 'missing-source').length);
});

test('the name of a unit in the register leads from then on, under any of its names', () => {
  const after = decided(plan, '市科协', '市体局');
  expect(unitsOf(after, 't1')).toEqual(['lead 市科协', 'co 市教育局']);
  expect(unitsOf(after, 't3')).toEqual(['lead 市体育局']);
  expect(after.decisions).toBeUndefined();
  expect(check(after).map(({ rule }) => rule)).not.toContain('missing-lead');
});

test('other words stay beside their question through editing, until it is settled', () => {
  const words = '下次会议再议';
  const after = decided(plan, words, '市水务局');
  expect(unitsOf(after, 't3')).toEqual(['co 市体育局']);
  const edited = {
    ...after,
    tasks: after.tasks.map((task) => ({ ...task, text: `${task.text}每年通报。` })),
  };
  expect(shown(edited).map((row) => row.at(-1))).toEqual([words, '市水务局']);
  expect(withoutSettled(edited, check(edited))).toBe(edited);
  // A unit that is registered later leads; the other question is still open.
  const known = { ...edited, units: [...edited.units, unitOf('市水务局')] };
  const last = decided(known);
  expect(unitsOf(last, 't3')).toEqual(['lead 市水务局', 'co 市体育局']);
  expect(last.decisions?.map((one) => one.words)).toEqual([words]);
  const settled = decided(last, '市科协');
  expect(withoutSettled(settled, check(settled)).decisions).toBeUndefined();
  expect(
    withoutSettled({ ...plan, decisions: [{ question: 'gone', words }] }, check(plan)).decisions,
  ).toBeUndefined();
});

test('emptied, a decision is gone; and a lead that the list has meanwhile is not replaced', () => {
  const after = decided(plan, '再议', '再议');
  expect(decided(after, '', '再议').decisions?.map(({ words }) => words)).toEqual(['再议']);
  const values = cellValues(written(plan)).map((row) => [...row]);
  if (values[3]) values[3][7] = '市科协';
  const led = planOf(['市教育局 | 市科协', '市教育局 | 市科协'], { units: plan.units });
  expect(unitsOf(meeting.read?.(values, led).plan ?? plan, 't1')).toEqual(['lead 市教育局', 'co 市科协']);
});
