import { Workbook as OtherWorkbook, type Worksheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileHost } from '../../src/hosts/file/file-host';
import { longestCellText } from '../../src/hosts/file/cell-text';
import { readSheets } from '../../src/hosts/file/read-sheets';
import { newWorkbook, openWorkbook, workbookBytes, workbookTabs } from '../../src/hosts/file/workbook';
import { writeSheets } from '../../src/hosts/file/write-sheets';
import { HostError } from '../../src/hosts/host';
import { block } from '../../src/sheets/address';
import type { Cell, SheetSpec, SheetValues } from '../../src/sheets/sheet';
import { anySigns } from '../any-signs';
import { convertWithSoffice, hasSoffice } from '../soffice';
import { describeHost, shownValues, trimmed, type HostPlace } from './contract';
import { decoratedFile } from './decorated-file';
import { insertColumn } from './file-columns';
import { emptySheet, list, matrix, showcase, workload } from './showcase';

const folder = mkdtempSync(join(tmpdir(), 'file-host-'));
const freshPath = () => join(folder, `${randomUUID()}.xlsx`);
beforeAll(() => installChartSupport());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The user works on the file with another program, which loads and saves the whole of it. */
async function filePlace(): Promise<HostPlace> {
  const path = freshPath();
  const load = async () => {
    const workbook = new OtherWorkbook();
    if (existsSync(path)) await workbook.xlsx.readFile(path);
    return workbook;
  };
  const change = async (edit: (workbook: OtherWorkbook) => void) => {
    const workbook = await load();
    edit(workbook);
    await workbook.xlsx.writeFile(path);
  };
  const sheet = (workbook: OtherWorkbook, tab: string) => workbook.getWorksheet(tab) as Worksheet;
  return {
    host: fileHost(path),
    addSheet: (tab, rows) =>
      change((workbook) => workbook.addWorksheet(tab).addRows(rows.map((row) => [...row]))),
    look: async (tab) => otherValues(sheet(await load(), tab)),
    renameSheet: (from, to) =>
      change((workbook) => {
        sheet(workbook, from).name = to;
        // This program, unlike Excel, leaves the names behind when a sheet is renamed.
        const names = workbook.definedNames;
        names.model = names.model.map((name) => ({
          ...name,
          ranges: name.ranges.map((range) => range.replace(`'${from}'!`, `'${to}'!`)),
        }));
      }),
    type: (tab, row, column, value) =>
      change((workbook) => {
        sheet(workbook, tab).getCell(row + 1, column + 1).value = value;
      }),
    hide: (tab, row, column) =>
      change((workbook) => {
        sheet(workbook, tab).getRow(row + 1).hidden = true;
        sheet(workbook, tab).getColumn(column + 1).hidden = true;
      }),
    insertColumn: async (tab, at) => {
      const file = decoratedFile(readFileSync(path));
      insertColumn(file, tab, at, '列1');
      writeFileSync(path, file.bytes());
    },
    whole: async () =>
      Object.fromEntries(
        Object.entries(unzipSync(readFileSync(path))).map(([name, part]) => [name, strFromU8(part)]),
      ),
  };
}

function otherValues(sheet: Worksheet): SheetValues {
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) => {
      const { value } = sheet.getCell(row + 1, column + 1);
      return value === undefined ? null : (value as string | number | boolean | null);
    }),
  );
}

function bytesOf(specs: readonly SheetSpec[]): Uint8Array {
  const workbook = newWorkbook();
  writeSheets(workbook, specs);
  return workbookBytes(workbook);
}

function sheetWith(...cells: readonly Cell[]): SheetSpec {
  return { ...emptySheet, cells: [cells] };
}

function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

function part(specs: readonly SheetSpec[], path: string): string {
  return parts(bytesOf(specs))[path] ?? '';
}

/** The same with the list of parts sorted: its order says nothing. */
function inOrder({ '[Content_Types].xml': types = '', ...others }: Record<string, string>) {
  return {
    ...others,
    types: types
      .split(/(?=<Override)/)
      .map((type) => type.replace('</Types>', ''))
      .sort(),
  };
}

