import { buildSheets } from '../../src/actions/build-sheets';
import { planSheets } from '../../src/actions/plan-sheets';
import { tabNames } from '../../src/actions/tab-names';
import { check } from '../../src/check/check';
import type { Plan, Task } from '../../src/plan/plan';
import type { SheetSpec } from '../../src/sheets/sheet';
import { bareBytes } from './bare-bytes';
import { shownValues, trimmed } from './contract';
import { type ExcelPlace, excelPlace } from './excel-place';
import { planIn, realDocuments, sampleDocuments } from './plans';

const choices = { language: 'zh-CN', asOf: '2026-01-01' } as const;

async function specsOf(plan: Plan, { host }: ExcelPlace): Promise<readonly SheetSpec[]> {
  return planSheets(plan, check(plan), await tabNames(host, choices.language), choices);
}

/** What stands in the cells: formulas, not their results. */
function entries(spec: SheetSpec) {
  const formulas = spec.cells.map((row) =>
    row.map((cell) => (typeof cell === 'object' && cell !== null ? cell.formula : cell)),
  );
  return shownValues({ ...spec, cells: formulas });
}

const edits: readonly (readonly [string, (task: Task) => Task])[] = [
  ['title', (task) => ({ ...task, title: `${task.title}（修改）` })],
  ['text', (task) => ({ ...task, text: `${task.text}按季度报送进展，每年底开展评估，结果在全市通报。` })],
];

if (realDocuments.length === 0) console.warn('The real documents are not here: only the samples are built.');

describe.each([...sampleDocuments, ...realDocuments])('%s', (path) => {
  const isReal = realDocuments.includes(path);
  let plan: Plan;
  let place: ExcelPlace;
  let specs: readonly SheetSpec[];

  beforeAll(async () => {
    plan = await planIn(path);
    place = excelPlace('我的数据');
    // Formulas are looked at here, not what they come to.
    place.excel.book.calculates = false;
    specs = await specsOf(plan, place);
    place.excel.resetCounts();
    await buildSheets(plan, check(plan), place.host, choices);
  });

  test('all sheets are built in at most four requests', () => {
    expect(place.excel.requests.length).toBeLessThanOrEqual(4);
    expect(place.excel.keptReferences).toBe(0);
  });

  if (isReal) {
    test('the requests weigh at most four times what stands in the cells', () => {
      const sent = place.excel.requests.reduce((sum, request) => sum + request.sent, 0);
      expect(sent / bareBytes(specs)).toBeLessThanOrEqual(4);
    });
  }

  test('every cell holds what was written', async () => {
    const { formulas } = await place.host.snapshot();
    for (const spec of specs)
      expect([spec.id, trimmed(formulas?.get(spec.id))]).toEqual([spec.id, entries(spec)]);
  });

  test.each(edits)(
    'after a changed %s at most three requests and 20 KB build them again',
    async (_, edit) => {
      await buildSheets(plan, check(plan), place.host, choices);
      const [first, ...others] = plan.tasks;
      if (!first) return;
      const edited: Plan = { ...plan, tasks: [edit(first), ...others] };
      place.excel.resetCounts();
      // As the pane does, which has looked for what is hidden before.
      await buildSheets(edited, check(edited), place.host, { ...choices, known: [] });
      const { requests } = place.excel;
      expect(requests.length).toBeLessThanOrEqual(3);
      expect(requests.reduce((sum, { sent }) => sum + sent, 0)).toBeLessThanOrEqual(20_000);
      const { formulas } = await place.host.snapshot();
      for (const spec of await specsOf(edited, place)) {
        expect([spec.id, trimmed(formulas?.get(spec.id))]).toEqual([spec.id, entries(spec)]);
      }
    },
  );
});
