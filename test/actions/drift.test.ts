import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildSheets } from '../../src/actions/build-sheets';
import { planSheets } from '../../src/actions/plan-sheets';
import { changePlan } from '../../src/actions/change-plan';
import { findDrift, withDriftWaived, withoutDriftWaiver } from '../../src/actions/drift';
import { putBack } from '../../src/actions/put-back';
import { keepVersion } from '../../src/actions/keep-version';
import { planOfFile } from '../../src/actions/plan-of-file';
import { rebuildSheets } from '../../src/actions/rebuild-sheets';
import { settledPlan } from '../../src/actions/settled-plan';
import { tabNames } from '../../src/actions/tab-names';
import { takeEdits } from '../../src/actions/take-edits';
import { workbookPlan } from '../../src/actions/workbook-plan';
import { check } from '../../src/check/check';
import { withSeverity } from '../../src/check/settle-checks';
import { workbookRules } from '../../src/check/workbook-rules';
import { fileHost } from '../../src/hosts/file/file-host';
import { openedWorkbook } from '../../src/hosts/file/opened-workbook';
import type { Host } from '../../src/hosts/host';
import { sheetMark } from '../../src/hosts/sheet-mark';
import { pageWorkbook } from '../../src/hosts/workbench/page-workbook';
import { writtenFile } from '../../src/workbench/written-file';
import { block } from '../../src/sheets/address';
import { findingsColumns } from '../../src/sheets/findings-layout';
import { listColumns } from '../../src/sheets/list-layout';
import { reportColumns } from '../../src/sheets/progress-layout';
import type { SheetSpec } from '../../src/sheets/sheet';
import { workloadColumns, workloadRowOf } from '../../src/sheets/workload-layout';
import { openedTabs } from '../../src/workbench/opened-tabs';
import type { HostPlace } from '../hosts/contract';
import { decoratedFile } from '../hosts/decorated-file';
import { excelPlace } from '../hosts/excel-place';
import { filePerson } from '../hosts/file-person';
import { workbenchPlace } from '../hosts/workbench-place';
import { anyPlan } from '../sheets/any-plan';
import { planCases } from '../sheets/plan-cases';
import { samplePlan } from '../sheets/sample-plan';

const choices = { language: 'zh-CN', asOf: '2026-01-01' } as const;
const folder = mkdtempSync(join(tmpdir(), 'drift-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Place {
  readonly host: Host;
  /** Types into cells, as people do with whatever program. */
  readonly type: (...typed: readonly Typed[]) => Promise<void>;
  readonly hide: (tab: string, row: number, column: number) => Promise<void>;
  /** Lets the table of the list show only rows that say one of these words in a column. */
  readonly filterList: (column: number, ...words: readonly string[]) => Promise<void>;
}

type Typed = readonly [tab: string, row: number, column: number, value: string | number];

function filePlace(): Place {
  const path = join(folder, 'drift.xlsx');
  return {
    host: fileHost(path),
    async type(...typed) {
      const person = await filePerson(path);
      for (const one of typed) person.type(...one);
      await person.save();
    },
    async hide(...hidden) {
      const person = await filePerson(path);
      person.hide(...hidden);
      await person.save();
    },
    async filterList(column, ...words) {
      const left = await leftOut(fileHost(path), column, words);
      const file = decoratedFile(new Uint8Array(readFileSync(path)));
      const sheet = file.sheet('责任清单');
      const table = /[^/]*table\d+\.xml/.exec(file.text(sheet.replace(/([^/]*)$/, '_rels/$1.rels')))?.[0];
      const chosen = words.map((word) => `<filter val="${word}"/>`).join('');
      file.edit(`xl/tables/${table}`, (xml) =>
        xml.replace(
          /<autoFilter ref="([^"]*)"\s*(\/>|><\/autoFilter>)/,
          `<autoFilter ref="$1"><filterColumn colId="${column}"><filters>${chosen}</filters></filterColumn></autoFilter>`,
        ),
      );
      for (const row of left)
        file.edit(sheet, (xml) => xml.replace(`<row r="${row + 1}"`, `<row r="${row + 1}" hidden="1"`));
      writeFileSync(path, file.bytes());
    },
  };
}

