import { buildSheets } from '../../src/actions/build-sheets';
import { openedWorkbook } from '../../src/hosts/file/opened-workbook';
import { cellLooks } from '../../src/hosts/file/cell-looks';
import { parseXml } from '../../src/hosts/file/xml-tree';
import { check } from '../../src/check/check';
import { cellAddress, columnLetters } from '../../src/sheets/address';
import { cellText, decoratedFile, rowHolding, withCell, type DecoratedFile } from './decorated-file';
import { columnAt, insertColumn, shifted, tablePath } from './file-columns';
import { noted, planOf, task } from './noted-plan';

const tab = '责任清单';
const numbers = [1, 2, 3, 4];

async function built(tasks: readonly number[], file?: DecoratedFile): Promise<DecoratedFile> {
  const plan = planOf(tasks.map(task));
  const workbook = openedWorkbook(file?.bytes());
  await buildSheets(plan, check(plan), workbook, { language: 'zh-CN', asOf: '2026-01-01' });
  return decoratedFile(workbook.bytes());
}

/** A column with its heading and one note a task, at its place among the cells of each row. */
function withNotes(file: DecoratedFile, at: number): void {
  file.edit(file.sheet(tab), (sheet) => {
    const header = rowHolding(sheet, 0, 'id');
    const cell = (row: number, words: string) =>
      `<c r="${columnLetters(at)}${row + 1}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const rows = numbers.map((number) => [rowHolding(sheet, 0, `t-${number}`), `电话${number}`] as const);
    return [[header, '电话'] as const, ...rows].reduce((text, [row, words]) => {
      const next = [...Array(40).keys()]
        .map((step) => at + 1 + step)
        .find((column) => cellText(text, row, column));
      return next === undefined
        ? withCell(text, row, cell(row, words))
        : text.replace(`<c r="${columnLetters(next)}${row + 1}"`, `${cell(row, words)}$&`);
    }, sheet);
  });
}

const without = (text: string) => text.replace(/ s="\d+"/g, '');

/** What stands in our columns and in the one behind them, row by row. */
function shown(file: DecoratedFile, columns = noted.list) {
  const sheet = file.text(file.sheet(tab));
  return numbers.flatMap((number) => {
    const row = rowHolding(sheet, 0, `t-${number}`);
    const cells = Array.from({ length: columns }, (_, column) => without(cellText(sheet, row, column) ?? ''));
    return row < 0 ? [] : [cells];
  });
}

test('a column that people put in between ours in a file stands behind them after the next writing, with its table', async () => {
  const file = await built(numbers);
  const table = tablePath(file, tab) ?? '';
  insertColumn(file, tab, 4, '电话');
  withNotes(file, 4);

  const after = await built([3, 1, 2], file);
  expect(shown(after)).toEqual(shown(await built([3, 1, 2])));
  const sheet = after.text(after.sheet(tab));
  for (const number of [1, 2, 3])
    expect(rowHolding(sheet, noted.list, `电话${number}`)).toBe(rowHolding(sheet, 0, `t-${number}`));
  expect(rowHolding(sheet, noted.list, '电话4')).toBeGreaterThan(rowHolding(sheet, 0, 't-2'));
  expect(after.text(table)).toMatch(/<tableColumn id="10" name="电话"\/><\/tableColumns>/);
});

test('where people deleted a column of ours in a file, what stood beside our columns is kept', async () => {
  const file = await built(numbers);
  withNotes(file, noted.list);
  file.edit(file.sheet(tab), (sheet) => shifted(sheet, 5, -1));
  file.edit(tablePath(file, tab) ?? '', (part) =>
    part
      .replace(/<tableColumn id="6".*?\/>/, '')
      .replace(/ref="([A-Z]+\d+:)([A-Z]+)(\d+)"/g, (_, start: string, end: string, row: string) => {
        return `ref="${start}${columnLetters(columnAt(end) - 1)}${row}"`;
      }),
  );
  const after = await built(numbers, file);
  expect(shown(after)).toEqual(shown(await built(numbers)));
  const sheet = after.text(after.sheet(tab));
  for (const number of numbers)
    expect(rowHolding(sheet, noted.list, `电话${number}`)).toBe(rowHolding(sheet, 0, `t-${number}`));
});

test('in a file colours on marks go along with their unit, and widths with their column', async () => {
  const file = await built([1, 2, 3]);
  const path = file.sheet('责任矩阵');
  const columnOf = (made: DecoratedFile) => {
    const ids = made.text(path).match(/<row r="3".*?<\/row>/s)?.[0] ?? '';
    return columnAt(/<c r="([A-Z]+)3"[^>]*><is><t>u-4</.exec(ids)?.[1] ?? '');
  };
  const [row, column] = [rowHolding(file.text(path), 0, 't-2'), columnOf(file)];
  const own = cellText(file.text(path), row, column) ?? '';
  const yellow = file.yellow(Number(/ s="(\d+)"/.exec(own)?.[1] ?? 0));
  file.edit(path, (sheet) =>
    sheet
      .replace(own, own.replace(/ s="\d+"/, ` s="${yellow}"`))
      .replace(new RegExp(`(<col min="${column + 1}" max="${column + 1}" width=)"[^"]*"`), '$1"33"'),
  );
  const after = await built([4, 9, 2, 14], file);
  const now = columnOf(after);
  expect(now).not.toBe(column);
  const sheet = after.text(path);
  const looks = cellLooks(parseXml(after.text('xl/styles.xml')));
  const coloured = [...sheet.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)].flatMap(([, at = '', style]) =>
    looks(Number(style)).fill === 'FFFF00' ? [at] : [],
  );
  expect(coloured).toEqual([cellAddress(rowHolding(sheet, 0, 't-2'), now)]);
  expect(/<col min="(\d+)"[^>]* width="33"/.exec(sheet)?.[1]).toBe(String(now + 1));
});