function readBack(spec: SheetSpec): SheetValues {
  return trimmed(readSheets(openWorkbook(bytesOf([spec]))).get(spec.id));
}

describeHost('a file', filePlace);

describe('a file', () => {
  test('is a package in which nothing is missing or superfluous', async () => {
    const { validateXlsxBuffer } = jest.requireActual<{
      validateXlsxBuffer: (bytes: Uint8Array) => Promise<{ readonly problems: readonly unknown[] }>;
    }>('../../node_modules/@cj-tech-master/excelts/dist/cjs/modules/excel/utils/ooxml-validator/index.js');
    expect((await validateXlsxBuffer(bytesOf(showcase))).problems).toEqual([]);
    const twice = openWorkbook(bytesOf(showcase));
    writeSheets(twice, [...showcase].reverse());
    expect((await validateXlsxBuffer(workbookBytes(twice))).problems).toEqual([]);
  });

  test('writing again adds no parts, styles or names', () => {
    const first = bytesOf(showcase);
    const workbook = openWorkbook(first);
    writeSheets(workbook, showcase);
    expect(inOrder(parts(workbookBytes(workbook)))).toEqual(inOrder(parts(first)));
  });

  test('is the same today and tomorrow', () => {
    const today = bytesOf(showcase);
    jest.useFakeTimers({ now: Date.now() + 100_000_000 });
    try {
      expect(bytesOf(showcase)).toEqual(today);
    } finally {
      jest.useRealTimers();
    }
  });

  test('shows another program the same features', async () => {
    const workbook = new OtherWorkbook();
    await workbook.xlsx.load(bytesOf(showcase));
    const sheet = workbook.getWorksheet(list.name) as Worksheet;
    expect(sheet.getTables().map(({ name }) => name)).toEqual(['tasks']);
    expect(sheet.getColumn(1).hidden).toBe(true);
    expect(sheet.getCell('B1').isMerged).toBe(true);
    expect(sheet.getCell('C3').font).toMatchObject({ bold: true, size: 10, name: '微软雅黑' });
    expect(sheet.getCell('C3').fill).toMatchObject({ fgColor: { argb: 'FF2F3B4C' } });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 3, showGridLines: false });
    expect(sheet.pageSetup).toMatchObject({ printTitlesRow: '1:3', printTitlesColumn: 'A:B', paperSize: 9 });
    expect(sheet.headerFooter.oddFooter).toBe('第 &P 页,共 &N 页');
    expect(sheet.properties.tabColor).toEqual({ argb: 'FF1F4E79' });
    expect(workbook.getWorksheet('_base')?.state).toBe('hidden');
    expect(workbook.getWorksheet(workload.name)?.getCharts()).toHaveLength(1);
  });

  test('has a style for each look, not for each cell', () => {
    const many = Array.from({ length: 400 }, (_, row) => ({
      range: block(row, 0, 1, 3),
      style: { bold: true, fill: '#EEF2F7' },
    }));
    const styles = part([{ ...emptySheet, styles: many }], 'xl/styles.xml');
    expect(styles).toContain('<cellXfs count="2">');
    expect(styles).toContain('<fonts count="2">');
  });

  test('text that looks like a formula carries the quote prefix, other text does not', () => {
    const all = parts(bytesOf([sheetWith('=1+1', '牵头')]));
    expect(all['xl/styles.xml']?.match(/quotePrefix="1"/g)).toHaveLength(1);
    expect(all['xl/worksheets/sheet1.xml']).toMatch(
      /<c r="A1" s="1" t="inlineStr">.*<c r="B1" t="inlineStr">/,
    );
    expect(all['xl/worksheets/sheet1.xml']).not.toContain('<f>');
  });

  test('blank cells are written only where they are seen', () => {
    const seen = (style: SheetSpec['styles'][number]['style'], rows: number) =>
      part(
        [{ ...emptySheet, styles: [{ range: block(0, 0, rows, 100), style }] }],
        'xl/worksheets/sheet1.xml',
      );
    expect(seen({ bold: true, wrap: true }, 3)).not.toContain('<c ');
    expect(seen({ border: '#D0D5DB' }, 3).match(/<c /g)).toHaveLength(300);
    expect(seen({ border: '#D0D5DB', horizontal: 'center' }, 3_000)).not.toContain('<c ');
  });

  test('the lines of a broad range come from one rule, the rest of its style from its columns', () => {
    const styles = [{ range: block(1, 1, 3_000, 10), style: { border: '#D0D5DB', italic: true } }];
    const all = parts(bytesOf([{ ...matrix, styles }]));
    const sheet = all['xl/worksheets/sheet1.xml'];
    expect(sheet).toContain(
      '<conditionalFormatting sqref="B2:K3001"><cfRule type="expression" dxfId="2" priority="3">',
    );
    // The rules of the matrix come first and keep the lines.
    expect(all['xl/styles.xml']?.match(/<dxf>.*?<border>.*?<\/dxf>/g)).toHaveLength(3);
    expect(sheet).toMatch(/<col min="2" max="2" width="[\d.]+" style="1"/);
    expect(sheet).not.toMatch(/<col min="1" max="1"[^>]*style/);
  });

  test('the first conditional format that applies wins', () => {
    const sheet = part([matrix], 'xl/worksheets/sheet1.xml');
    const rules = [...sheet.matchAll(/<cfRule[^>]*>/g)].map(([rule]) => rule);
    expect(rules).toEqual([
      '<cfRule type="expression" dxfId="0" stopIfTrue="1" priority="1">',
      '<cfRule type="expression" dxfId="1" stopIfTrue="1" priority="2">',
    ]);
  });

  test('a link to a sheet that is not there is left out', () => {
    expect(part([list], 'xl/worksheets/sheet1.xml')).not.toContain('hyperlink');
    expect(part([list, workload], 'xl/worksheets/sheet1.xml')).toContain(`location="'单位工作量'!A2"`);
  });

  test('choices that no file can hold are refused', () => {
    const choices = (words: string[]): SheetSpec => ({
      ...emptySheet,
      validations: [{ range: block(0, 0), list: { words }, strict: true }],
    });
    expect(() => bytesOf([choices(['a,b'])])).toThrow('use a defined name');
    expect(() => bytesOf([choices(Array<string>(100).fill('责任单位'))])).toThrow('use a defined name');
  });

  test('a table whose columns have no names of their own is refused', () => {
    const cells = [
      ['甲', '甲'],
      ['1', '2'],
    ];
    const spec = { ...emptySheet, cells, table: { name: 't', range: block(0, 0, 2, 2) } };
    expect(() => bytesOf([spec])).toThrow('need names that differ');
  });
});