/** Rows of the list that do not say one of these words. */
async function leftOut(host: Host, column: number, words: readonly string[]): Promise<readonly number[]> {
  const rows = (await host.read()).get('list') ?? [];
  return samplePlan.tasks.flatMap((_, index) =>
    words.includes(String(rows[3 + index]?.[column])) ? [] : [3 + index],
  );
}

const typing = ({ host, type, hide }: HostPlace & { readonly host: Host }) => ({
  host,
  async type(...typed: readonly Typed[]) {
    for (const one of typed) await type(...one);
  },
  hide,
});

function inExcel(): Place {
  const place = excelPlace('我的数据');
  return {
    ...typing(place),
    async filterList(column, ...words) {
      const sheet = place.excel.book.sheets.find(({ name }) => name === '责任清单');
      for (const row of await leftOut(place.host, column, words)) sheet?.hiddenRows.add(row);
      sheet?.tables[0]?.filters.set(column, { filterOn: 'Values', values: words });
    },
  };
}

function inPage(): Place {
  const place = workbenchPlace();
  return {
    ...typing(place),
    async filterList(column, ...words) {
      await place.univer.executeCommand('sheet.command.set-filter-criteria', {
        unitId: place.univer.getActiveWorkbook()?.getId(),
        subUnitId: sheetMark('list'),
        col: column,
        criteria: { colId: column, filters: { filters: words } },
      });
    },
  };
}

/** What the sheet of findings says of the workbook itself. */
async function written(host: Host): Promise<readonly string[]> {
  const rows = (await host.read()).get('findings') ?? [];
  const titles = new Set<unknown>(workbookRules.map(({ title }) => title['zh-CN']));
  return rows.flatMap((row) =>
    titles.has(row[findingsColumns.rule]) ? [String(row[findingsColumns.message])] : [],
  );
}

/** What there is to be said of it now. */
const standing = async (host: Host) =>
  (await findDrift(host, choices)).map(({ finding }) => finding.message['zh-CN']);

const taskRow = 3 + samplePlan.tasks.findIndex(({ id }) => id === 't-3');
const checkColumn = listColumns.indexOf('check');

