import fc from 'fast-check';
import type { LiveHost } from '../../src/hosts/host';
import type { Plan } from '../../src/plan/plan';
import { buildSheets } from '../../src/actions/build-sheets';
import { allSheets } from '../../src/sheets/all-sheets';
import { block } from '../../src/sheets/address';
import type { SheetId, SheetSpec, SheetValues } from '../../src/sheets/sheet';
import { sheetPicture } from '../stand-in/book-picture';
import { Refusal } from '../stand-in/refusal';
import { emptySheet } from './showcase';
import { type ExcelPlace, excelPlace } from './excel-place';

const plan: Plan = {
  title: '清溪市工作方案',
  basis: [],
  leadRule: 'labelled',
  sections: [{ id: 's-1', number: '一、', title: '重点任务', kind: 'section' }],
  tasks: ['t-1', 't-2', 't-3'].map((id, index) => ({
    id,
    section: 's-1',
    number: `${index + 1}.`,
    title: `任务${index + 1}`,
    text: `任务${index + 1}。按期完成。`,
    assignments: [
      { unit: 'u-1', printed: '市甲局', role: 'lead', basis: 'labelled' },
      { unit: 'u-2', printed: '市乙局', role: 'co', basis: 'labelled' },
    ],
  })),
  units: [
    { id: 'u-1', name: '市甲局', aliases: [], kind: 'unit' },
    { id: 'u-2', name: '市乙局', aliases: [], kind: 'unit' },
  ],
  targets: [
    {
      id: 'g-1',
      task: 't-1',
      text: '到2027年建成20个以上',
      indicator: '建成',
      comparator: '>=',
      value: 20,
      unit: '个',
      due: '2027',
      frequency: 'at-deadline',
    },
  ],
  milestones: [],
  notes: [],
};

const choices = { language: 'zh-CN', asOf: '2026-01-01' } as const;
const build = (host: LiveHost, built: Plan) => buildSheets(built, [], host, choices);

test('where merged cells change beside some that people merged otherwise, ours are merged as they are wanted', async () => {
  const place = excelPlace();
  const cells = Array.from({ length: 6 }, (_, row) =>
    ['甲', '乙', '丙', '丁'].map((name) => `${name}${row}`),
  );
  const merged = (...merges: SheetSpec['merges']): SheetSpec => ({ ...emptySheet, cells, merges });
  const row = block(1, 1, 1, 3);
  await place.host.write([merged(block(0, 0, 2, 1), row, block(3, 1, 1, 2))]);
  const sheet = place.excel.book.sheets.find(({ name }) => name === emptySheet.name);
  if (!sheet) throw new Error('Nothing was written.');
  // From the last of three cells that we have merged to the one beside them.
  sheet.merges = [...sheet.merges.filter(({ column }) => column !== 1), block(1, 3, 1, 2)];
  const wanted = [block(0, 0, 3, 1), row, block(3, 1, 2, 2)];
  await place.host.write([merged(...wanted)]);
  expect(new Set(sheet.merges)).toEqual(new Set(wanted));
});

test('the first row of the ledger may be deleted: no formula of the tracker loses its place', async () => {
  const place = excelPlace();
  await build(place.host, plan);
  const ledger = (await place.host.tabs()).get('readings') ?? '';
  place.user.deleteRows(ledger, 3, 1);
  const lost = place.excel.book.sheets.filter((sheet) =>
    JSON.stringify(sheetPicture(sheet)).includes('#REF!'),
  );
  expect(lost.map(({ name }) => name)).toEqual([]);
});

/** What a person does, on the sheet of ours with this number. */
type Edit =
  | {
      readonly kind: 'type';
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  | {
      readonly kind: 'insert' | 'delete';
      readonly sheet: number;
      readonly row: number;
      readonly count: number;
    }
  | { readonly kind: 'sort'; readonly sheet: number; readonly column: number; readonly descending: boolean }
  | { readonly kind: 'rename' | 'copy'; readonly sheet: number; readonly name: string };

const sheetNumber = fc.nat(allSheets.length - 1);
const row = fc.nat(12);
const column = fc.nat(10);
const text = fc.oneof(
  fc.constantFrom(
    '',
    '●',
    '○',
    '◎',
    '市甲局、市丙局',
    '=1/0',
    '=A1',
    '-12',
    '2026-12-31',
    "'",
    '＝甲',
    't-1',
    '■',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('type' as const), sheet: sheetNumber, row, column, text }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('insert' as const, 'delete' as const),
      sheet: sheetNumber,
      row,
      count: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('sort' as const),
      sheet: sheetNumber,
      column,
      descending: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('rename' as const, 'copy' as const),
      sheet: sheetNumber,
      name: fc.constantFrom('甲', "it's", '表 1', '汇总', '责任清单', 'Sheet9'),
    }),
  },
);

