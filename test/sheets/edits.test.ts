import type { Plan } from '../../src/plan/plan';
import { withRoleSigns } from '../../src/plan/role-signs';
import { list } from '../../src/sheets/list';
import { matrix } from '../../src/sheets/matrix';
import type { Sheet } from '../../src/sheets/sheet';
import { readings } from '../../src/sheets/readings';
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

  test('marks and words of the office’s own are understood, its marks before what looks like the usual ones', () => {
    const signs = {
      words: { 'zh-CN': { lead: '责任单位', co: '配合单位' } },
      marks: { lead: '○', assumedLead: '☆', co: 'R' },
    };
    const plan = withRoleSigns(samplePlan, signs);
    const grid = cellValues(matrix.write(plan, [], sheetContext('zh-CN'))).map((row) => [...row]);
    const typed = ['〇', 'r', '责任', '配合', '☆', '推定责任', '●'].map((mark, index) => {
      const [id, unit] = [`t-${index + 1}`, grid[header]?.at(5 + (index % 7))];
      rowOf(grid, id)[columnOf(grid, String(unit))] = mark;
      return [id, plan.units.find(({ name }) => name === unit)?.id ?? ''] as const;
    });
    const read = matrix.read?.(grid, plan);
    const said = typed.map(([id, unit]) => {
      const one = task(read?.plan ?? plan, id)?.assignments.find((duty) => duty.unit === unit);
      return one && (one.basis === 'assumed-order' && one.role === 'lead' ? 'assumed' : one.role);
    });
    expect(said.slice(0, 6)).toEqual(['lead', 'co', 'lead', 'co', 'assumed', 'assumed']);
    expect(read?.notes).toMatchObject([{ kind: 'edit-left-out', words: '●', task: 't-7' }]);
  });

  test('a mark nobody understands leaves the cell as it was, with a note of its place', () => {
    const { plan, notes } = edited(matrix, (grid) => (rowOf(grid, 't-6')[columnOf(grid, '市教育局')] = '？'));
    expect(plan).toEqual(samplePlan);
    expect(notes).toEqual([
      { kind: 'edit-left-out', words: '？', place: { cell: 'G13' }, task: 't-6', unit: 'u-education' },
    ]);
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

  /** Puts a copy of a column beside the last one, with what `change` makes of the marks in it. */
  const copyColumn = (
    grid: Grid,
    name: string,
    change: (mark: Grid[number][number]) => Grid[number][number],
  ) => {
    const from = columnOf(grid, name);
    const to = Math.max(...grid.map((row) => row.length));
    grid.forEach((row, index) => {
      row[to] = (index > header + 1 ? change(row[from] ?? null) : row[from]) ?? null;
    });
    return to;
  };

  test('a copied column that says the same changes nothing', () => {
    const { plan, notes } = edited(matrix, (grid) => copyColumn(grid, '市教育局', (mark) => mark));
    expect({ plan, notes }).toEqual({ plan: samplePlan, notes: [] });
  });

  test('a copied column that was emptied takes no duty away, and each difference is told', () => {
    let marks = 0;
    const { plan, notes } = edited(matrix, (grid) =>
      copyColumn(grid, '市教育局', (mark) => {
        if (mark) marks++;
        return null;
      }),
    );
    expect(plan).toEqual(samplePlan);
    expect(marks).toBeGreaterThan(0);
    expect(notes).toHaveLength(marks);
    expect(notes[0]).toMatchObject({
      kind: 'edit-left-out',
      words: '市教育局',
      place: { cell: expect.any(String) },
    });
  });

  test('a copied column that was given another name is another unit, and its original keeps its name', () => {
    const { plan } = edited(matrix, (grid) => {
      const copy = copyColumn(grid, '市教育局', () => null);
      (grid[header] ?? [])[copy] = '市少年宫';
      rowOf(grid, 't-6')[copy] = '○';
    });
    expect(plan.units.slice(0, -1)).toEqual(samplePlan.units);
    expect(plan.units.at(-1)?.name).toBe('市少年宫');
    expect(duties(plan, 't-6')?.at(-1)).toBe('co 市少年宫 labelled');
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
  const column = (grid: Grid, header: string) => grid[2]?.indexOf(header) ?? -1;
  const put = (grid: Grid, id: string, header: string, value: Grid[number][number]) =>
    (rowOf(grid, id)[column(grid, header)] = value);

  test('figures typed in are taken', () => {
    const { plan, notes } = edited(targets, (grid) => {
      put(grid, 'g-3', '目标值', 40_000);
      put(grid, 'g-3', '基期值', '9,000');
      put(grid, 'g-3', '基期年', '2024');
      put(grid, 'g-2', '上限', 400);
      put(grid, 'g-2', '数值含义', '变化幅度');
      put(grid, 'g-1', '要求', '高于');
      put(grid, 'g-1', '时限', 2028);
    });
    expect(plan.targets[2]).toMatchObject({ value: 40_000, baseline: { value: 9000, year: 2024 } });
    expect(plan.targets[1]).toMatchObject({ upTo: 400, relative: true });
    expect(plan.targets[0]).toMatchObject({ comparator: '>', due: '2028' });
    expect(notes).toEqual([]);
  });

  test('what was not touched stays the same object', () => {
    const { plan } = edited(targets, (grid) => put(grid, 'g-1', '目标值', 61));
    expect(plan.targets[0]).not.toBe(samplePlan.targets[0]);
    expect(plan.targets[1]).toBe(samplePlan.targets[1]);
  });

  test('what is no figure and no date is left out with a note', () => {
    const { plan, notes } = edited(targets, (grid) => {
      put(grid, 'g-1', '目标值', '六十');
      put(grid, 'g-1', '时限', '2026-02-30');
      put(grid, 'g-2', '任务', '没有这项任务');
    });
    expect(plan).toEqual(samplePlan);
    expect(notes.map(({ words }) => words)).toEqual(['目标值 六十', '时限 2026-02-30', '任务 没有这项任务']);
  });

  test('an emptied row is gone with its readings; a new one follows', () => {
    const { plan } = edited(targets, (grid) => {
      rowOf(grid, 'g-2').fill(null, 1);
      const row: Grid[number] = [];
      row[column(grid, '指标')] = '开通借阅卡';
      row[column(grid, '目标值')] = 500;
      grid.push(Array.from(row, (cell) => cell ?? null));
    });
    expect(plan.targets.map(({ id }) => id).slice(0, 3)).toEqual(['g-1', 'g-3', 'g-4']);
    expect(plan.targets[3]).toMatchObject({ indicator: '开通借阅卡', value: 500 });
  });

  test('a task chosen for a target owns it from then on', () => {
    const { plan, notes } = edited(targets, (grid) => put(grid, 'g-4', '任务', '举办校园读书节'));
    expect(plan.targets[3]?.task).toBe('t-6');
    expect(notes).toEqual([]);
    const cleared = edited(targets, (grid) => put(grid, 'g-1', '任务', null));
    expect(cleared.plan.targets[0]).not.toHaveProperty('task');
  });

  test('a figure for the end of a year is a stage; the even pace is none', () => {
    const { plan } = edited(targets, (grid) => put(grid, 'g-1', '2025年末应达', 15));
    expect(plan.targets[0]?.stages).toEqual([
      { year: 2025, value: 15 },
      { year: 2026, value: 30 },
    ]);
    const cleared = edited(targets, (grid) => put(grid, 'g-1', '2026年末应达', null));
    expect(cleared.plan.targets[0]).not.toHaveProperty('stages');
  });

  test('a baseline typed in moves the even pace and makes no stages of it', () => {
    const start: Plan = {
      ...samplePlan,
      targets: [{ id: 'g-9', text: '', indicator: '阅读率', comparator: '>=', value: 90, unit: '%', due: '2027', frequency: 'at-deadline' }],
    }; // prettier-ignore
    const changed = { ...start, targets: start.targets.map((one) => ({ ...one, baseline: { value: 60 } })) };
    const grid = cellValues(targets.write(changed, [], sheetContext('zh-CN')));
    expect(targets.read?.(grid, start)).toEqual({ plan: changed, notes: [] });
  });

  test('the lines over the table are the plan’s own once they are changed', () => {
    const { plan } = edited(targets, (grid) => {
      const line = grid[1] ?? [];
      line[line.indexOf('严重滞后线') + 1] = 0.5;
      line[line.indexOf('临期（天）') + 1] = 45;
    });
    expect(plan.thresholds).toEqual({ behind: 0.1, farBehind: 0.5, dueSoon: 45 });
    expect(edited(targets, () => undefined).plan).not.toHaveProperty('thresholds');
  });

  test('rows keep the order of their numbers, however they are sorted', () => {
    const { plan } = edited(targets, (grid) => void grid.splice(3, 4, ...grid.slice(3, 7).reverse()));
    expect(plan).toEqual(samplePlan);
  });
});

describe('the ledger', () => {
  const [number, indicator, date, value, source, remark] = [2, 3, 4, 5, 6, 7];
  /** The first row that waits to be filled in. */
  const empty = (grid: Grid) => grid.find((row, index) => index > 2 && row[number] === null) ?? [];
  const readingsOf = (plan: Plan, id: string) => plan.targets.find((target) => target.id === id)?.readings;

  test('a report is a row more, with dates and figures as people write them', () => {
    const { plan, notes } = edited(readings, (grid) => {
      const row = empty(grid);
      row[number] = 2;
      row[indicator] = '培训阅读指导教师';
      row[date] = '2026年9月30日';
      row[value] = '0.021万人次';
      row[source] = '市教育局';
      grid.push([null, null, 3, '注册阅读推广志愿者', 46_234, 5, null, '已完成']);
    });
    expect(readingsOf(plan, 'g-2')).toEqual([
      ...(samplePlan.targets[1]?.readings ?? []),
      { date: '2026-09-30', value: 210, source: '市教育局' },
    ]);
    expect(readingsOf(plan, 'g-3')).toEqual([{ date: '2026-07-31', value: 5, remark: '已完成' }]);
    expect(notes).toEqual([]);
  });

  test('another unit of measure is kept beside the figure', () => {
    const { plan } = edited(
      readings,
      (grid) => void grid.push([null, null, 1, '累计建成城市书房', 46_234, '3处', null, null]),
    );
    expect(readingsOf(plan, 'g-1')?.at(-1)).toEqual({ date: '2026-07-31', value: 3, unit: '处' });
  });

  test('a report without a figure is kept, one without a day or a target is left out with a note', () => {
    const { plan, notes } = edited(readings, (grid) => {
      grid.push([null, null, 3, '注册阅读推广志愿者', 46_234, null, null, '正在登记']);
      grid.push([null, null, 1, '累计建成城市书房', '上半年', 20, null, null]);
      grid.push([null, null, 99, null, 46_234, 20, null, null]);
      grid.push([null, null, 1, '累计建成城市书房', 46_234, '约一半', null, null]);
    });
    expect(readingsOf(plan, 'g-3')).toEqual([{ date: '2026-07-31', remark: '正在登记' }]);
    expect(readingsOf(plan, 'g-1')).toEqual(samplePlan.targets[0]?.readings);
    expect(notes.map(({ words }) => words)).toEqual([
      '1 累计建成城市书房 上半年 20',
      '99 46234 20',
      '1 累计建成城市书房 46234 约一半',
    ]);
  });

  test('a cleared row is gone; a row given another number is another target’s', () => {
    const { plan } = edited(readings, (grid) => {
      const [first, second] = grid.slice(3);
      first?.fill(null, 1);
      if (second) {
        second[number] = 3;
        second[indicator] = '注册阅读推广志愿者';
      }
    });
    expect(readingsOf(plan, 'g-1')?.map((one) => one.date)).toEqual(['2026-06-30']);
    expect(readingsOf(plan, 'g-3')).toEqual([{ date: '2026-03-31', remark: '正在选址' }]);
  });

  test('what was reported of a deleted target goes with it', () => {
    const left = { ...samplePlan, targets: samplePlan.targets.slice(1) };
    const grid = cellValues(readings.write(samplePlan, [], sheetContext('zh-CN'))).map((row) =>
      row[0] === 'g-1' ? row.map((cell, place) => (place === indicator ? '#N/A' : cell)) : row,
    );
    expect(readings.read?.(grid, left)).toEqual({ plan: left, notes: [] });
  });

  test('a remark corrected changes its reading and no other', () => {
    const { plan } = edited(readings, (grid) => {
      const row = grid[3] ?? [];
      row[remark] = '年报（核定）';
    });
    expect(readingsOf(plan, 'g-1')?.[0]).toEqual({
      date: '2025-12-31',
      value: 10,
      source: '市文旅局',
      remark: '年报（核定）',
    });
    expect(plan.targets[1]).toBe(samplePlan.targets[1]);
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
