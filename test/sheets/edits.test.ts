import type { Plan } from '../../src/plan/plan';
import { list } from '../../src/sheets/list';
import { matrix } from '../../src/sheets/matrix';
import type { Sheet } from '../../src/sheets/sheet';
import { targets } from '../../src/sheets/targets';
import { units } from '../../src/sheets/units';
import { cellValues } from './cell-values';
import { samplePlan, sheetContext } from './sample-plan';

type Grid = (string | number | boolean | null)[][];

/** Writes the sheet, lets `edit` change its cells as a person would, and reads it back. */
function edited(sheet: Sheet, edit: (grid: Grid) => void, language: 'zh-CN' | 'en' = 'zh-CN') {
  const grid = cellValues(sheet.write(samplePlan, [], sheetContext(language))).map((row) => [...row]);
  edit(grid);
  const read = sheet.read?.(grid, samplePlan);
  if (!read) throw new Error(`${sheet.id} cannot be read`);
  return read;
}

const rowOf = (grid: Grid, id: string) => grid.find((row) => row[0] === id) ?? [];
const task = (plan: Plan, id: string) => plan.tasks.find((one) => one.id === id);
const duties = (plan: Plan, id: string) =>
  task(plan, id)?.assignments.map(
    ({ unit, role, basis }) => `${role} ${plan.units.find((one) => one.id === unit)?.name} ${basis}`,
  );

describe('the list', () => {
  const [lead, co, deadline, title] = [5, 6, 7, 3];

  test('a lead typed into a missing-lead cell leads', () => {
    const { plan, notes } = edited(list, (grid) => (rowOf(grid, 't-3')[lead] = '市教育局，市文旅局'));
    expect(duties(plan, 't-3')?.slice(0, 2)).toEqual([
      'lead 市教育局 labelled',
      'lead 市文化和旅游局 labelled',
    ]);
    expect(notes).toEqual([]);
  });

  test('taking the ◎ away confirms an assumed lead, putting it there assumes one', () => {
    const confirmed = edited(list, (grid) => (rowOf(grid, 't-4')[lead] = '市教育局'));
    expect(duties(confirmed.plan, 't-4')?.[0]).toBe('lead 市教育局 labelled');
    const assumed = edited(
      list,
      (grid) => (rowOf(grid, 't-2')[lead] = '◎市、县新闻出版办公室、市文化和旅游局'),
    );
    expect(duties(assumed.plan, 't-2')?.slice(0, 2)).toEqual([
      'lead 市、县新闻出版办公室 assumed-order',
      'lead 市文化和旅游局 labelled',
    ]);
  });

  test('who keeps a role keeps the printed name and the reason', () => {
    const { plan } = edited(list, (grid) => (rowOf(grid, 't-1')[lead] = '市文化和旅游局、市教育局'));
    expect(task(plan, 't-1')?.assignments[0]).toEqual(samplePlan.tasks[0]?.assignments[0]);
  });

  test('a name that nobody bears becomes a unit, with a note', () => {
    const { plan, notes } = edited(list, (grid) => (rowOf(grid, 't-6')[co] = '市少年宫'));
    expect(plan.units.at(-1)).toMatchObject({ name: '市少年宫', kind: 'unit' });
    expect(duties(plan, 't-6')).toEqual(['lead 市教育局 inherited', 'co 市少年宫 labelled']);
    expect(notes).toEqual([{ kind: 'new-unit', words: '市少年宫' }]);
  });

  test('a new row is a new task in the section above, a copied row is another task, an emptied row is gone', () => {
    const { plan } = edited(list, (grid) => {
      const copy = [...rowOf(grid, 't-6')];
      rowOf(grid, 't-8').fill(null, 1);
      grid.push(copy, [null, null, null, '开设夜读专场', null, '市教育局', null, 2026, null]);
    });
    expect(task(plan, 't-8')).toBeUndefined();
    expect(plan.tasks).toHaveLength(9);
    const [copied, added] = plan.tasks.slice(-2);
    expect(copied).toMatchObject({ title: '举办校园读书节', section: 's-campus' });
    expect(copied?.id).not.toBe('t-6');
    expect(added).toMatchObject({
      title: '开设夜读专场',
      section: 's-campus',
      deadline: { text: '2026', date: '2026-12-31' },
    });
    expect(plan.targets.find(({ id }) => id === 'g-3')).not.toHaveProperty('task');
  });

  test('a deadline is read anew when it is edited, and taken out when it is cleared', () => {
    const { plan } = edited(list, (grid) => {
      rowOf(grid, 't-1')[deadline] = '2026年6月底';
      rowOf(grid, 't-4')[deadline] = null;
      rowOf(grid, 't-7')[title] = 42;
    });
    expect(task(plan, 't-1')?.deadline).toEqual({ text: '2026年6月底', date: '2026-06-30' });
    expect(task(plan, 't-4')).not.toHaveProperty('deadline');
    expect(task(plan, 't-7')?.title).toBe('42');
  });

  test('an English list is read by its own separators', () => {
    const { plan } = edited(list, (grid) => (rowOf(grid, 't-6')[co] = '市档案馆; 市财政局"*~'), 'en');
    expect(duties(plan, 't-6')?.slice(1)).toEqual(['co 市档案馆 labelled', 'co 市财政局"*~ labelled']);
  });
});

