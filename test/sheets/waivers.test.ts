import { buildSheets } from '../../src/actions/build-sheets';
import { workbookPlan } from '../../src/actions/workbook-plan';
import { check } from '../../src/check/check';
import { openedWorkbook } from '../../src/hosts/file/opened-workbook';
import type { Finding } from '../../src/plan/finding';
import type { Plan } from '../../src/plan/plan';
import { decide, openFindings, waive } from '../../src/plan/waiver';
import { findings as sheet } from '../../src/sheets/findings';
import { findingsColumns as at, findingsFirstRow } from '../../src/sheets/findings-layout';
import { list } from '../../src/sheets/list';
import type { SheetSpec, SheetValues } from '../../src/sheets/sheet';
import { shownValues } from '../hosts/contract';
import { sheetContext } from './sample-plan';
import { planOf } from '../check/plan-of';

const plan = planOf(['市科协、市妇联 | 市科协', '市科协 | 市科协', '市妇联 |'], { leadRule: 'labelled' });
const all = check(plan);
const context = sheetContext('zh-CN');
const aboutTasks = all.filter(({ rule }) => rule === 'lead-also-co');

/** What somebody sees of the findings, with 是 and a reason typed beside each that `choose` picks. */
function typed(choose: (key: string) => boolean, reason: string, spec: SheetSpec): SheetValues {
  return shownValues(spec).map((row, index) => {
    if (index < findingsFirstRow || !choose(String(row[at.key] ?? ''))) return row;
    return Object.assign([...row], { [at.waived]: '是', [at.reason]: reason });
  });
}

const written = (of: Plan, findings: readonly Finding[] = check(of)) => sheet.write(of, findings, context);
const read = (values: SheetValues, of: Plan): Plan => sheet.read?.(values, of).plan ?? of;
const isAbout = (finding: Finding) => (key: string) => key === waive(finding, '', plan).finding;

test('the plan has findings to waive', () => expect(aboutTasks.length).toBeGreaterThanOrEqual(2));

test('what nobody touched is read as it was', () => {
  const [first] = all;
  if (!first) throw new Error('Nothing was found.');
  for (const one of [plan, { ...plan, waivers: [waive(first, '已议定', plan)] }])
    expect(read(shownValues(written(one)), one)).toEqual(one);
});

test('是 and a reason waive a finding, in whatever order the rows have been sorted', () => {
  for (const finding of aboutTasks) {
    const values = typed(isAbout(finding), '主要领导亲自抓', written(plan));
    const sorted = [...values.slice(0, findingsFirstRow), ...values.slice(findingsFirstRow).reverse()];
    for (const order of [values, sorted])
      expect(read(order, plan)).toEqual({ ...plan, waivers: [waive(finding, '主要领导亲自抓', plan)] });
  }
});

test('a waived row shows its reason and is counted apart; clearing it takes the finding up again', () => {
  const [finding] = aboutTasks;
  if (!finding) throw new Error('Nothing was found.');
  const waivedPlan = { ...plan, waivers: [waive(finding, '已议定', plan)] };
  const spec = written(waivedPlan);
  const row = spec.cells.find((cells) => isAbout(finding)(String(cells[at.key] ?? '')));
  expect([row?.[at.waived], row?.[at.reason]]).toEqual(['是', '已议定']);
  expect(spec.cells[1]?.find((cell) => typeof cell === 'object' && cell !== null)).toMatchObject({
    value: expect.stringContaining('已豁免 1'),
  });
  const cleared = shownValues(spec).map((cells) => cells.map((cell) => (cell === '是' ? null : cell)));
  expect(read(cleared, waivedPlan)).toEqual(plan);
});

test('of two findings of one rule on one cell each is waived by itself', () => {
  const [first] = aboutTasks;
  if (!first) throw new Error('Nothing was found.');
  const message = { 'zh-CN': '“2035”', en: '“2035”' };
  const pair = [
    { ...first, message: { 'zh-CN': '“2025”', en: '“2025”' } },
    { ...first, message },
  ];
  for (const finding of pair) {
    const values = typed(isAbout(finding), '已议定', written(plan, pair));
    const after = read(values, plan);
    expect(decide(pair, after.waivers ?? [], after)).toMatchObject({ waived: [{ finding }], open: [{}] });
  }
});

test('the list no longer shows the mark of a finding that is waived', () => {
  const [task] = plan.tasks;
  const ofTask = all.filter((finding) => finding.task === task?.id);
  const waivedPlan = { ...plan, waivers: ofTask.map((finding) => waive(finding, '', plan)) };
  const mark = (of: Plan) => list.write(of, all, context).cells[3]?.at(-1);
  expect(mark(plan)).not.toMatchObject({ value: '✓' });
  expect(mark(waivedPlan)).toMatchObject({ value: '✓' });
});

test('a waiver lives in the workbook through rebuilding, and lapses when its row changes', async () => {
  const [finding] = aboutTasks;
  if (!finding) throw new Error('Nothing was found.');
  const host = openedWorkbook();
  const choices = { language: 'zh-CN', asOf: '2026-01-01' } as const;
  const kept = async () => {
    const found = await workbookPlan(host);
    if (!found.ok) throw new Error(found.reason.en);
    return found.plan;
  };
  await buildSheets({ ...plan, waivers: [waive(finding, '已议定', plan)] }, all, host, choices);
  const again = await kept();
  await buildSheets(again, check(again), host, choices);
  const later = await kept();
  expect(decide(check(later), later.waivers ?? [], later).waived.map(({ reason }) => reason)).toEqual([
    '已议定',
  ]);

  const edited = {
    ...later,
    tasks: later.tasks.map((task) =>
      task.id === finding.task ? { ...task, text: `${task.text}另办。` } : task,
    ),
  };
  await buildSheets(edited, check(edited), host, choices);
  const last = await kept();
  expect(last.waivers).toBeUndefined();
  expect(openFindings(check(last), last)).toEqual(check(last));
});
