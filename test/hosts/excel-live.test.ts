import { excelHost } from '../../src/hosts/excel/excel-host';
import { tooOld } from '../../src/hosts/excel/requirement';
import { HostError } from '../../src/hosts/host';
import { block } from '../../src/sheets/address';
import { bookPicture, sheetPicture } from '../stand-in/book-picture';
import { newBook } from '../stand-in/book';
import { StandIn } from '../stand-in/stand-in';
import { excelPlace } from './excel-place';
import { list, matrix, showcase, workload } from './showcase';

describe('the user in front of it', () => {
  test('is led to a cell, on whatever tab', async () => {
    const { host, excel, user } = excelPlace();
    await host.write(showcase);
    user.renameSheet(matrix.name, '我的矩阵');
    await host.select('matrix', 2, 3);
    expect(excel.book.selection).toEqual({ sheet: '我的矩阵', area: block(2, 3) });
    expect(excel.book.active).toBe('我的矩阵');
  });

  test('is told when the sheet is not there', async () => {
    const { host } = excelPlace();
    await expect(host.select('matrix', 0, 0)).rejects.toThrow(HostError);
  });

  test('may copy, move and hide our sheets: the original is ours, wherever it is', async () => {
    const { host, user, excel } = excelPlace();
    await host.write(showcase);
    user.copySheet(list.name, '备份');
    excel.book.sheets.reverse();
    expect((await host.tabs()).get('list')).toBe(list.name);
    expect(await host.foreignTabs()).toContain('备份');
    const copy = excel.book.sheets.find(({ name }) => name === '备份');
    const before = copy && sheetPicture(copy);
    await host.write(showcase);
    expect(copy && sheetPicture(copy)).toEqual(before);
  });

  test('may delete one: it is built again', async () => {
    const { host, user, excel } = excelPlace();
    await host.write(showcase);
    const before = bookPicture(excel.book);
    user.deleteSheet(list.name);
    expect((await host.tabs()).has('list')).toBe(false);
    expect(await host.write(showcase)).toMatchObject({ added: [list.name] });
    expect(bookPicture(excel.book)).toEqual(before);
  });
});

describe('edits', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('are told once they have come to rest, with the sheets concerned', async () => {
    const { host, user, excel } = excelPlace('我的数据');
    const told: (readonly string[])[] = [];
    const run = async () => {
      await host.write(showcase);
      const stop = await host.onEdit((sheets) => told.push(sheets));
      expect(excel.listening).toBe(true);
      user.type(list.name, 4, 3, '市发展改革委');
      user.type(list.name, 5, 3, '市发展改革委');
      user.type('我的数据', 0, 0, '与此无关');
      await jest.advanceTimersByTimeAsync(400);
      expect(told).toEqual([]);
      user.insertRows(workload.name, 2, 1);
      await jest.advanceTimersByTimeAsync(2000);
      expect(told).toEqual([['list', 'workload']]);
      const sheet = excel.book.sheets.find(({ name }) => name === list.name);
      if (sheet) excel.announceChange(sheet, block(0, 0), 'RangeEdited', true);
      await jest.advanceTimersByTimeAsync(2000);
      expect(told).toHaveLength(1);
      await stop();
      expect(excel.listening).toBe(false);
      user.type(list.name, 4, 3, '市审计局');
      await jest.advanceTimersByTimeAsync(2000);
      expect(told).toHaveLength(1);
    };
    const running = run();
    let ended = false;
    void running.finally(() => (ended = true)).catch(() => undefined);
    for (let i = 0; i < 50 && !ended; i++) await jest.advanceTimersByTimeAsync(5);
    await running;
  });

  test('that come while a cell is edited are told afterwards', async () => {
    const { host, user, excel } = excelPlace();
    const told: (readonly string[])[] = [];
    const preparing = host.write(showcase).then(() => host.onEdit((sheets) => told.push(sheets)));
    await jest.advanceTimersByTimeAsync(100);
    await preparing;
    user.type(list.name, 4, 3, '市发展改革委');
    excel.beginCellEdit();
    await jest.advanceTimersByTimeAsync(20_000);
    expect(told).toEqual([]);
    excel.finishCellEdit();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(told).toEqual([['list']]);
  });
});

describe('a snapshot', () => {
  test('leads back after edits, formulas and treacherous texts included', async () => {
    const { host, user, excel } = excelPlace();
    await host.write(showcase);
    user.type(list.name, 4, 5, "'=SUM(1)");
    const before = bookPicture(excel.book);
    const snapshot = await host.snapshot();
    user.type(list.name, 4, 5, '改了');
    user.type(workload.name, 1, 1, 99);
    user.type(matrix.name, 40, 0, '多余');
    expect(await host.restore(snapshot)).toMatchObject({ added: [], cells: 3 });
    expect(bookPicture(excel.book)).toEqual(before);
  });

  test('leads back after a build that changed the form of a sheet', async () => {
    const { host, excel } = excelPlace();
    await host.write(showcase);
    const before = bookPicture(excel.book);
    const snapshot = await host.snapshot();
    await host.write([
      { ...list, cells: list.cells.slice(0, 5), table: { name: 'tasks', range: block(2, 0, 3, 6) } },
    ]);
    expect(bookPicture(excel.book)).not.toEqual(before);
    await host.restore(snapshot);
    expect(bookPicture(excel.book)).toEqual(before);
  });

  test('of a workbook without our sheets takes them away again', async () => {
    const { host, excel } = excelPlace('我的数据');
    const before = bookPicture(excel.book);
    const snapshot = await host.snapshot();
    await host.write(showcase);
    const receipt = await host.restore(snapshot);
    expect(receipt).toMatchObject({ removed: showcase.map(({ name }) => name), leftAlone: ['我的数据'] });
    expect(bookPicture(excel.book)).toEqual(before);
  });

  test('brings back a sheet that was deleted', async () => {
    const { host, user, excel } = excelPlace();
    await host.write(showcase);
    user.type(workload.name, 0, 0, '部门');
    const snapshot = await host.snapshot();
    const { sheets } = bookPicture(excel.book);
    user.deleteSheet(workload.name);
    await host.restore(snapshot);
    expect(bookPicture(excel.book).sheets[workload.name]).toEqual(sheets[workload.name]);
  });

  test('that was kept as plain data leads back to the same cells', async () => {
    const { host, user } = excelPlace();
    await host.write(showcase);
    const snapshot = structuredClone(await host.snapshot());
    const before = user.look(list.name);
    user.type(list.name, 4, 3, '改了');
    await excelHost().restore(snapshot);
    expect(user.look(list.name)).toEqual(before);
  });
});

describe('the floor', () => {
  test.each(['1.9', '1.12', '1.15'])('ExcelApi %s writes and reads everything', async (version) => {
    new StandIn(newBook('Sheet1'), version);
    const host = excelHost();
    expect(tooOld()).toBeUndefined();
    await host.write(showcase);
    await host.write(showcase.map((spec) => ({ ...spec, cells: [...spec.cells, ['末行']] })));
    expect([...(await host.read()).keys()]).toEqual(showcase.map(({ id }) => id));
    await host.restore(await host.snapshot());
    await host.select('list', 0, 0);
    await (
      await host.onEdit(() => undefined)
    )();
  });

  test.each(['1.1', '1.7', '1.8'])('ExcelApi %s is told in one sentence', (version) => {
    new StandIn(newBook('Sheet1'), version);
    expect(tooOld()?.['zh-CN']).toMatch(/^此版本的 Excel 过旧.*。$/);
  });
});