describe('the matrix', () => {
  const header = 3;
  const columnOf = (grid: Grid, name: string) => grid[header]?.indexOf(name) ?? -1;

  test('marks set, changed and cleared are assignments', () => {
    const { plan, notes } = edited(matrix, (grid) => {
      rowOf(grid, 't-3')[columnOf(grid, '市文化和旅游局')] = '●';
      rowOf(grid, 't-3')[columnOf(grid, '市住房城乡建设局')] = null;
      rowOf(grid, 't-4')[columnOf(grid, '市教育局')] = '●';
      rowOf(grid, 't-8')[columnOf(grid, '市教育局')] = '牵头';
    });
    expect(duties(plan, 't-3')).toEqual([
      'lead 市文化和旅游局 labelled',
      'co 各县（市、区）人民政府 labelled',
    ]);
    expect(duties(plan, 't-4')?.[0]).toBe('lead 市教育局 labelled');
    expect(duties(plan, 't-8')).toEqual(['lead 市文化和旅游局 labelled', 'lead 市教育局 labelled']);
    expect(notes).toEqual([]);
  });

  test('a mark nobody understands leaves the cell as it was, with a note of its place', () => {
    const { plan, notes } = edited(matrix, (grid) => (rowOf(grid, 't-6')[columnOf(grid, '市教育局')] = '？'));
    expect(plan).toEqual(samplePlan);
    expect(notes).toEqual([{ kind: 'edit-left-out', words: '？', place: { cell: 'G13' } }]);
  });

  test('a unit renamed in its header keeps its id and its old name as an alias', () => {
    const { plan } = edited(matrix, (grid) => {
      const names = grid[header] ?? [];
      names[columnOf(grid, '市教育局')] = '市教育和体育局';
    });
    expect(plan.units[1]).toEqual({
      id: 'u-education',
      name: '市教育和体育局',
      aliases: ['市教育局'],
      kind: 'unit',
    });
    expect(plan.tasks).toEqual(samplePlan.tasks);
  });

  test('a column and a row written in by hand are a unit and a task', () => {
    const { plan, notes } = edited(matrix, (grid) => {
      grid[header]?.push('市少年宫');
      const column = columnOf(grid, '市少年宫');
      const row: Grid[number] = [null, '9', '办好少儿读书会'];
      row[column] = '●';
      grid.push(row);
    });
    expect(plan.tasks.at(-1)).toMatchObject({ title: '办好少儿读书会', section: 's-money', number: '9' });
    expect(duties(plan, plan.tasks.at(-1)?.id ?? '')).toEqual(['lead 市少年宫 labelled']);
    expect(notes).toEqual([{ kind: 'new-unit', words: '市少年宫' }]);
  });

  test('a section’s heading may be reworded', () => {
    const { plan } = edited(matrix, (grid) => (rowOf(grid, 's-campus')[1] = '二、校园阅读行动'));
    expect(plan.sections[1]).toMatchObject({ number: '二、', title: '校园阅读行动' });
  });

  test('a deleted row is a deleted task, a deleted column leaves its unit alone', () => {
    const { plan } = edited(matrix, (grid) => {
      grid.splice(grid.indexOf(rowOf(grid, 't-1')), 1);
      const column = columnOf(grid, '市教育局');
      for (const row of grid) if (row.length > column) row.splice(column, 1);
    });
    expect(plan.tasks).toEqual(samplePlan.tasks.slice(1));
  });
});