describe.each([
  ['Excel', inExcel],
  ['the page', inPage],
  ['a file', filePlace],
] as const)('in %s', (_name, makePlace) => {
  test('what was typed over formulas is told and put back, one or all; what people may edit is no fault', async () => {
    const { host, type } = makePlace();
    await buildSheets(samplePlan, check(samplePlan), host, choices);
    const told = async () =>
      (await findDrift(host, choices)).map(({ finding, place, changes: [change] }) => [
        finding.rule,
        place.sheet,
        place.row,
        place.column,
        change?.before,
        change?.after,
      ]);
    expect(await told()).toEqual([]);

    const load = workloadRowOf(0);
    const row = (await host.read()).get('workload')?.[load];
    const leads = String(row?.[workloadColumns.leads]);
    await type(
      ['责任清单', taskRow, checkColumn, '✓'],
      ['责任清单', 3, listColumns.indexOf('text'), '建设城市书房六十个。'],
      ['单位工作量', load, workloadColumns.leads, 9],
      ['单位工作量', load, workloadColumns.cos, Number(row?.[workloadColumns.cos])],
      ['附件', 4, 3, '改过的内容'],
    );
    const list = ['overwritten-figure', 'list', taskRow, checkColumn, '✓', '= ■ 缺牵头'];
    const lead = ['overwritten-figure', 'workload', load, workloadColumns.leads, '9', `= ${leads}`];
    const cos = ['overwritten-formula', 'workload', load, workloadColumns.cos];
    const annex = ['edited-annex', 'annex', 4, 1];
    const found = await told();
    expect(found.map((one) => one.slice(0, 4))).toEqual(
      [list, lead, cos, annex].map((one) => one.slice(0, 4)),
    );
    expect(found.slice(0, 2)).toEqual([list, lead]);

    const drift = await findDrift(host, choices);
    for (const { finding } of drift) {
      const rule = workbookRules.find(({ id }) => id === finding.rule);
      expect(rule?.severity).toBe(finding.severity);
      expect(finding.message['zh-CN']).toMatch(/。$/);
      expect(finding.message.en).toMatch(/\.$/);
    }
    const one = await putBack(host, choices, [drift[1]?.key ?? '']);
    expect(one.ok && one.receipt['zh-CN']).toMatch(/^已恢复 1 处。/);
    expect((await told()).map((each) => each.slice(0, 4))).toEqual(
      [list, cos, annex].map((each) => each.slice(0, 4)),
    );

    expect(await written(host)).toEqual(await standing(host));
    expect(await written(host)).toHaveLength(3);

    const rest = (await findDrift(host, choices)).map(({ key }) => key);
    const all = await putBack(host, choices, rest);
    expect(all.ok && all.receipt['zh-CN']).toMatch(/^已恢复 3 处。/);
    expect(await told()).toEqual([]);
    expect(await written(host)).toEqual([]);

    await type(['单位工作量', load, workloadColumns.leads, 9]);
    const update = await rebuildSheets(host, choices);
    expect(update['zh-CN']).toContain('其中恢复了 1 处手填覆盖的公式，如“单位工作量” C');
    expect(await written(host)).toEqual([]);
    expect((await rebuildSheets(host, choices))['zh-CN']).not.toContain('恢复');
    const values = await host.read();
    expect(values.get('list')?.[3]?.[listColumns.indexOf('text')]).toBe('建设城市书房六十个。');
    expect(String(values.get('workload')?.[load]?.[workloadColumns.leads])).toBe(leads);
  });

  test('of a unit that was typed into the list nothing is told: its column and its row are to come', async () => {
    const { host, type } = makePlace();
    await buildSheets(samplePlan, check(samplePlan), host, choices);
    await type(['责任清单', 3, listColumns.indexOf('lead'), '市新局']);
    expect(await findDrift(host, choices)).toEqual([]);
    expect((await rebuildSheets(host, choices))['zh-CN']).not.toContain('恢复');
  });

  test('a sheet that was taken back without the plan is told and written anew; what others were changed to stays', async () => {
    const { host, type } = makePlace();
    await buildSheets(samplePlan, check(samplePlan), host, choices);
    const renamed = '开通夜间流动图书车';
    const later = {
      ...samplePlan,
      tasks: samplePlan.tasks.map((task) => (task.id === 't-3' ? { ...task, title: renamed } : task)),
    };
    await buildSheets(later, check(later), host, choices);
    expect(await findDrift(host, choices)).toEqual([]);

    const [title, lead] = [listColumns.indexOf('title'), listColumns.indexOf('lead')];
    const [list] = await planSheets(samplePlan, check(samplePlan), await tabNames(host, 'zh-CN'), choices);
    await host.write(list ? [list] : []);
    const matrix = (await host.read()).get('matrix') ?? [];
    const unit = matrix[2]?.indexOf('u-culture') ?? -1;
    const row = matrix.findIndex(([id]) => id === 't-3');
    await type(['责任清单', taskRow, lead, '市教育局'], ['责任矩阵', row, unit, '●']);
    const [found, ...more] = await findDrift(host, choices);
    expect(more).toEqual([]);
    expect(found?.finding).toMatchObject({ rule: 'other-revision', severity: 'error' });
    expect(found?.place.sheet).toBe('list');

    const asked = await rebuildSheets(host, choices);
    expect(asked['zh-CN']).toMatch(/^“责任清单”与工作簿里保存的方案不是同一次写成的/);
    expect(await findDrift(host, choices)).toHaveLength(1);

    const back = await putBack(host, choices, [found?.key ?? '']);
    expect(back.ok && back.receipt['zh-CN']).toMatch(/^已恢复 1 处。/);
    expect(await findDrift(host, choices)).toEqual([]);
    const shown = (await host.read()).get('list')?.[taskRow];
    expect([shown?.[title], shown?.[lead]]).toEqual([renamed, '市文化和旅游局']);
  });
});

