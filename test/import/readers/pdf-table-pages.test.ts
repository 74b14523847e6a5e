import type { Table } from '../../../src/import/document';
import { continueTable } from '../../../src/import/readers/pdf-table-pages';

const row = (...texts: string[]) =>
  texts.map((text) => ({ text, rowSpan: 1, columnSpan: 1, place: { page: 1 } }));
const page = (...rows: ReturnType<typeof row>[]): Table => ({ kind: 'table', rows, place: { page: 1 } });
const texts = (table: Table) => table.rows.map((cells) => cells.map(({ text }) => text));

const headings = row('类别', '任务内容', '牵头部门', '责任部门');
const before = page(
  headings,
  row('行动', '1．建设展厅', '市甲局', '市乙局'),
  row('', '2．培训讲解员和', '市丙局、市', '市乙局、'),
);

test('a row whose task goes on without a number on the next page is one row', () => {
  const whole = continueTable(before, [
    row('', '志愿者', '丁局', '市戊局'),
    row('', '3．举办大赛', '市甲局', '市丙局'),
  ]);
  expect(texts(whole).slice(2)).toEqual([
    ['', '2．培训讲解员和志愿者', '市丙局、市丁局', '市乙局、市戊局'],
    ['', '3．举办大赛', '市甲局', '市丙局'],
  ]);
});

test('a row with a number of its own begins on the next page', () => {
  const whole = continueTable(before, [row('', '3．举办大赛', '市甲局', '市丙局')]);
  expect(texts(whole)).toHaveLength(4);
});

test('where tasks have no numbers a full row is one of its own', () => {
  const plain = page(
    headings,
    row('行动', '建设展厅', '市甲局', '市乙局'),
    row('', '培训讲解员', '市丙局', '市乙局'),
  );
  expect(texts(continueTable(plain, [row('', '举办大赛', '市甲局', '市丙局')]))).toHaveLength(4);
});
