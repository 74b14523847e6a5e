import fc from 'fast-check';
import { buildSheets } from '../../src/actions/build-sheets';
import { changePlan } from '../../src/actions/change-plan';
import { lastingPlan, planSheets } from '../../src/actions/plan-sheets';
import { tabNames } from '../../src/actions/tab-names';
import { workbookPlan } from '../../src/actions/workbook-plan';
import { check } from '../../src/check/check';
import type { RoleSigns } from '../../src/plan/plan';
import { withRoleSigns } from '../../src/plan/role-signs';
import { block } from '../../src/sheets/address';
import { allSheets } from '../../src/sheets/all-sheets';
import { listColumns, listFirstRow, listHeaderRow } from '../../src/sheets/list-layout';
import { matrixRows } from '../../src/sheets/matrix-layout';
import type { SheetId, SheetSpec, SheetValues } from '../../src/sheets/sheet';
import { sheetExtent } from '../../src/hosts/sheet-extent';
import { HostError, type Host } from '../../src/hosts/host';
import { planIn, realDocuments, sampleDocuments } from './plans';
import { planOf, task } from './noted-plan';
import { anyPlan } from '../sheets/any-plan';
import { planCases } from '../sheets/plan-cases';
import { samplePlan } from '../sheets/sample-plan';
import { emptySheet, list, showcase, workload } from './showcase';

type Row = readonly (string | number | boolean | null)[];

/** A workbook with a host on it and a user at it, who uses other means than the host. */
export interface HostPlace {
  readonly host: Host;
  /** Adds a sheet of the user's own. */
  readonly addSheet: (tab: string, rows: readonly Row[]) => Promise<void>;
  /** What the user sees on a sheet, from A1 on. */
  readonly look: (tab: string) => Promise<SheetValues>;
  readonly renameSheet: (from: string, to: string) => Promise<void>;
  readonly type: (tab: string, row: number, column: number, value: string | number) => Promise<void>;
  readonly hide: (tab: string, row: number, column: number) => Promise<void>;
  /** Puts a blank column in before the one at `at`, as people do: everything from there on moves to the right. */
  readonly insertColumn: (tab: string, at: number) => Promise<void>;
  /** All that stands in the workbook, as plain data to be compared. */
  readonly whole: () => Promise<unknown>;
}

/** Texts that programs like to take for something else. */
const treacherous = [
  ...['=1+1', '+86 10', '-开展培训', '@sum', '\t缩进', "'引号", '＝1+1', '＋1', '－1', '＠甲'],
  ...['001', '1.10', '2026-01-01', '6月底', '50%', '1E5', 'TRUE', '#N/A', '(1)', '12345678901234567890'],
  ...['第一行\n第二行', ' 两端空格 ', '<b>&amp;</b>', '"引"', '_x000D_', '𠮷😀', '{=A1}', '=HYPERLINK("x")'],
];

/** What a host reads after it has written a spec: results, and nothing where a merged range covers a cell. */
export function shownValues({ cells, merges }: SheetSpec): SheetValues {
  return trimmed(
    cells.map((row, rowIndex) =>
      row.map((cell, columnIndex) => {
        const covered = merges.some(
          ({ row: top, column: left, rows, columns }) =>
            top <= rowIndex &&
            rowIndex < top + rows &&
            left <= columnIndex &&
            columnIndex < left + columns &&
            (rowIndex > top || columnIndex > left),
        );
        if (covered) return null;
        const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
        return value === '' ? null : value;
      }),
    ),
  );
}

/** Without the blank cells at the ends, which hosts may read or not. */
export function trimmed(values: SheetValues | undefined): SheetValues {
  const rows = (values ?? []).map((row) => withoutEnd(row, (value) => value === null));
  return withoutEnd(rows, (row) => row.length === 0);
}

function withoutEnd<T>(items: readonly T[], isBlank: (item: T) => boolean): readonly T[] {
  let count = items.length;
  while (count > 0 && isBlank(items[count - 1] as T)) count -= 1;
  return items.slice(0, count);
}

/** Every sheet that is made for people to see, but those of changes and of single units. */
const sheetsWithColumns = [
  ...(['list', 'matrix', 'workload', 'targets', 'readings', 'progress'] as const),
  ...(['findings', 'meeting', 'units', 'annex', 'about'] as const),
];