describe.each([
  ['Excel', inExcel],
  ['the page', inPage],
  ['a file', filePlace],
] as const)('in %s', (_name, makePlace) => {
  test('hidden rows and columns are told and shown again', async () => {
    const { host, hide } = makePlace();
    await buildSheets(samplePlan, check(samplePlan), host, choices);
    await hide('责任清单', 5, listColumns.indexOf('text'));
    const [found, ...more] = await findDrift(host, choices);
    expect(more).toEqual([]);
    expect(found?.finding).toMatchObject({ rule: 'hidden-lines', severity: 'warning' });
    expect(found?.finding.message['zh-CN']).toBe('“责任清单”有 1 行、1 列被隐藏，打印时看不到。');
    expect(found?.changes.map(({ before, after }) => [before, after])).toEqual([['6、E', '']]);
    // Writing leaves them hidden or does not: the findings tell what is the case afterwards.
    await rebuildSheets(host, choices);
    expect(await written(host)).toEqual(await standing(host));

    await hide('责任清单', 5, listColumns.indexOf('text'));
    const back = await putBack(host, choices, [found?.key ?? '']);
    expect(back.ok && back.receipt['zh-CN']).toMatch(/^已恢复 1 处。/);
    expect(await findDrift(host, choices)).toEqual([]);
    expect(await written(host)).toEqual([]);
  });
});

test.each([
  ['Excel', inExcel],
  ['the page', inPage],
] as const)(
  'what was hidden since anybody looked is told by the next writing itself, in %s',
  async (_, makePlace) => {
    const { host, hide } = makePlace();
    await buildSheets(samplePlan, check(samplePlan), host, choices);
    await buildSheets(samplePlan, check(samplePlan), host, { ...choices, known: [] });
    expect(await written(host)).toEqual([]);
    await hide('责任清单', 5, listColumns.indexOf('text'));
    await buildSheets(samplePlan, check(samplePlan), host, { ...choices, known: [] });
    expect(await written(host)).toEqual(await standing(host));
    expect(await written(host)).toHaveLength(1);
  },
);

describe.each([
  ['Excel', inExcel],
  ['the page', inPage],
  ['a file', filePlace],
] as const)('in %s', (_name, makePlace) => {
  test('a filter that is set is told, stays through an update, and is cleared where that is asked', async () => {
    const { host, filterList } = makePlace();
    await buildSheets(samplePlan, check(samplePlan), host, choices);
    const column = listColumns.indexOf('lead');
    const word = String((await host.read()).get('list')?.[3]?.[column]);
    await filterList(column, word);
    const hidden = await leftOut(host, column, [word]);
    expect(hidden.length).toBeGreaterThan(0);
    const told = [`“责任清单”正在筛选，有 ${hidden.length} 行暂时看不到。只是查看，可以不理会。`];
    expect(await standing(host)).toEqual(told);

    await rebuildSheets(host, choices);
    expect([await standing(host), await written(host)]).toEqual([told, told]);

    const [found] = await findDrift(host, choices);
    await putBack(host, choices, [found?.key ?? '']);
    expect([await standing(host), await written(host)]).toEqual([[], []]);
    const look = (await host.looks()).get('list');
    expect([look?.filtered, look?.rowHeights.includes(0)]).toEqual([false, false]);
  });
});

