import fc from 'fast-check';
import { withRoleSigns } from '../../src/plan/role-signs';
import type { Plan, Task } from '../../src/plan/plan';
import { annex } from '../../src/sheets/annex';
import type { AnnexOptions } from '../../src/sheets/annex-options';
import { pageRoom } from '../../src/sheets/page-breaks';
import type { Range, SheetSpec, SheetValues } from '../../src/sheets/sheet';
import { realAnswer, realNumbers, realPlan } from '../real-plans';
import { anyPlan } from './any-plan';
import { planCases } from './plan-cases';
import { cellValues } from './cell-values';
import { samplePlan, sheetContext } from './sample-plan';

const write = (plan: Plan, options: AnnexOptions = {}, language: 'zh-CN' | 'en' = 'zh-CN') =>
  annex.write(plan, [], { ...sheetContext(language), annex: options });

const headerRow = 3;
const header = (spec: SheetSpec) => (spec.cells[headerRow] ?? []).slice(1);

/** The rows of the table by the words of its header, merged cells filled again. */
function tableOf(spec: SheetSpec): Record<string, string>[] {
  const filled = spec.cells.map((row) => [...row]);
  for (const { row, column, rows } of spec.merges)
    for (let at = row + 1; at < row + rows; at++)
      (filled[at] as unknown[])[column] = spec.cells[row]?.[column];
  const notes = filled.findIndex((row, at) => at > headerRow && row.length === 2);
  return filled
    .slice(headerRow + 1, notes < 0 ? undefined : notes)
    .map((row) =>
      Object.fromEntries(header(spec).map((word, at) => [String(word), String(row[at + 1] ?? '')])),
    );
}

/** A plan with many units in each task, and long titles. */
const manyRows = (tasks: number, units: number): Plan => ({
  ...samplePlan,
  units: Array.from({ length: units }, (_, i) => ({
    id: `u-${i}`,
    name: `市第${i + 1}综合事务管理办公室`,
    aliases: [],
    kind: 'unit' as const,
  })),
  tasks: Array.from({ length: tasks }, (_, i): Task => ({
    id: `t-${i}`,
    section: samplePlan.sections[i % 3 === 0 ? 0 : 1]?.id ?? '',
    number: '',
    title: `把第${i + 1}件事情办好办实`,
    text: '',
    assignments: Array.from({ length: (i * 7) % (units + 1) }, (_unused, at) => ({
      unit: `u-${at}`,
      printed: '',
      role: at === 0 ? ('lead' as const) : ('co' as const),
      basis: 'labelled' as const,
    })),
  })),
  targets: [],
  notes: [],
});

describe('pages', () => {
  const holds = (plan: Plan, options: AnnexOptions) => {
    const spec = write(plan, options);
    const breaks = spec.print.breaks ?? [];
    const { down } = pageRoom(spec.print);
    const ends = [...breaks, spec.cells.length];
    let start = 0;
    for (const end of ends) {
      expect(end).toBeGreaterThan(start);
      const heights = spec.rowHeights.slice(start, end).map((height) => height ?? 15);
      const repeated = start === 0 ? 0 : (spec.rowHeights[headerRow] ?? 0);
      const used = heights.reduce((sum, height) => sum + height, repeated);
      // A quarter of a point for each row, to which heights are rounded.
      expect(used).toBeLessThanOrEqual(Math.max(down + heights.length / 4, (heights[0] ?? 0) + repeated));
      const [first, after] = [start, end];
      const goesOver = ({ row, rows }: Range) =>
        [first, after].some((edge) => row < edge && row + rows > edge);
      expect(spec.merges.filter(goesOver)).toEqual([]);
      start = end;
    }
    expect(spec.print.repeatRows).toEqual([headerRow, headerRow]);
  };

  test.each(['landscape', 'portrait'] as const)(
    'no row and no merged cell goes over the end of a page (%s)',
    (orientation) => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }), (tasks, units) =>
          holds(manyRows(tasks, units), { orientation }),
        ),
        { numRuns: 60 },
      );
    },
  );

  test('a category begins anew on the next page', () => {
    const plan = manyRows(30, 20);
    const spec = write(plan);
    const titles = new Set(plan.sections.map(({ number, title }) => number + title));
    for (const row of spec.print.breaks ?? []) {
      const first = spec.cells[row]?.[1];
      expect(titles.has(String(first)) || String(first).startsWith('说明')).toBe(true);
    }
    expect(spec.print.breaks?.length).toBeGreaterThan(2);
  });

  test('a row that is taller than a page becomes several, and loses no sign', () => {
    const plan = manyRows(1, 300);
    const all = { ...plan, tasks: plan.tasks.map((task) => ({ ...task, assignments: everybody(plan) })) };
    const table = tableOf(write(all));
    expect(table.length).toBeGreaterThan(1);
    expect(table.map((row) => row['责任单位']).join('')).toBe(
      all.units
        .slice(1)
        .map(({ name }) => name)
        .join('、'),
    );
    holds(all, {});
  });

  const everybody = (plan: Plan) =>
    plan.units.map(({ id }, at) => ({
      unit: id,
      printed: '',
      role: at === 0 ? ('lead' as const) : ('co' as const),
      basis: 'labelled' as const,
    }));
});

