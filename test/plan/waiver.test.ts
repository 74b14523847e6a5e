import { check } from '../../src/check/check';
import { decide, waive } from '../../src/plan/waiver';
import type { Plan, Task } from '../../src/plan/plan';
import { assignmentsOf, planOf } from '../check/plan-of';

const plan = planOf(['| 市科协', '| 市妇联', '市科协 | 市妇联'], { leadRule: 'labelled' });
const findings = check(plan).filter(({ rule }) => rule === 'missing-lead');
const [first, second] = findings;
if (!first || !second) throw new Error('The plan has two tasks without lead.');
const waiver = waive(first, '主要领导亲自抓', plan);

function edited(id: string, fields: Partial<Task>): Plan {
  return { ...plan, tasks: plan.tasks.map((task) => (task.id === id ? { ...task, ...fields } : task)) };
}

function decided(after: Plan) {
  const { open, waived, lapsed } = decide(
    check(after).filter(({ rule }) => rule === 'missing-lead'),
    [waiver],
    after,
  );
  return { open: open.map(({ task }) => task), waived: waived.map(({ finding }) => finding.task), lapsed };
}

test('a waived finding is counted apart, with the reason', () => {
  expect(decide(findings, [waiver], plan)).toEqual({
    open: [second],
    waived: [{ finding: first, reason: '主要领导亲自抓' }],
    lapsed: [],
  });
});

test('a waiver lapses when its row changes', () => {
  for (const fields of [
    { text: '另办一件。' },
    { title: '另办' },
    { assignments: assignmentsOf('市妇联', 'co') },
  ]) {
    expect(decided(edited('t1', fields))).toEqual({ open: ['t1', 't2'], waived: [], lapsed: [waiver] });
  }
});

test('it stands when another row changes, or its own is only renumbered', () => {
  expect(decided(edited('t2', { text: '另办一件。' }))).toEqual({ open: ['t2'], waived: ['t1'], lapsed: [] });
  expect(decided(edited('t1', { number: '9.', place: { line: 5 } }))).toEqual({
    open: ['t2'],
    waived: ['t1'],
    lapsed: [],
  });
});

test('a waiver of a finding that is gone has lapsed', () => {
  const mended = edited('t1', { assignments: assignmentsOf('市妇联', 'lead') });
  expect(decided(mended)).toEqual({ open: ['t2'], waived: [], lapsed: [waiver] });
});

test('what a finding counts belongs to it: with another count it is open again', () => {
  const rows = ['市科协 | 市妇联', '市科协', '市科协', '市科协', '市科协', '市妇联', '市妇联'];
  const busy = planOf(rows);
  const [found] = check(busy).filter(({ rule }) => rule === 'many-leads');
  if (!found) throw new Error('One unit leads five of seven tasks.');
  const waived = waive(found, '牵头单位已商定', busy);
  const busier = planOf([...rows, '市科协']);
  const again = check(busier).filter(({ rule }) => rule === 'many-leads');
  expect(decide([found], [waived], busy).open).toEqual([]);
  expect(decide(again, [waived], busier).open).toEqual(again);
});

test('a waiver is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(waiver))).toEqual(waiver);
});
