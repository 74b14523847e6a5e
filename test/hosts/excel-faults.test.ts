import { HalfWritten, HostError } from '../../src/hosts/host';
import { block } from '../../src/sheets/address';
import type { SheetSpec } from '../../src/sheets/sheet';
import { type BookPicture, bookPicture } from '../stand-in/book-picture';
import { type ExcelPlace, excelPlace } from './excel-place';
import { settled } from './settled';
import { list, showcase, workload } from './showcase';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** How much of a request is carried out before it fails; people wait for the shares that differ most, CI for all. */
const shares =
  process.env['EVERY_FAULT'] === undefined
    ? [0, 0.03, 0.35, 0.8, 0.99, 1]
    : [0, 0.01, 0.03, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97, 0.99, 1];
/** One that is worth trying again, and one that is not. */
const codes = ['ServiceNotAvailable', 'GeneralException'];

/** A later build: one sheet has grown, in another a cell has changed. */
const later: readonly SheetSpec[] = showcase.map((spec) => {
  if (spec.id === 'list') {
    const added = ['t5', '1.5', '修订预案', '市应急管理局', '滞后', null];
    const styles = list.styles.map(({ range, style }) => ({
      range: range.row + range.rows === list.cells.length ? { ...range, rows: range.rows + 1 } : range,
      style,
    }));
    const table = { name: 'tasks', range: block(2, 0, 6, 6) };
    return { ...list, cells: [...list.cells, added], styles, table };
  }
  if (spec.id === 'matrix') {
    return {
      ...spec,
      cells: spec.cells.map((row, index) => (index === 1 ? ['改过的任务', ...row.slice(1)] : row)),
    };
  }
  return spec;
});

async function newPlace(): Promise<ExcelPlace> {
  const place = excelPlace('我的数据');
  place.user.type('我的数据', 0, 0, '预算');
  place.user.type('我的数据', 1, 0, 12.5);
  place.user.type('我的数据', 1, 1, '=A2*2');
  return place;
}

async function built(...builds: readonly (readonly SheetSpec[])[]): Promise<ExcelPlace> {
  const place = await newPlace();
  for (const specs of builds) await settled(place.host.write(specs));
  return place;
}

/** How many requests a write takes when nothing fails. */
async function requestsOf(place: ExcelPlace, specs: readonly SheetSpec[]): Promise<number> {
  place.excel.resetCounts();
  await settled(place.host.write(specs));
  return place.excel.requests.length;
}

const kinds = [
  { name: 'the first build', earlier: [] as SheetSpec[][], specs: showcase },
  { name: 'a later build', earlier: [[...showcase]], specs: later },
] as const;

describe.each(kinds)('$name', ({ earlier, specs }) => {
  let before: BookPicture;
  let after: BookPicture;
  let requests: number;

  beforeAll(async () => {
    jest.useFakeTimers();
    before = bookPicture((await built(...earlier)).excel.book);
    after = bookPicture((await built(...earlier, specs)).excel.book);
    requests = await requestsOf(await built(...earlier), specs);
  });

  test('changes the workbook, in a few requests', () => {
    expect(before).not.toEqual(after);
    expect(requests).toBeGreaterThanOrEqual(2);
  });

  describe.each(shares)('when a request fails after %d of it', (done) => {
    test.each(codes)('with %s, everything is old or new, whichever request it is', async (code) => {
      for (let request = 1; request <= requests; request++) {
        const { excel, host } = await built(...earlier);
        excel.failWith({ request, done, code });
        const result = await settled(host.write(specs));
        expect(bookPicture(excel.book)).toEqual(result.status === 'fulfilled' ? after : before);
        if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(HostError);
        // A lost answer, or an error that goes away, is nothing the user has to know of.
        if (code === 'ServiceNotAvailable') expect(result.status).toBe('fulfilled');
      }
    });

    test('and all later ones too, the user’s own sheets are as they were and the sentence says what is done', async () => {
      for (let request = 1; request <= requests; request++) {
        const { excel, host } = await built(...earlier);
        excel.failWith({ request, done, code: 'GeneralException', forGood: true });
        const result = await settled(host.write(specs));
        const { sheets } = bookPicture(excel.book);
        expect(sheets['我的数据']).toEqual(before.sheets['我的数据']);
        const reason: unknown = result.status === 'rejected' ? result.reason : undefined;
        expect(reason).toBeInstanceOf(HostError);
        if (!(reason instanceof HalfWritten)) {
          expect(sheets).toEqual(before.sheets);
          continue;
        }
        for (const { name } of specs) expect(reason.text['zh-CN']).toContain(name);
        // When the connection is back, the snapshot leads back.
        excel.failWith(undefined);
        await settled(host.restore(reason.snapshot));
        for (const [tab, picture] of Object.entries(before.sheets)) {
          expect([tab, entries(bookPicture(excel.book).sheets[tab])]).toEqual([tab, entries(picture)]);
        }
        // And so does building again.
        await settled(host.write(specs));
        expect(bookPicture(excel.book).sheets).toEqual(after.sheets);
      }
    });
  });
});