describe('columns', () => {
  test('what the plan has nothing for is left out', () => {
    const { deadline: _none, ...undated } = samplePlan.tasks[3] as Task;
    const tasks = [{ ...undated, assignments: undated.assignments.slice(1) }];
    expect(header(write(samplePlan))).toEqual(['类别', '序号', '任务', '牵头单位', '责任单位', '完成时限']);
    expect(header(write({ ...samplePlan, tasks }))).toEqual(['类别', '序号', '任务', '责任单位']);
    expect(header(write({ ...samplePlan, sections: samplePlan.sections.slice(0, 1), tasks: [] }))).toEqual([
      '序号',
      '任务',
    ]);
  });

  test('the user chooses columns, words for the roles, label and title', () => {
    const words = { 'zh-CN': { lead: '主办单位', co: '协办单位' } };
    const spec = write(withRoleSigns(samplePlan, { words }), {
      columns: ['number', 'task', 'lead', 'co'],
      label: '附件2',
      title: '全民阅读任务分工表',
    });
    expect(header(spec)).toEqual(['序号', '任务', '主办单位', '协办单位']);
    expect([spec.cells[0]?.[1], spec.cells[1]?.[1]]).toEqual(['附件2', '全民阅读任务分工表']);
    expect(spec.merges.filter(({ rows }) => rows > 1)).toEqual([]);
  });

  test('the table fills the page and is not scaled down', () => {
    for (const orientation of ['landscape', 'portrait'] as const) {
      const spec = write(samplePlan, { orientation });
      const { across } = pageRoom(spec.print);
      const points = spec.columnWidths.slice(1).reduce((sum, width) => sum + width * 5.25 + 3.75, 0);
      expect(points).toBeLessThanOrEqual(across);
      expect(points).toBeGreaterThan(across * 0.96);
    }
  });
});

test('the title is the one by which the document announces its annex', () => {
  const notes = [{ kind: 'missing-annex' as const, words: '1．青禾市全民阅读任务清单' }];
  expect(write({ ...samplePlan, notes }).cells[1]?.[1]).toBe('青禾市全民阅读任务清单');
  expect(write(samplePlan).cells[1]?.[1]).toBe(`${samplePlan.title}责任清单`);
});

test('missing and assumed leads are said, not hidden', () => {
  const spec = write(samplePlan);
  const table = tableOf(spec);
  expect(table.map((row) => row['牵头单位'])).toContain('■ 缺牵头');
  expect(table.map((row) => row['牵头单位'])).toContain('◎市教育局');
  const notes = spec.cells.map((row) => String(row[1])).join('\n');
  expect(notes).toMatch(/1 项任务原文没有写明牵头单位/);
  expect(notes).toMatch(/1 项任务没有牵头单位/);
});

describe('edits by hand are noticed and left out', () => {
  const values = cellValues(write(samplePlan));
  const edited = (change: (rows: (string | number | boolean | null)[][]) => void) => {
    const rows = values.map((row) => [...row]);
    change(rows);
    return annex.read?.(rows as SheetValues, samplePlan);
  };
  const noticed = (cell: string) => ({
    plan: samplePlan,
    notes: [{ kind: 'generated-sheet-edited', words: '附件', place: { cell } }],
  });

  test.each<[string, string, (rows: (string | number | boolean | null)[][]) => void]>([
    ['a changed cell', 'B6', (rows) => ((rows[5] as unknown[])[4] = '市体育局')],
    ['a removed row', 'B7', (rows) => rows.splice(6, 1)],
    ['the last rows removed', 'B14', (rows) => rows.splice(13)],
    ['two rows exchanged', 'B6', (rows) => rows.splice(5, 2, rows[6] as never, rows[5] as never)],
    ['a row added below', `B${values.length + 1}`, (rows) => rows.push([null, '另加一项'])],
    ['a row added between', 'B7', (rows) => rows.splice(6, 0, [null, '另加一项'])],
  ])('%s', (_what, cell, change) => {
    expect(edited(change)).toEqual(noticed(cell));
  });

  test('what stands beside it is no edit of it', () => {
    const beside = edited((rows) => {
      const width = Math.max(...rows.map((row) => row.length));
      for (const row of rows.slice(2, 7))
        while (row.length <= width) row.push(row.length < width ? null : '已核');
    });
    expect(beside).toEqual({ plan: samplePlan, notes: [] });
  });

  test('empty rows and columns that a host reads along are no edits', () => {
    const wider = edited((rows) => {
      for (const row of rows) row.push(null, '');
      rows.push([null, ''], []);
    });
    expect(wider).toEqual({ plan: samplePlan, notes: [] });
  });

  test('no change of any plan’s annex goes unseen', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(), fc.nat(), (plan, someRow, someColumn) => {
        const rows = cellValues(write(plan)).map((row) => [...row]);
        const row = rows[someRow % rows.length] ?? [];
        const column = 1 + (someColumn % Math.max(1, row.length - 1));
        row[column] = `${row[column] ?? ''}改`;
        expect(annex.read?.(rows, plan)?.notes).toHaveLength(1);
      }),
      planCases,
    );
  });
});

const has002 = realNumbers.includes('002');
(has002 ? test : test.skip)('a real annex made from its plan alone has the document’s own rows', async () => {
  const answer = realAnswer('002');
  const table = tableOf(
    write(withRoleSigns(await realPlan('002'), { words: { 'zh-CN': { lead: '牵头部门', co: '责任部门' } } })),
  );
  expect(table.map((row) => [row['类别'], row['任务'], row['牵头部门'], row['责任部门']])).toEqual(
    answer.tasks.map(({ group, title, leads, cos }) => [
      answer.groups[group]?.title,
      title,
      leads.join('、'),
      cos.join('、'),
    ]),
  );
});
