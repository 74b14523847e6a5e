import { Workbook as OtherWorkbook } from '@cj-tech-master/excelts';
import { DataValidationStatus, IUniverInstanceService } from '@univerjs/core';
import {
  DataValidationCacheService,
  SheetsDataValidationValidatorService,
} from '@univerjs/preset-sheets-node-core';
import { unzipSync } from 'fflate';
import { planSheets } from '../../src/actions/plan-sheets';
import { tabNames } from '../../src/actions/tab-names';
import { check } from '../../src/check/check';
import { openedWorkbook } from '../../src/hosts/file/opened-workbook';
import { HostError } from '../../src/hosts/host';
import { styleBands } from '../../src/hosts/style-bands';
import { guardOthers } from '../../src/hosts/workbench/guard-others';
import type { KeptWorkbook } from '../../src/hosts/workbench/kept-workbook';
import { pageWorkbook } from '../../src/hosts/workbench/page-workbook';
import { writtenFile } from '../../src/workbench/written-file';
import { block } from '../../src/sheets/address';
import type { SheetSpec, SheetValues, Style } from '../../src/sheets/sheet';
import { sheetMark } from '../../src/hosts/sheet-mark';
import { unhurriedValidation } from '../../src/workbench/unhurried-validation';
import { describeHost, trimmed } from './contract';
import { planIn, sampleDocuments } from './plans';
import { emptySheet, list, matrix, showcase, workload } from './showcase';
import { workbenchPlace, type WorkbenchPlace } from './workbench-place';

describeHost('the embedded spreadsheet', async () => workbenchPlace());

describe('the user in front of it', () => {
  test('is led to a cell, on whatever tab', async () => {
    const { host, univer, renameSheet } = workbenchPlace();
    await host.write(showcase);
    await renameSheet(matrix.name, '我的矩阵');
    await host.select('matrix', 2, 3);
    const active = univer.getActiveWorkbook()?.getActiveSheet();
    expect(active?.getSheetName()).toBe('我的矩阵');
    expect(active?.getSelection()?.getActiveRange()?.getA1Notation()).toBe('D3');
  });

  test('is told when the sheet is not there', async () => {
    await expect(workbenchPlace().host.select('matrix', 0, 0)).rejects.toThrow(HostError);
  });

  test('stays on the sheet that was in front when sheets are written again', async () => {
    const { host, univer } = workbenchPlace();
    await host.write(showcase);
    await host.select('workload', 0, 0);
    await host.write(showcase);
    expect(univer.getActiveWorkbook()?.getActiveSheet().getSheetName()).toBe(workload.name);
  });

  test('sees the first cell that is no heading, and where they were when sheets are written again', async () => {
    const { host, univer } = workbenchPlace();
    let shown: object = {};
    univer.addEvent(univer.Event.CommandExecuted, ({ id, params }) => {
      if (id === 'sheet.operation.scroll-to-cell') shown = (params as { readonly range: object }).range;
    });
    await host.write(showcase);
    expect(shown).toMatchObject({ startRow: 3, startColumn: 3 });
    await host.select('list', 4, 2);
    expect(shown).toMatchObject({ startRow: 4, startColumn: 2 });
    shown = {};
    await host.write(showcase);
    expect(shown).toMatchObject({ startRow: 4, startColumn: 2 });
    const active = univer.getActiveWorkbook()?.getActiveSheet().getActiveRange();
    expect(active?.getA1Notation()).toBe('C5');
  });

  test('begins on each sheet at a cell that is in sight, and finds there what was selected when sheets are written again', async () => {
    const { host, univer } = workbenchPlace();
    const hidden = { ...matrix, hiddenColumns: [0], rowHeights: [0] };
    const selected = (tab: string) => {
      const book = univer.getActiveWorkbook();
      book?.setActiveSheet(book.getSheetByName(tab)?.getSheetId() ?? '');
      return book?.getActiveSheet().getActiveRange()?.getA1Notation();
    };
    await host.write([list, hidden, workload]);
    expect(selected(matrix.name)).toBe('B2');
    await host.select('matrix', 2, 2);
    expect(selected(list.name)).toBe('D4');
    await host.write([list, hidden, workload]);
    expect(selected(matrix.name)).toBe('C3');
    expect(selected(list.name)).toBe('D4');
  });

  test('may copy our sheets: the original is ours', async () => {
    const { host, univer } = workbenchPlace();
    await host.write(showcase);
    const book = univer.getActiveWorkbook();
    const original = book?.getSheetByName(list.name);
    if (original) book?.duplicateSheet(original);
    expect((await host.tabs()).get('list')).toBe(list.name);
    expect(await host.foreignTabs()).toHaveLength(1);
  });

  test('may insert rows: drop-downs reach over them', async () => {
    const { host, univer } = workbenchPlace();
    await host.write(showcase);
    univer.getActiveWorkbook()?.getSheetByName(list.name)?.insertRowsBefore(4, 2);
    const [validations] = Object.values(
      resource(univer.getActiveWorkbook()?.save(), 'SHEET_DATA_VALIDATION'),
    ) as { readonly ranges: readonly unknown[] }[][];
    expect(validations?.[0]?.ranges).toEqual([{ startRow: 3, startColumn: 3, endRow: 8, endColumn: 3 }]);
  });
});