/** What stands in the cells, without looks. */
function entries(picture: BookPicture['sheets'][string] | undefined) {
  const cells = Object.entries((picture?.['cells'] ?? {}) as Record<string, { entry: unknown }>);
  return cells.flatMap(([place, { entry }]) => (entry === '' ? [] : [[place, entry]])).sort();
}

test('a build that somebody stops half-way is taken back', async () => {
  const place = await built([...showcase]);
  const before = bookPicture(place.excel.book);
  const stop = new Error('Enough.');
  const result = await settled(
    place.host.write(later, (done) => {
      if (done === 2) throw stop;
    }),
  );
  expect(result).toEqual({ status: 'rejected', reason: stop });
  expect(bookPicture(place.excel.book)).toEqual(before);
});

test('while a cell is edited nothing is written, then or later', async () => {
  const place = await built([...showcase]);
  const before = bookPicture(place.excel.book);
  place.excel.beginCellEdit();
  const result = await settled(place.host.write(later));
  const reason: unknown = result.status === 'rejected' ? result.reason : undefined;
  expect(reason).toBeInstanceOf(HostError);
  expect(reason).not.toBeInstanceOf(HalfWritten);
  expect((reason as HostError).text['zh-CN']).toContain('正在编辑单元格');
  place.excel.finishCellEdit();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(bookPicture(place.excel.book)).toEqual(before);
});

test('a cell edit that ends in time is waited for', async () => {
  const place = await newPlace();
  place.excel.beginCellEdit();
  setTimeout(() => place.excel.finishCellEdit(), 800);
  expect(await settled(place.host.write([workload]))).toMatchObject({ status: 'fulfilled' });
});

test('a protected sheet of ours is refused before anything is written', async () => {
  const place = await built([...showcase]);
  const sheet = place.excel.book.sheets.find(({ name }) => name === list.name);
  if (sheet) sheet.protected = true;
  const before = bookPicture(place.excel.book);
  const result = await settled(place.host.write(later));
  expect((result as PromiseRejectedResult).reason.text['zh-CN']).toContain(`“${list.name}”受保护`);
  expect(bookPicture(place.excel.book)).toEqual(before);
});

test('a workbook whose structure is protected gets one sentence', async () => {
  const place = await newPlace();
  place.excel.book.structureProtected = true;
  const before = bookPicture(place.excel.book);
  const result = await settled(place.host.write(showcase));
  expect((result as PromiseRejectedResult).reason.text['zh-CN']).toContain('受保护');
  expect(bookPicture(place.excel.book)).toEqual(before);
});

test('names and tables of the user are not taken over', async () => {
  const place = await newPlace();
  place.excel.book.names.push({
    name: 'UNIT_NAMES',
    formula: "='我的数据'!$A$1",
    comment: '',
    visible: true,
  });
  const before = bookPicture(place.excel.book);
  const result = await settled(place.host.write(showcase));
  expect((result as PromiseRejectedResult).reason.text['zh-CN']).toContain('“unit_names”');
  expect(bookPicture(place.excel.book)).toEqual(before);
});