describe('the targets', () => {
  const [baseline, comparator, value, due, latest, date] = [7, 8, 9, 12, 13, 14];

  test('readings and figures typed in are taken, with dates as Excel or people write them', () => {
    const { plan, notes } = edited(targets, (grid) => {
      rowOf(grid, 'g-2')[latest] = '120';
      rowOf(grid, 'g-2')[date] = '2026年6月30日';
      rowOf(grid, 'g-3')[value] = 40_000;
      rowOf(grid, 'g-3')[baseline] = 9000;
      rowOf(grid, 'g-1')[date] = 46_234;
      rowOf(grid, 'g-1')[comparator] = '高于';
      rowOf(grid, 'g-1')[due] = 2028;
    });
    expect(plan.targets[1]?.latest).toEqual({ value: 120, date: '2026-06-30' });
    expect(plan.targets[2]).toMatchObject({ value: 40_000, baseline: { value: 9000 } });
    expect(plan.targets[0]).toMatchObject({
      latest: { value: 12, date: '2026-07-31' },
      comparator: '>',
      due: '2028',
    });
    expect(notes).toEqual([]);
  });

  test('what is no figure and no date is left out with a note', () => {
    const { plan, notes } = edited(targets, (grid) => {
      rowOf(grid, 'g-1')[latest] = '约一半';
      rowOf(grid, 'g-1')[date] = '2026-02-30';
    });
    expect(plan).toEqual(samplePlan);
    expect(notes.map(({ words }) => words)).toEqual(['最新值 约一半', '填报日期 2026-02-30']);
  });

  test('a cleared cell clears the field, an emptied row the target', () => {
    const { plan } = edited(targets, (grid) => {
      rowOf(grid, 'g-1')[latest] = null;
      rowOf(grid, 'g-2').fill(null, 1);
    });
    expect(plan.targets.map(({ id }) => id)).toEqual(['g-1', 'g-3', 'g-4']);
    expect(plan.targets[0]).not.toHaveProperty('latest');
  });
});

describe('the register', () => {
  const [order, name, aliases, kind, members] = [1, 2, 3, 4, 5];

  test('a renamed unit keeps its old name among the aliases; order follows its numbers', () => {
    const { plan } = edited(units, (grid) => {
      rowOf(grid, 'u-archive')[name] = '市档案局';
      rowOf(grid, 'u-archive')[order] = 0;
      rowOf(grid, 'u-housing')[aliases] = '市住建局';
    });
    expect(plan.units[0]).toEqual({ id: 'u-archive', name: '市档案局', aliases: ['市档案馆'], kind: 'unit' });
    expect(plan.units.find(({ id }) => id === 'u-housing')?.aliases).toEqual(['市住建局']);
  });

  test('members are found by name, unknown ones become units', () => {
    const { plan, notes } = edited(units, (grid) => {
      rowOf(grid, 'u-archive')[kind] = '集合单位';
      rowOf(grid, 'u-counties')[members] = '市、县新闻出版办公室、东谷县人民政府';
    });
    expect(plan.units.find(({ id }) => id === 'u-archive')?.kind).toBe('collective');
    const added = plan.units.at(-1);
    expect(added?.name).toBe('东谷县人民政府');
    expect(plan.units.find(({ id }) => id === 'u-counties')?.members).toEqual(['u-press', added?.id]);
    expect(notes).toEqual([{ kind: 'new-unit', words: '东谷县人民政府' }]);
  });

  test('a deleted unit goes where no task names it, and stays with a note where one does', () => {
    const { plan, notes } = edited(units, (grid) => {
      rowOf(grid, 'u-archive').fill(null, 1);
      grid.splice(grid.indexOf(rowOf(grid, 'u-finance')), 1);
    });
    expect(plan.units.map(({ id }) => id)).toEqual([
      'u-culture',
      'u-education',
      'u-press',
      'u-housing',
      'u-counties',
      'u-finance',
    ]);
    expect(plan.units[4]).not.toHaveProperty('members');
    expect(notes).toEqual([{ kind: 'edit-left-out', words: '市财政局"*~' }]);
  });
});