describe('edits', () => {
  test('are told in a moment, those that follow each other together; our own writing is none', async () => {
    const { host, type, addSheet } = workbenchPlace();
    const told: (readonly string[])[] = [];
    await host.write(showcase);
    const stop = await host.onEdit((sheets) => told.push(sheets));
    await host.write(showcase);
    await host.restore(await host.snapshot());
    await addSheet('会议纪要', [['与此无关']]);
    await passed(200);
    expect(told).toEqual([]);
    await type(list.name, 4, 3, '市发展改革委');
    await type(matrix.name, 1, 1, '○');
    await passed(200);
    expect(told).toEqual([['list', 'matrix']]);
    await stop();
    await type(list.name, 4, 3, '市审计局');
    await passed(200);
    expect(told).toHaveLength(1);
  });

  test('are told of cells that were dragged to another place', async () => {
    const { host, univer } = workbenchPlace();
    await host.write(showcase);
    const told: (readonly string[])[] = [];
    await host.onEdit((sheets) => told.push(sheets));
    const lead = (row: number) => ({ startRow: row, endRow: row, startColumn: 3, endColumn: 3 });
    await univer.executeCommand('sheet.command.move-range', { fromRange: lead(4), toRange: lead(9) });
    await passed(200);
    expect(told).toEqual([['list']]);
    expect((await host.read()).get('list')?.[9]?.[3]).toBe('市财政局');
  });

  test('are told once: what formulas make of them is none', async () => {
    const { host, type, univer } = workbenchPlace();
    await host.write(showcase);
    const told: (readonly string[])[] = [];
    await host.onEdit((sheets) => told.push(sheets));
    await type(matrix.name, 1, 1, '○');
    await univer.getFormula().onCalculationEnd();
    await passed(200);
    expect((await host.read()).get('workload')?.[1]?.[1]).toBe(0);
    expect(told).toEqual([['matrix']]);
  });

  test('leave the values of other sheets as they were read, and change those of their own', async () => {
    const { host, type, user, univer } = workbenchPlace();
    await host.write(showcase);
    const first = await host.read();
    const changed = async () => {
      const now = await host.read();
      return [...now.keys()].filter((id) => now.get(id) !== first.get(id));
    };
    expect(await changed()).toEqual([]);
    await type(list.name, 4, 3, '市发展改革委');
    expect(await changed()).toEqual(['list']);
    user.deleteRows(matrix.name, 4, 1);
    await univer.getFormula().onCalculationEnd();
    expect(await changed()).toEqual(['list', 'matrix', 'workload']);
    expect((await host.read()).get('list')?.[4]?.[3]).toBe('市发展改革委');
    await host.write(showcase);
    expect(await changed()).toEqual(['list', 'matrix', 'workload']);
  });
});

test('what people change is told: cells, looks, sizes; not what is reckoned, nor our own writing', async () => {
  const { host, type, univer } = workbenchPlace();
  await host.write(showcase);
  let told = 0;
  const stop = await host.onChange(() => (told += 1));
  await host.write(showcase);
  await host.tidy?.(showcase);
  expect(told).toBe(0);
  await type(matrix.name, 1, 1, '○');
  expect(told).toBe(1);
  await univer.getFormula().onCalculationEnd();
  expect(told).toBe(1);
  const sheet = univer.getActiveWorkbook()?.getSheetByName(list.name);
  sheet?.getRange(4, 3).setBackgroundColor('#ff0000');
  expect(told).toBe(2);
  sheet?.setRowHeight(4, 80);
  expect(told).toBeGreaterThan(2);
  stop();
  const last = told;
  await type(matrix.name, 1, 1, '');
  expect(told).toBe(last);
});