describe('in Excel, where writing leaves what people hide and how they print', () => {
  const place = () => excelPlace('我的数据');
  const built = async () => {
    const made = place();
    await buildSheets(samplePlan, check(samplePlan), made.host, choices);
    const sheet = (tab: string) => {
      const found = made.excel.book.sheets.find(({ name }) => name === tab);
      if (!found) throw new Error(`There is no sheet ${tab}.`);
      return found;
    };
    const told = () => findDrift(made.host, choices);
    return { ...made, sheet, told };
  };

  test('a waiver stands until something else is hidden', async () => {
    const { host, user, told } = await built();
    user.hide('责任矩阵', 7, 2);
    const [found] = await told();
    if (!found) throw new Error('Nothing was found.');
    await changePlan(host, choices, (plan) => withDriftWaived(plan, found, '会上只看重点'));
    expect((await told()).map(({ waived }) => waived)).toEqual(['会上只看重点']);
    await changePlan(host, choices, (plan) => ({ ...plan, title: `${plan.title}（送审稿）` }));
    expect((await told()).map(({ waived }) => waived)).toEqual(['会上只看重点']);

    user.hide('责任矩阵', 8, 2);
    const [again] = await told();
    expect([again?.waived, again?.finding.rule]).toEqual([undefined, 'hidden-lines']);
    if (again) await changePlan(host, choices, (plan) => withDriftWaived(plan, again, '同上'));
    const kept = await workbookPlan(host);
    expect(kept.ok && kept.plan.waivers?.map(({ reason }) => reason)).toEqual(['同上']);
    if (again) await changePlan(host, choices, (plan) => withoutDriftWaiver(plan, again));
    expect((await told()).map(({ waived }) => waived)).toEqual([undefined]);
  });

  test('rows that a filter leaves out are worth a word, no more', async () => {
    const { host, sheet, user, told } = await built();
    user.hide('责任清单', 5, 0);
    sheet('责任清单').tables[0]?.filters.set(1, { filterOn: 'Values', values: ['1'] });
    const found = await told();
    expect(found.map(({ finding }) => [finding.rule, finding.severity])).toEqual([
      ['filtered-rows', 'notice'],
    ]);
    const before = await host.snapshot();
    await putBack(host, choices, [found[0]?.key ?? '']);
    expect(sheet('责任清单').tables[0]?.filters.size).toBe(0);
    expect(await told()).toEqual([]);

    await host.restore(before);
    expect([...(sheet('责任清单').tables[0]?.filters ?? [])]).toEqual([
      [1, { filterOn: 'Values', values: ['1'] }],
    ]);
  });

  test('what was shown again is hidden again when that is taken back, and rows are as high as they were', async () => {
    const { host, user, sheet, told } = await built();
    user.hide('责任矩阵', 7, 2);
    sheet('责任矩阵').rowHeights.set(8, 60);
    const found = await told();
    const before = await host.snapshot();
    await putBack(
      host,
      choices,
      found.map(({ key }) => key),
    );
    expect(await told()).toEqual([]);
    await host.restore(before);
    expect((await told()).map(({ key }) => key)).toEqual(found.map(({ key }) => key));
    expect(sheet('责任矩阵').rowHeights.get(8)).toBe(60);
  });

  test('an edit is taken back under a filter, which stays as it is', async () => {
    const { host, sheet } = await built();
    sheet('责任清单').tables[0]?.filters.set(1, { filterOn: 'Values', values: ['1'] });
    const before = await host.snapshot();
    await changePlan(host, choices, (plan) => ({
      ...plan,
      tasks: plan.tasks.map((task) => (task.id === 't-3' ? { ...task, title: '新的名称' } : task)),
    }));
    await host.restore(before);
    const title = samplePlan.tasks.find(({ id }) => id === 't-3')?.title;
    expect((await host.read()).get('list')?.[taskRow]?.[listColumns.indexOf('title')]).toBe(title);
    expect(sheet('责任清单').tables[0]?.filters.size).toBe(1);
  });

  test.each([
    ['another paper', 'A3 landscape', (page: Record<string, unknown>) => (page['paperSize'] = 'A3')],
    [
      'a paper nobody asked for',
      'other landscape',
      (page: Record<string, unknown>) => (page['paperSize'] = 'Letter'),
    ],
  ])('%s is told, and the page is set up again', async (_what, before, change) => {
    const { host, sheet, told } = await built();
    const { page } = sheet('责任清单');
    const paper = page['paperSize'];
    change(page);
    const found = await told();
    expect(found.map(({ finding, place }) => [finding.rule, place.sheet])).toEqual([
      ['other-layout', 'list'],
    ]);
    expect(found[0]?.changes[0]?.before).toMatch(before);
    const others = { orientation: 'Portrait', titleRows: '$1:$2', zoom: { scale: 80 } };
    const ours = Object.fromEntries(Object.keys(others).map((name) => [name, page[name]]));
    Object.assign(page, others);
    const asFound = { ...page };
    const standing = await host.snapshot();
    await putBack(
      host,
      choices,
      (await told()).map(({ key }) => key),
    );
    expect(page).toMatchObject({ ...ours, paperSize: paper });
    expect(await told()).toEqual([]);
    await host.restore(standing);
    expect(page).toEqual(asFound);
  });

  test('a row that was made too low for its words is told, and is as high as before again', async () => {
    const { host, sheet, told } = await built();
    const heights = sheet('责任清单').rowHeights;
    const before = heights.get(3);
    heights.set(3, 12);
    const found = await told();
    expect(found.map(({ finding, place }) => [finding.rule, place.sheet, place.row])).toEqual([
      ['other-layout', 'list', 3],
    ]);
    await putBack(host, choices, [found[0]?.key ?? '']);
    expect(heights.get(3)).toBe(before);
    expect(await told()).toEqual([]);
  });
});