describe('cell text in a file', () => {
  const anyText = anySigns(200);

  test('comes back as it was written, control characters and all', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 20 }), (texts) => {
        const spec = { ...emptySheet, cells: texts.map((text) => [text, '|']) };
        expect(readBack(spec)).toEqual(shownValues(spec));
      }),
      { numRuns: 200 },
    );
  });

  test('comes back through formulas, too', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const spec = sheetWith({ formula: '=A1&"<x>"', value }, '|');
        expect(readBack(spec)).toEqual(shownValues(spec));
      }),
      { numRuns: 50 },
    );
  });

  test('half a surrogate pair is no character and becomes U+FFFD', () => {
    expect(readBack(sheetWith('前\ud83d后', '\ude00', '😀'))).toEqual([['前\ufffd后', '\ufffd', '😀']]);
  });

  test('another program reads the same', async () => {
    const texts = ['_x0041_', 'a\r\nb', ' 空格 ', '<&>"'];
    const workbook = new OtherWorkbook();
    await workbook.xlsx.load(bytesOf([sheetWith(...texts)]));
    expect(otherValues(workbook.worksheets[0] as Worksheet)).toEqual([texts]);
  });

  test('fills a cell to its limit and is refused beyond it', () => {
    const full = '字'.repeat(longestCellText);
    expect(readBack(sheetWith(full))).toEqual([[full]]);
    expect(hostError(() => bytesOf([sheetWith(null, `${full}。`)]))).toMatchObject({
      'zh-CN': expect.stringContaining('“责任清单”的 B1 单元格文字过长(32768 个字符)'),
      en: expect.stringContaining('cell B1 of “责任清单” is too long'),
    });
  });

  test('a number that is none is a bug', () => {
    expect(() => bytesOf([sheetWith(Number.NaN)])).toThrow("'责任清单'!A1 holds NaN");
  });
});