describe('writing', () => {
  test('changes the cells alone that are not the same, and replaces sheets that look otherwise', async () => {
    const { host, univer, type, look } = workbenchPlace();
    await host.write(showcase);
    const replaced: unknown[] = [];
    univer.addEvent(univer.Event.CommandExecuted, ({ id, params }) => {
      if (id === 'sheet.mutation.insert-sheet')
        replaced.push((params as { readonly sheet: { readonly name: string } }).sheet.name);
    });
    await host.write(showcase);
    expect(replaced).toEqual([]);
    await type(list.name, 4, 3, '市审计局');
    await type(list.name, 5, 8, '记得问财政');
    await host.write(showcase);
    expect(await look(list.name)).toMatchObject({ 4: { 3: '市财政局' }, 5: { 8: '记得问财政' } });
    expect(replaced).toEqual([]);
    await host.write([list, { ...matrix, name: '另一个名称' }]);
    expect(replaced).toEqual(['另一个名称']);
    expect([...(await host.tabs()).keys()]).toEqual(showcase.map(({ id }) => id));
  });

  test('cannot be undone by halves: what people did before it stays done', async () => {
    const { host, univer, type, look } = workbenchPlace();
    await host.write(showcase);
    await type(list.name, 4, 8, '记得问财政');
    await host.write([{ ...list, rowHeights: [] }]);
    await univer.undo();
    expect((await look(list.name))[4]?.[8]).toBe('记得问财政');
  });
});

describe('a snapshot', () => {
  test('leads back after edits and after a build, and leaves other sheets as they are now', async () => {
    const { host, type, addSheet, look } = workbenchPlace();
    await host.write(showcase);
    const before = await host.read();
    const snapshot = await host.snapshot();
    await type(list.name, 4, 5, '改了');
    await host.write([{ ...workload, cells: [['空']] }]);
    await addSheet('会议纪要', [['不要动']]);
    const receipt = await host.restore(snapshot);
    expect(await host.read()).toEqual(before);
    expect(receipt).toMatchObject({ added: [], removed: [], leftAlone: ['会议纪要'] });
    expect(receipt.cells).toBeGreaterThan(1);
    expect(await look('会议纪要')).toEqual([['不要动']]);
  });

  test('of a workbook without our sheets takes them away again', async () => {
    const { host } = workbenchPlace();
    const snapshot = await host.snapshot();
    await host.write(showcase);
    expect(await host.restore(snapshot)).toMatchObject({ removed: showcase.map(({ name }) => name) });
    expect([...(await host.tabs())]).toEqual([]);
    await host.write([emptySheet]);
    expect([...(await host.tabs()).keys()]).toEqual(['list']);
  });

  test('that the spreadsheet does not know is refused in a sentence', async () => {
    const { host } = workbenchPlace();
    const snapshot = structuredClone(await host.snapshot());
    await expect(host.restore(snapshot)).rejects.toThrow(HostError);
  });
});

describe('a workbook that is kept', () => {
  test('is shown again just as it stood, with what people had made of it, and written over as if nothing had happened', async () => {
    const before = workbenchPlace();
    await before.addSheet('会议纪要', [['不要动', 2.5, true]]);
    await before.host.write(showcase);
    await before.type(list.name, 4, 3, '市发展改革委');
    await before.type(list.name, 5, 8, '记得问财政');
    before.univer
      .getActiveWorkbook()
      ?.getSheetByName(list.name)
      ?.getRange(5, 5)
      .setBackgroundColor('#FFE699');
    await before.univer.getFormula().onCalculationEnd();
    const kept = JSON.parse(JSON.stringify(await before.host.keep())) as KeptWorkbook;
    const after = workbenchPlace();
    await after.host.showKept(kept);
    const sheets = ({ univer }: WorkbenchPlace) => {
      const shown = univer.getActiveWorkbook()?.save();
      // Whether a sheet once had rules and has none any more is nothing to see.
      const resources = shown?.resources?.map(({ name, data }) => ({
        name,
        data: data.replace(/"[^"]+":\[\],?/g, ''),
      }));
      return { ...shown, resources };
    };
    expect(sheets(after)).toEqual(sheets(before));
    const receipts = [await before.host.write(showcase), await after.host.write(showcase)];
    expect(receipts[1]).toEqual(receipts[0]);
    expect(sheets(after)).toEqual(sheets(before));
    expect(await after.look(list.name)).toMatchObject({ 4: { 3: '市财政局' }, 5: { 8: '记得问财政' } });
  });
});