test.each(['2026-01-01', '2026-09-30'])(
  'what was typed over the report is told on any day, such as %s, and put back',
  async (asOf) => {
    const { host, type } = inExcel();
    await buildSheets(samplePlan, check(samplePlan), host, choices);
    const report = async () => (await host.read()).get('progress') ?? [];
    const rows = await report();
    const all = rows.findIndex((row) => row[reportColumns.name] === '全部目标');
    const firstLate = (of: typeof rows) =>
      of.findIndex((row) => row[reportColumns.name] === '三、滞后和逾期的目标') + 2;
    const late = firstLate(rows);
    await type(
      ['进展通报', all, reportColumns.total, 99],
      ['进展通报', late, reportColumns.name, '进展顺利'],
    );
    const seen = { ...choices, asOf };
    const found = await findDrift(host, seen);
    expect(found.map(({ finding, place, changes }) => [finding.rule, place, changes[0]?.before])).toEqual([
      ['overwritten-figure', { sheet: 'progress', row: all, column: reportColumns.total }, '99'],
      ['overwritten-figure', { sheet: 'progress', row: late, column: reportColumns.name }, '进展顺利'],
    ]);
    const keys = found.map(({ key }) => key);
    const back = await putBack(host, seen, keys);
    expect(back.ok && back.receipt['zh-CN']).toMatch(/^已恢复 2 处。/);
    expect(await findDrift(host, seen)).toEqual([]);

    await type(['进展通报', firstLate(await report()), reportColumns.name, '进展顺利']);
    const update = await rebuildSheets(host, { ...choices, asOf: '2031-01-01' });
    expect(update['zh-CN']).toContain('其中恢复了 1 处手填覆盖的公式，如“进展通报”');
  },
);

test('what is told of the workbook is taken as the office takes it', async () => {
  const workbook = openedWorkbook();
  const [list] = await planSheets(samplePlan, check(samplePlan), await tabNames(workbook, 'zh-CN'), choices);
  for (const severity of ['notice', 'off'] as const) {
    const plan = withSeverity(samplePlan, 'other-revision', severity);
    await buildSheets(plan, check(plan), workbook, choices);
    await workbook.write(list ? [list] : []);
    const told = (await findDrift(workbook, choices)).map(({ finding }) => finding.severity);
    expect(told).toEqual(severity === 'off' ? [] : [severity]);
  }
});