function carryOut({ user, excel }: ExcelPlace, tabs: ReadonlyMap<SheetId, string>, made: Edit): void {
  const tab = [...tabs.values()][made.sheet];
  const sheet = excel.book.sheets.find(({ name }) => name === tab);
  if (tab === undefined || !sheet) return;
  switch (made.kind) {
    case 'type':
      return user.type(tab, made.row, made.column, made.text);
    case 'insert':
      return user.insertRows(tab, made.row, made.count);
    case 'delete':
      return user.deleteRows(tab, made.row, made.count);
    case 'sort': {
      const [table] = sheet.tables;
      if (!table) return;
      const { row: header, rows, columns, column: first } = table.area;
      const body = { row: header + 1, column: first, rows: rows - 1, columns };
      if (body.rows > 0) user.sortRows(tab, body, first + (made.column % columns), made.descending);
      return;
    }
    case 'rename':
    case 'copy': {
      if (excel.book.sheets.some(({ name }) => name.toLowerCase() === made.name.toLowerCase())) return;
      if (made.kind === 'rename') user.renameSheet(tab, made.name);
      else user.copySheet(tab, made.name);
    }
  }
}

/** What Excel refuses, such as deleting half a table with its header, leaves everything as it was. */
function tryOut(...[place, tabs, made]: Parameters<typeof carryOut>): void {
  try {
    carryOut(place, tabs, made);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Ids that stand in the id column of a sheet, each once. */
function idsIn(values: SheetValues | undefined): readonly string[] {
  const first = (values ?? []).map(([cell]) => cell);
  return [...new Set(first.filter((cell): cell is string => typeof cell === 'string'))];
}

/** A formula of theirs goes along with the rows of ours that it points to, when those are moved. */
function withoutRows(picture: string): string {
  return picture.replace(/('[^'\n]+'!)\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?/g, '$1rows');
}

/** Each takes a third of a second; CI sets RANDOM_EDITS to 1000. */
const sequences = Number(process.env.RANDOM_EDITS ?? 15);

const headingTypedOver: Edit[] = [
  { kind: 'type', sheet: 8, row: 2, column: 0, text: '\0' },
  { kind: 'sort', sheet: 8, column: 0, descending: true },
  { kind: 'type', sheet: 0, row: 0, column: 0, text: '' },
];

const errorAboveOurs: Edit[] = [
  { kind: 'insert', sheet: 5, row: 0, count: 1 },
  { kind: 'type', sheet: 5, row: 0, column: 0, text: '=1/0' },
];

const errorBelowTitle: Edit[] = [
  { kind: 'type', sheet: 4, row: 1, column: 1, text: '=1/0' },
  { kind: 'type', sheet: 0, row: 0, column: 0, text: '' },
];

/** The only report of the ledger falls below an empty row, and a copied sheet points to it. */
const emptyRowAbove: Edit[] = [
  { kind: 'copy', sheet: 3, name: '甲' },
  { kind: 'type', sheet: 4, row: 3, column: 0, text: '\0' },
  { kind: 'insert', sheet: 4, row: 3, count: 1 },
];

test('whatever people do to the sheets, reading never breaks, no id is lost, nothing of theirs is touched', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      const place = excelPlace('我的数据');
      place.user.type('我的数据', 0, 0, '勿动');
      await build(place.host, plan);
      for (const made of edits) tryOut(place, await place.host.tabs(), made);

      const values = await place.host.read();
      const tabs = await place.host.tabs();
      let edited = plan;
      for (const { id, read } of allSheets) {
        if (!read || id === 'base') continue;
        const shown = values.get(id) ?? [];
        const before = edited;
        edited = read(shown, before).plan;
        // A row that was deleted may be gone from the plan; one that is there may not.
        const inSheet = idsIn(shown);
        for (const kind of ['tasks', 'units', 'targets'] as const) {
          const after = edited[kind].map((item) => item.id);
          for (const item of before[kind]) if (inSheet.includes(item.id)) expect(after).toContain(item.id);
        }
      }

      const ours = new Set(tabs.values());
      const theirs = () =>
        place.excel.book.sheets
          .filter(({ name }) => !ours.has(name))
          .map((sheet) => [sheet.name, withoutRows(JSON.stringify(sheetPicture(sheet), null, 1))]);
      const before = theirs();
      await build(place.host, edited);
      expect(theirs()).toEqual(before);
      expect([...(await place.host.tabs()).keys()].sort()).toEqual(allSheets.map(({ id }) => id).sort());
      read++;
    }),
    {
      numRuns: sequences,
      examples: [[headingTypedOver], [errorAboveOurs], [errorBelowTitle], [emptyRowAbove]],
    },
  );
  expect(read).toBeGreaterThanOrEqual(sequences);
}, 1_800_000);