describe('our sheets as they stand in the spreadsheet', () => {
  test('are what was written, as long as nobody touches them', async () => {
    const { host } = workbenchPlace();
    const plan = await planIn(sampleDocuments.find((path) => path.endsWith('two-labels.txt')) ?? '');
    const choices = { language: 'zh-CN', asOf: '2026-01-01' } as const;
    const written = await planSheets(plan, check(plan), await tabNames(host, 'zh-CN'), choices);
    await host.write(written);
    expect((await host.specs()).map(resolved)).toEqual(written.map(resolved));
    await host.write(showcase);
    const shown = new Map((await host.specs()).map((spec) => [spec.id, resolved(spec)]));
    expect(showcase.map(({ id }) => shown.get(id))).toEqual(showcase.map(resolved));
  });

  test('have what people did to them: words, formulas, rows, colours, marks, names of tabs', async () => {
    const { host, type, univer, renameSheet } = workbenchPlace();
    await host.write(showcase);
    const sheet = univer.getActiveWorkbook()?.getSheetByName(list.name);
    await type(list.name, 4, 3, '市发展改革委');
    sheet?.getRange(6, 5).setValue('=1+2');
    sheet?.getRange(5, 5).setBackgroundColor('#FFE699').setFontWeight('bold');
    sheet?.insertRowsBefore(4, 1);
    await renameSheet(matrix.name, '我的矩阵');
    await univer.getFormula().onCalculationEnd();
    const [spec, other] = await host.specs();
    expect(other?.name).toBe('我的矩阵');
    expect(spec?.cells[5]?.[3]).toBe('市发展改革委');
    expect(spec?.cells[7]?.[5]).toEqual({ formula: '=1+2', value: 3 });
    expect(spec?.table?.range).toEqual(block(2, 0, 6, 6));
    expect(spec?.validations.map(({ range }) => range.rows)).toEqual([5, 5]);
    expect(spec && resolved(spec).styles['6 5']).toMatchObject({ bold: true, fill: '#FFE699' });
  });
});

describe('the workbook of the page', () => {
  test('is saved with what people typed, and keeps their own sheets byte for byte', async () => {
    const other = new OtherWorkbook();
    other.addWorksheet('我的数据').addRows([
      ['会议', 1],
      ['预算', 2.5],
    ]);
    const before = new Uint8Array(await other.xlsx.writeBuffer());
    const theirs = openedWorkbook(before);
    await theirs.write(showcase);
    const { host, type } = workbenchPlace();
    const page = pageWorkbook(Promise.resolve(host), writtenFile('zh-CN'), theirs.bytes());
    const tabs = openedWorkbook(theirs.bytes()).allTabs();
    await page.show(
      tabs.map(({ tab, sheet, values }) => {
        const ours = showcase.find(({ id }) => id === sheet);
        return ours ? { ours } : { tab, values };
      }),
    );
    expect(await page.bytes()).toBe(theirs.bytes());
    expect(await page.foreignTabs()).toEqual(['我的数据']);
    await type(list.name, 4, 3, '市发展改革委');
    const saved = openedWorkbook(await page.bytes());
    expect((await saved.read()).get('list')?.[4]?.[3]).toBe('市发展改革委');
    expect(saved.allTabs().map(({ tab }) => tab)).toEqual(tabs.map(({ tab }) => tab));
    const own = (bytes: Uint8Array) => unzipSync(bytes)['xl/worksheets/sheet1.xml'];
    expect(own(saved.bytes())).toEqual(own(before));
  });
});