describe("a user's workbook", () => {
  /** With what programs that load and save whole workbooks like to lose. */
  function usersWorkbook(): Uint8Array {
    const files = unzipSync(bytesOf([{ ...emptySheet, name: '用户表', cells: [['我的', 1]] }]));
    const text = (path: string) => strFromU8(files[path] as Uint8Array);
    const edit = (path: string, from: RegExp | string, to: string) => {
      const before = text(path);
      const after = before.replace(from, to);
      if (after === before) throw new Error(`Nothing to replace in ${path}.`);
      files[path] = strToU8(after);
    };
    edit(
      'xl/workbook.xml',
      /<definedNames>.*<\/definedNames>/,
      '<definedNames><definedName name="mine" localSheetId="0">用户表!$A$1</definedName>' +
        '<definedName name="_responsibility_matrix_list" localSheetId="0" hidden="1">用户表!$A$1</definedName>' +
        '<definedName name="rate">0.5</definedName></definedNames>',
    );
    edit('xl/styles.xml', '<cellStyle name="Normal"', '<cellStyle name="好" xfId="0" builtinId="26"/>$&');
    edit(
      'xl/styles.xml',
      'xfId="0"/></cellXfs>',
      'xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>',
    );
    edit(
      '[Content_Types].xml',
      '<Override',
      '<Default Extension="bin" ContentType="application/octet-stream"/>$&',
    );
    files['customXml/item1.xml'] = strToU8('<mine/>');
    files['xl/vbaProject.bin'] = new Uint8Array([1, 2, 3]);
    files['xl/calcChain.xml'] = strToU8('<calcChain/>');
    edit(
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>$&',
    );
    return zipSync(files);
  }

  test('keeps every part that is not ours byte for byte', () => {
    const before = unzipSync(usersWorkbook());
    const workbook = openWorkbook(usersWorkbook());
    writeSheets(workbook, showcase);
    writeSheets(workbook, showcase);
    const after = unzipSync(workbookBytes(workbook));
    for (const path of ['xl/worksheets/sheet1.xml', 'customXml/item1.xml', 'xl/vbaProject.bin']) {
      expect(after[path]).toEqual(before[path]);
    }
  });

  test('keeps its styles under their numbers and its names on their sheets', () => {
    const workbook = openWorkbook(usersWorkbook());
    writeSheets(workbook, showcase);
    const after = parts(workbookBytes(workbook));
    expect(after['xl/styles.xml']).toContain('<cellStyle name="好" xfId="0" builtinId="26"/>');
    const xfs = /<cellXfs.*<\/cellXfs>/.exec(after['xl/styles.xml'] ?? '')?.[0] ?? '';
    expect([...xfs.matchAll(/<xf [^>]*>/g)][1]?.[0]).toContain('quotePrefix="1"');
    expect(after['xl/workbook.xml']).toContain('<definedName name="mine" localSheetId="0">用户表!$A$1');
    expect(after['xl/workbook.xml']).toContain('<definedName name="rate">0.5');
    expect(after['xl/calcChain.xml']).toBeUndefined();
    expect(after['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
  });

  test('may have been written with prefixes, as .NET programs do', async () => {
    const files = unzipSync(usersWorkbook());
    for (const path of ['xl/workbook.xml', 'xl/styles.xml']) {
      const xml = strFromU8(files[path] as Uint8Array);
      files[path] = strToU8(xml.replace(/<(\/?)(?=\w)/g, '<$1x:').replace(' xmlns=', ' xmlns:x='));
    }
    const workbook = openWorkbook(zipSync(files));
    writeSheets(workbook, showcase);
    const bytes = workbookBytes(workbook);
    expect(trimmed(readSheets(openWorkbook(bytes)).get('matrix'))).toEqual(shownValues(matrix));
    const after = parts(bytes);
    expect(after['xl/workbook.xml']).not.toMatch(/<(?!\?|\/?x:)/);
    expect(after['xl/styles.xml']).not.toMatch(/<(?!\?|\/?x:)/);
  });

  test('a copy that the user made of our sheet is the user’s', () => {
    const workbook = openWorkbook(usersWorkbook());
    expect(workbookTabs(workbook).map(({ name, sheet }) => [name, sheet])).toEqual([['用户表', undefined]]);
    expect(writeSheets(workbook, [list]).leftAlone).toEqual(['用户表']);
    expect([...readSheets(workbook).keys()]).toEqual(['list']);
  });

  test('its sheet stays in front, and only one sheet is selected', () => {
    const workbook = openWorkbook(usersWorkbook());
    writeSheets(workbook, showcase);
    const after = parts(workbookBytes(workbook));
    expect(after['xl/workbook.xml']).toContain('activeTab="0"');
    const sheets = Object.entries(after).filter(([path]) => path.startsWith('xl/worksheets/sheet'));
    expect(sheets.filter(([, xml]) => xml.includes('tabSelected')).map(([path]) => path)).toEqual([
      'xl/worksheets/sheet1.xml',
    ]);
  });

  test('our sheet stays where the user moved it, and names follow their sheets', async () => {
    const path = freshPath();
    const host = fileHost(path);
    await host.write([list, workload]);
    const other = new OtherWorkbook();
    await other.xlsx.readFile(path);
    other.addWorksheet('用户表').pageSetup.printTitlesRow = '2:2';
    await other.xlsx.writeFile(path);
    await host.write([matrix]);
    await host.write([{ ...list, print: { ...list.print, repeatRows: [0, 0] } }]);
    const again = new OtherWorkbook();
    await again.xlsx.readFile(path);
    expect(again.worksheets.map(({ name }) => name)).toEqual([
      list.name,
      workload.name,
      '用户表',
      matrix.name,
    ]);
    expect(again.getWorksheet('用户表')?.pageSetup.printTitlesRow).toBe('2:2');
    expect(again.getWorksheet(list.name)?.pageSetup.printTitlesRow).toBe('1:1');
  });

  test('a name or table of ours that is already the user’s is refused', () => {
    const taken = { ...emptySheet, names: [{ name: 'Rate', range: block(0, 0) }] };
    expect(hostError(() => writeSheets(openWorkbook(usersWorkbook()), [taken])).en).toContain(
      'called “Rate”',
    );
  });
});

describe('a file that cannot be used', () => {
  const broken: [string, () => Uint8Array, string, string][] = [
    ['is empty', () => new Uint8Array(), '不是完好的 .xlsx 工作簿', 'not a sound .xlsx workbook'],
    ['is no zip', () => strToU8('<html>登录</html>'), '不是完好的', 'not a sound'],
    ['is cut off', () => bytesOf(showcase).slice(0, 3_000), '不是完好的', 'not a sound'],
    ['is a zip of something else', () => zipSync({ 'a.txt': strToU8('a') }), '不是完好的', 'not a sound'],
    ['has lost a sheet', () => without('xl/worksheets/sheet1.xml'), '不是完好的', 'not a sound'],
    ['has a password', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), '密码', 'password'],
    ['is strict Open XML', strictWorkbook, '严格 Open XML', 'Strict Open XML'],
  ];

  function without(path: string): Uint8Array {
    return zipSync(
      Object.fromEntries(Object.entries(unzipSync(bytesOf([list]))).filter(([key]) => key !== path)),
    );
  }

  function strictWorkbook(): Uint8Array {
    const files = unzipSync(bytesOf([list]));
    const xml = strFromU8(files['xl/workbook.xml'] as Uint8Array);
    const strict = xml.replace(
      'http://schemas.openxmlformats.org/spreadsheetml/2006',
      'http://purl.oclc.org/ooxml/spreadsheetml',
    );
    return zipSync({ ...files, 'xl/workbook.xml': strToU8(strict) });
  }

  test.each(broken)(
    'because it %s is named in both languages and left alone',
    async (_, make, chinese, english) => {
      const path = freshPath();
      const bytes = make();
      writeFileSync(path, bytes);
      const host = fileHost(path);
      for (const attempt of [() => host.tabs(), () => host.read(), () => host.write([list])]) {
        const error = await attempt().catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(HostError);
        expect((error as HostError).text).toMatchObject({
          'zh-CN': expect.stringContaining(chinese),
          en: expect.stringContaining(english),
        });
      }
      expect(new Uint8Array(readFileSync(path))).toEqual(bytes);
    },
  );

  test('a sheet that is no XML is a broken file as well', async () => {
    const path = freshPath();
    const files = unzipSync(bytesOf([list]));
    writeFileSync(path, zipSync({ ...files, 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData>') }));
    await expect(fileHost(path).read()).rejects.toThrow(HostError);
    writeFileSync(path, zipSync({ ...files, 'xl/styles.xml': strToU8('<styleSheet>') }));
    await expect(fileHost(path).write([list])).rejects.toThrow(HostError);
  });

  test('a place that cannot be written to leaves nothing behind', async () => {
    const home = mkdtempSync(join(folder, 'home-'));
    const path = join(home, '清单.xlsx');
    mkdirSync(path);
    await expect(fileHost(path).tabs()).rejects.toThrow('cannot be read');
    await expect(fileHost(join(home, '没有', '清单.xlsx')).write([list])).rejects.toThrow(
      'cannot be written',
    );
    const unfit = sheetWith('字'.repeat(longestCellText + 1));
    await expect(
      fileHost(join(home, '新.xlsx')).write([list, { ...unfit, id: 'matrix', name: '乙' }]),
    ).rejects.toThrow(HostError);
    expect(readdirSync(home)).toEqual(['清单.xlsx']);
  });
});

const describeWithSoffice = hasSoffice() ? describe : describe.skip;
if (!hasSoffice()) console.warn('LibreOffice (soffice) is not installed: its tests of files are skipped.');

describeWithSoffice('a file in LibreOffice', () => {
  /** Results that are wrong on purpose: what comes back right has been computed. */
  const unknown = (cell: Cell): Cell =>
    typeof cell === 'object' && cell !== null
      ? { ...cell, value: typeof cell.value === 'number' ? -99 : '?' }
      : cell;
  const texts = sheetWith('=1+1', '@甲', '-乙', '001', '1.10', '2026-01-01', 'TRUE', '\u0001', "'引");
  const specs = [...showcase, { ...texts, id: 'about' as const, name: '文字' }];
  let saved: string;

  beforeAll(() => {
    const path = join(folder, 'before.xlsx');
    writeFileSync(
      path,
      bytesOf(specs.map((spec) => ({ ...spec, cells: spec.cells.map((row) => row.map(unknown)) }))),
    );
    const out = join(folder, 'after');
    mkdirSync(out);
    saved = convertWithSoffice(path, 'xlsx', out);
  }, 180_000);

  test('computes what we said it would', async () => {
    const values = await fileHost(saved).read();
    for (const spec of specs) expect(trimmed(values.get(spec.id))).toEqual(shownValues(spec));
  });

  test('our sheets are known again after it has saved them, and can be written again', async () => {
    const host = fileHost(saved);
    expect([...(await host.tabs())]).toEqual(specs.map(({ id, name }) => [id, name]));
    expect(await host.foreignTabs()).toEqual([]);
    expect((await host.write(specs)).rewritten).toEqual(specs.map(({ name }) => name));
    const values = await host.read();
    for (const spec of specs) expect(trimmed(values.get(spec.id))).toEqual(shownValues(spec));
  });
});

function hostError(attempt: () => unknown): HostError['text'] {
  try {
    attempt();
  } catch (error) {
    if (error instanceof HostError) return error.text;
    throw error;
  }
  throw new Error('Nothing was refused.');
}