test('sheets of another writing count as edited once somebody has said so, and not before', async () => {
  const workbook = openedWorkbook();
  const tabs = await tabNames(workbook, 'zh-CN');
  const [list] = await planSheets(samplePlan, check(samplePlan), tabs, choices);
  const later = {
    ...samplePlan,
    tasks: samplePlan.tasks.map((task) => ({ ...task, title: `${task.title}。` })),
  };
  await buildSheets(later, check(later), workbook, choices);
  await workbook.write(list ? [list] : []);
  const before = workbook.bytes();

  for (const refused of [
    await changePlan(workbook, choices, (plan) => ({ ...plan, title: '' })),
    await putBack(workbook, choices, []),
    await takeEdits(workbook, choices, {}),
    await keepVersion(workbook, choices),
    await planOfFile({ name: '清单.xlsx', bytes: before }, { leadRule: 'stated' }),
  ])
    expect(!refused.ok && refused.reason['zh-CN']).toMatch(/^“责任清单”与工作簿里保存的方案不是同一次写成的/);
  expect(workbook.bytes()).toEqual(before);

  await rebuildSheets(workbook, { ...choices, takesOtherWritings: true });
  const now = await settledPlan(workbook);
  expect(now.ok && now.plan.tasks).toEqual(samplePlan.tasks);
  expect(await written(workbook)).toEqual([]);
});

test('whatever plan was written, in whatever language and on whatever day, nothing is told of a workbook that nobody touched', async () => {
  for (const [index, plan] of fc
    .sample(anyPlan, { numRuns: Math.ceil(planCases.numRuns / 8), seed: 5 })
    .entries()) {
    const workbook = openedWorkbook();
    const language = index % 2 ? 'en' : 'zh-CN';
    await buildSheets(plan, check(plan), workbook, { language, asOf: '2026-01-01' });
    for (const seen of [
      { language, asOf: '2026-09-30' },
      { language: 'en', asOf: '2026-01-01' },
    ] as const)
      expect([index, seen, await findDrift(workbook, seen)]).toEqual([index, seen, []]);
  }
});

test('rows that are sorted, inserted, deleted and edited are no fault, and formulas are found where they have gone', async () => {
  const place = excelPlace('我的数据');
  await buildSheets(samplePlan, check(samplePlan), place.host, choices);
  const { user } = place;
  const rows = samplePlan.tasks.length;
  user.sortRows('责任清单', block(3, 0, rows, listColumns.length), listColumns.indexOf('title'), true);
  user.insertRows('责任清单', 4, 1);
  user.type('责任清单', 4, listColumns.indexOf('title'), '新的任务');
  user.deleteRows('责任矩阵', 6, 1);
  expect(await findDrift(place.host, choices)).toEqual([]);

  const at = user.look('责任清单').findIndex(([id]) => id === 't-3');
  user.type('责任清单', at, checkColumn, '无误');
  const found = await findDrift(place.host, choices);
  expect(found.map((one) => one.place)).toEqual([{ sheet: 'list', row: at, column: checkColumn }]);
});

test('a file that the page has opened shows what was typed over its formulas', async () => {
  const opened = openedWorkbook();
  await buildSheets(samplePlan, check(samplePlan), opened, choices);
  const specs = await planSheets(samplePlan, check(samplePlan), await tabNames(opened, 'zh-CN'), choices);
  await opened.write(specs.filter(({ id }) => id === 'workload').map(typedOver));
  const bytes = opened.bytes();
  const page = pageWorkbook(Promise.resolve(workbenchPlace().host), writtenFile('zh-CN'), bytes);
  await page.show(await openedTabs(opened, 'zh-CN'));
  const drift = await findDrift(page, choices);
  expect(drift.map(({ changes }) => changes[0]?.before)).toEqual(['9']);
});

/** As somebody has left it who typed over what the first unit leads. */
function typedOver(spec: SheetSpec): SheetSpec {
  const cells = spec.cells.map((row, at) =>
    at === workloadRowOf(0) ? row.map((cell, column) => (column === workloadColumns.leads ? 9 : cell)) : row,
  );
  return { ...spec, cells };
}