describe('the spreadsheet', () => {
  test('lets people edit our sheets alone, and add, copy or delete none', async () => {
    const { host, univer, type, look, addSheet } = workbenchPlace();
    await addSheet('会议纪要', [['不要动']]);
    await host.write(showcase);
    guardOthers(univer);
    await type('会议纪要', 0, 0, '改了');
    await type(list.name, 4, 3, '市发展改革委');
    const book = univer.getActiveWorkbook();
    const [theirs, ours] = [book?.getSheetByName('会议纪要'), book?.getSheetByName(list.name)];
    theirs?.insertRowsBefore(0, 1);
    if (theirs) book?.deleteSheet(theirs);
    if (ours) book?.deleteSheet(ours);
    expect(await look('会议纪要')).toEqual([['不要动']]);
    expect((await host.read()).get('list')?.[4]?.[3]).toBe('市发展改革委');
    expect(book?.getSheets()).toHaveLength(showcase.length + 1);
  });

  test('computes: a mark in the matrix is counted in the totals', async () => {
    const { host, type, univer } = workbenchPlace();
    await host.write(showcase);
    await type(matrix.name, 1, 1, '○');
    await univer.getFormula().onCalculationEnd();
    const loads = (await host.read()).get('workload');
    expect(loads?.[1]?.slice(1, 3)).toEqual([0, 1]);
  });
});

describe('looking for wrong words in the cells of a drop-down', () => {
  const states = { startRow: 3, endRow: 2000, startColumn: 4, endColumn: 4 };
  const looking = async () => {
    const place = workbenchPlace();
    const injector = place.engine.__getInjector();
    const service = injector.get(SheetsDataValidationValidatorService);
    unhurriedValidation(service, injector.get(IUniverInstanceService));
    await place.host.write(showcase);
    const workbook = place.univer.getActiveWorkbook()?.getId() ?? '';
    const look = () => service.validatorRanges(workbook, sheetMark('list'), [states]);
    return { ...place, injector, service, workbook, look };
  };

  test('marks them, and does not go through blank cells', async () => {
    const { type, injector, service, workbook, look } = await looking();
    await type(list.name, 4, 4, '不在表中');
    await type(list.name, 5, 4, '');
    const cells = jest.spyOn(service, 'validatorCell');
    await look();
    expect(cells.mock.calls.map(([, , row]) => row)).toEqual([3, 4, 6]);
    const marks = injector.get(DataValidationCacheService);
    const wrong = [3, 4, 5, 6].filter(
      (row) => marks.getValue(workbook, sheetMark('list'), row, 4) === DataValidationStatus.INVALID,
    );
    expect(wrong).toEqual([4]);
  });

  test('ends when another sheet has taken the place', async () => {
    const { host, service, look } = await looking();
    const cells = jest.spyOn(service, 'validatorCell');
    const looked = look();
    await host.write([{ ...list, cells: [] }]);
    await looked;
    expect(cells).toHaveBeenCalledTimes(1);
  });
});

function resource(data: unknown, name: string): Record<string, unknown> {
  const { resources } = data as { readonly resources: readonly { name: string; data: string }[] };
  return JSON.parse(resources.find((each) => each.name.startsWith(name))?.data ?? '{}') as Record<
    string,
    unknown
  >;
}

/** What a spec comes to: each cell with its style, and the rest without blank ends. */
function resolved(spec: SheetSpec) {
  const styles: Record<string, Style> = {};
  for (const { first, last, runs } of styleBands(spec.styles))
    for (const run of runs)
      for (let row = first; row <= last; row += 1)
        for (let column = run.first; column <= run.last; column += 1)
          if (Object.keys(run.style).length > 0) styles[`${row} ${column}`] = said(run.style);
  const [rowHeights = []] = trimmed([
    spec.rowHeights.map((height) => height && Math.round(height * 100) / 100),
  ]);
  const { own: _own, ...rest } = spec;
  return {
    ...rest,
    cells: trimmed(spec.cells.map((row) => row.map((cell) => (cell === '' ? null : cell))) as SheetValues),
    styles,
    rowHeights,
    conditionalFormats: spec.conditionalFormats.map(({ range, rule }) => {
      if (rule.kind === 'data-bar') return { range, rule };
      const { colour, fill, bold = false } = rule.style;
      return { range, rule: { ...rule, style: { colour, fill, bold } } };
    }),
  };
}

const said = (style: Style): Style =>
  Object.fromEntries(Object.entries(style).filter(([, value]) => value !== false));

const passed = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