/** What every host does; `makePlace` gives a workbook of its own to each test. */
export function describeHost(name: string, makePlace: () => Promise<HostPlace>): void {
  describe(`${name}, as every host`, () => {
    let place: HostPlace;
    let host: Host;
    beforeEach(async () => {
      place = await makePlace();
      host = place.host;
    });

    async function readOne(id: SheetId): Promise<SheetValues> {
      return trimmed((await host.read()).get(id));
    }

    test('a workbook without our sheets has none to read', async () => {
      expect([...(await host.tabs())]).toEqual([]);
      expect([...(await host.read())]).toEqual([]);
    });

    test('what is written is read back', async () => {
      await host.write(showcase);
      const values = await host.read();
      for (const spec of showcase) expect(trimmed(values.get(spec.id))).toEqual(shownValues(spec));
    });

    test('sheets are known by id, in tab order', async () => {
      await host.write(showcase);
      expect([...(await host.tabs())]).toEqual(showcase.map(({ id, name: tab }) => [id, tab]));
    });

    test('the receipt counts what was added, rewritten and left alone', async () => {
      await place.addSheet('会议纪要', [['不要动']]);
      const cells = 3;
      const spec = { ...emptySheet, cells: [['甲', null, 1], [''], [{ formula: '=1+1', value: 2 }]] };
      const first = await host.write([spec]);
      expect(first).toMatchObject({ added: [spec.name], rewritten: [], cells });
      expect(first.leftAlone).toContain('会议纪要');
      expect(await host.write([spec])).toMatchObject({ added: [], rewritten: [spec.name], cells });
    });

    test('writing again replaces what was there', async () => {
      await host.write(showcase);
      const shorter = {
        ...list,
        cells: list.cells.slice(0, 5),
        table: { name: 'tasks', range: block(2, 0, 3, 6) },
      };
      await host.write([shorter]);
      expect(await readOne('list')).toEqual(shownValues(shorter));
    });

    test('writing one sheet leaves our others as they are', async () => {
      await host.write(showcase);
      await place.type(workload.name, 0, 0, '部门');
      await host.write([list]);
      expect((await readOne('workload'))[0]?.[0]).toBe('部门');
      expect([...(await host.tabs()).keys()].sort()).toEqual(showcase.map(({ id }) => id).sort());
    });

    test('one changed cell is read as one changed cell', async () => {
      await host.write(showcase);
      await place.type(list.name, 4, 3, '市发展改革委');
      const expected = shownValues(list).map((row) => [...row]);
      (expected[4] as unknown[])[3] = '市发展改革委';
      expect(await readOne('list')).toEqual(expected);
    });

    test('text stays the text it is, whatever it looks like', async () => {
      const spec = { ...emptySheet, cells: treacherous.map((text) => [text, null, text]) };
      await host.write([spec]);
      expect(await readOne('list')).toEqual(shownValues(spec));
      expect(trimmed(await place.look(spec.name))).toEqual(shownValues(spec));
    });

    test('formulas are told from values, and from texts that look like formulas', async () => {
      await host.write([{ ...emptySheet, cells: [[{ formula: '=1+1', value: 2 }, '=1+1', 2, '甲', null]] }]);
      const read = (await host.readComputed()).get('list');
      expect(trimmed(read?.values)).toEqual(trimmed((await host.read()).get('list')));
      expect([0, 1, 2, 3, 4].map((column) => read?.isFormula(0, column))).toEqual([
        true,
        ...Array<boolean>(4).fill(false),
      ]);
    });

    test('what people hide is told, and shown again by writing and tidying; what we hide is hidden', async () => {
      await host.write(showcase);
      const look = async () => (await host.looks()).get('list');
      const hiddenRows = async () =>
        (await look())?.rowHeights.flatMap((height, row) => (height === 0 ? [row] : []));
      const asWritten = await look();
      expect([asWritten?.hiddenColumns, await hiddenRows(), asWritten?.filtered]).toEqual([[0], [], false]);
      expect(asWritten?.rowHeights.slice(0, 4)).toEqual(list.rowHeights.map((height) => height ?? null));
      const { paper, orientation, repeatRows } = list.print;
      if (asWritten?.page) expect(asWritten.page).toEqual({ paper, orientation, repeatRows });
      expect((await host.looks()).has('base')).toBe(false);

      await place.hide(list.name, 4, 2);
      expect([await hiddenRows(), (await look())?.hiddenColumns]).toEqual([[4], [0, 2]]);
      await host.write([list]);
      await host.tidy?.([list]);
      expect([await hiddenRows(), (await look())?.hiddenColumns]).toEqual([[], [0]]);
      expect((await look())?.rowHeights.slice(0, 4)).toEqual(asWritten?.rowHeights.slice(0, 4));
    });

    test('numbers keep every digit', async () => {
      const numbers = [0, -1, 0.1, 1 / 3, 1e21, 123456789012345, -2.5e-7];
      await host.write([{ ...emptySheet, cells: [numbers] }]);
      expect(await readOne('list')).toEqual([numbers]);
    });

    test('a merged range holds the value of its first cell alone', async () => {
      const spec = {
        ...emptySheet,
        cells: [
          ['甲', '乙'],
          ['丙', '丁', '戊'],
        ],
        merges: [block(0, 0, 2, 2)],
      };
      await host.write([spec]);
      expect(await readOne('list')).toEqual([['甲'], [null, null, '戊']]);
    });

    test('a sheet may be empty, and become empty', async () => {
      await host.write([{ ...emptySheet, cells: [['甲']] }]);
      await host.write([emptySheet]);
      expect(await readOne('list')).toEqual([]);
      expect((await host.tabs()).get('list')).toBe(emptySheet.name);
    });

    test('rows may be of unequal length, and blank', async () => {
      const spec = { ...emptySheet, cells: [[], ['甲'], [], [null, null, '乙'], []] };
      await host.write([spec]);
      expect(await readOne('list')).toEqual(shownValues(spec));
    });

    test.each([
      "o'clock 'x' 表",
      '100% <责任> & "清单"',
      '表😀',
      '一'.repeat(31),
      'A1',
      '1',
      'a!b',
      '-',
      'R1C1',
      '$A$1',
    ])('a tab may be called %s', async (tab) => {
      const linked: SheetSpec = {
        ...workload,
        names: [{ name: 'odd_name', range: block(0, 0) }],
        links: [{ row: 0, column: 0, to: { sheet: 'list', row: 2, column: 1 } }],
      };
      const spec = { ...list, name: tab, validations: [] };
      await host.write([spec, linked]);
      await host.write([spec, linked]);
      expect((await host.tabs()).get('list')).toBe(tab);
      expect(await readOne('list')).toEqual(shownValues(spec));
    });

    test('a sheet that somebody renamed is still ours', async () => {
      await host.write(showcase);
      await place.renameSheet(list.name, '我的清单');
      expect((await host.tabs()).get('list')).toBe('我的清单');
      await host.write([{ ...list, name: '我的清单' }]);
      expect(await readOne('list')).toEqual(shownValues(list));
      expect(await host.foreignTabs()).not.toContain('我的清单');
    });

    test("a user's sheets are left alone", async () => {
      const rows = [
        ['会议', 1],
        ['=不是公式', 2.5],
      ];
      await place.addSheet('会议纪要', rows);
      expect(await host.foreignTabs()).toContain('会议纪要');
      await host.write(showcase);
      await host.write(showcase);
      expect(await place.look('会议纪要')).toEqual(rows);
      expect(await host.foreignTabs()).toContain('会议纪要');
      expect([...(await host.tabs()).values()]).not.toContain('会议纪要');
    });

    test("a user's sheet with the name of ours is not taken over", async () => {
      await place.addSheet(list.name, [['我的']]);
      expect(await host.foreignTabs()).toContain(list.name);
      await expect(host.write([list])).rejects.toThrow(HostError);
      expect(await place.look(list.name)).toEqual([['我的']]);
      expect([...(await host.tabs())]).toEqual([]);
      await host.write([{ ...list, name: `${list.name} 2` }]);
      expect(await place.look(list.name)).toEqual([['我的']]);
    });

    test.each([...sampleDocuments, ...realDocuments])(
      'the sheets of %s give the same plan again',
      async (path) => {
        const plan = await planIn(path);
        const choices = { language: 'zh-CN', asOf: '2026-01-01' } as const;
        await buildSheets(plan, check(plan), host, choices);
        const values = await host.read();
        expect([...values.keys()].sort()).toEqual(allSheets.map(({ id }) => id).sort());
        for (const { id, read } of allSheets) {
          if (read) expect([id, read(values.get(id) ?? [], plan)]).toEqual([id, { plan, notes: [] }]);
        }
      },
    );

    test('whatever a plan holds, its sheets give the same plan again, and a second writing changes nothing', async () => {
      await fc.assert(
        fc.asyncProperty(anyPlan, fc.constantFrom('zh-CN', 'en'), async (plan, language) => {
          const { host: fresh, whole } = await makePlace();
          const choices = { language, asOf: '2026-01-01' } as const;
          const kept = lastingPlan(plan, check(plan));
          for (const round of [1, 2]) {
            await buildSheets(kept, check(kept), fresh, choices);
            const found = await workbookPlan(fresh);
            const {
              plan: read,
              notes,
              conflicts,
            } = found.ok ? found : { plan: undefined, notes: [], conflicts: [] };
            expect([round, read, notes, conflicts]).toEqual([round, kept, [], []]);
          }
          const before = await whole();
          await buildSheets(kept, check(kept), fresh, choices);
          expect(await whole()).toEqual(before);
        }),
        { numRuns: Math.ceil(planCases.numRuns / 5), endOnFailure: true },
      );
    }, 600_000);

    test('roles that are called and marked otherwise are the same roles, and people’s column beside them is theirs', async () => {
      const choices = { language: 'zh-CN', asOf: '2026-01-01' } as const;
      const signs: RoleSigns = {
        words: { 'zh-CN': { lead: '责任单位', co: '配合单位' } },
        marks: { lead: '○', assumedLead: '☆', co: '△' },
      };
      await buildSheets(samplePlan, check(samplePlan), host, choices);
      const [listTab, matrixTab] = [list.name, '责任矩阵'];
      await place.type(listTab, listHeaderRow, listColumns.length, '电话');
      await place.type(listTab, listFirstRow, listColumns.length, '8888');
      const changed = await changePlan(host, choices, (plan) => withRoleSigns(plan, signs));
      expect(changed).toMatchObject({ ok: true });

      const values = await host.read();
      const header = trimmed(values.get('list'))[listHeaderRow];
      expect(header?.slice(5)).toEqual(['责任单位', '配合单位', '完成时限', '校验', '电话']);
      const found = await workbookPlan(host);
      expect(found).toMatchObject({ ok: true, plan: withRoleSigns(samplePlan, signs), notes: [] });

      const grid = values.get('matrix') ?? [];
      const row = grid.findIndex(([id]) => id === 't-3');
      const column = grid[matrixRows.ids]?.indexOf('u-education') ?? -1;
      await place.type(matrixTab, row, column, '○');
      const edited = await workbookPlan(host);
      const led = edited.ok ? edited.plan.tasks.find(({ id }) => id === 't-3')?.assignments : undefined;
      expect(led?.filter(({ role }) => role === 'lead').map(({ unit }) => unit)).toEqual(['u-education']);
    });

    test.each(sheetsWithColumns)(
      'a column that people put in anywhere on %s is kept, and taken for none of ours',
      async (id) => {
        const choices = { language: 'zh-CN', asOf: '2026-01-01' } as const;
        const [before, after] = [planOf([1, 2, 3].map(task)), planOf([4, 2, 1].map(task))];
        const words = '联络员：老王';
        const fresh = await makePlace();
        await buildSheets(after, check(after), fresh.host, choices);
        const tabs = await tabNames(fresh.host, 'zh-CN');
        const spec = (await planSheets(after, check(after), tabs, choices, id))[0];
        const { columns } = sheetExtent(spec ?? emptySheet);
        const ourConstants = async ({ host: read }: HostPlace) => {
          const found = (await read.read()).get(id) ?? [];
          return spec?.cells.map((row, index) =>
            row.map((cell, column) => (typeof cell === 'object' ? null : (found[index]?.[column] ?? null))),
          );
        };
        for (let at = 1; at < Math.min(columns, 8); at++) {
          const tried = await makePlace();
          await buildSheets(before, check(before), tried.host, choices);
          await tried.insertColumn(tabs[id], at);
          await tried.type(tabs[id], 6, at, words);
          await buildSheets(after, check(after), tried.host, choices);
          const shown = trimmed((await tried.host.read()).get(id)).flat();
          expect([at, shown.filter((value) => value === words)]).toEqual([at, [words]]);
          expect(await ourConstants(tried)).toEqual(await ourConstants(fresh));
          expect(await workbookPlan(tried.host)).toMatchObject({ ok: true, plan: after, notes: [] });
        }
      },
      60_000,
    );

    test('progress is told step by step, and stopping changes nothing', async () => {
      const steps: number[] = [];
      await host.write(showcase, (done, total) => steps.push(done / total));
      expect(steps.length).toBeGreaterThan(1);
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
      expect(steps.at(-1)).toBe(1);
      const stop = new Error('Enough.');
      const stopping = host.write([emptySheet], () => {
        throw stop;
      });
      await expect(stopping).rejects.toBe(stop);
      expect(await readOne('list')).toEqual(shownValues(list));
    });
  });
}
