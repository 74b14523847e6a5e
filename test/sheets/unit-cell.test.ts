import { namesInCell } from '../../src/sheets/unit-cell';

const known = new Set(['市教育局', '市、县科普办公室', '市教育局、市科协联合办公室', 'Office A, B and C']);

test.each([
  ['市教育局、市科协', ['市教育局', '市科协']],
  ['市教育局，市科协；团市委\n市妇联', ['市教育局', '市科协', '团市委', '市妇联']],
  ['市、县科普办公室、市科协', ['市、县科普办公室', '市科协']],
  ['市科协、市、县科普办公室', ['市科协', '市、县科普办公室']],
  ['市教育局、市科协联合办公室', ['市教育局、市科协联合办公室']],
  [' 、市科协、、 ', ['市科协']],
  ['', []],
])('%j holds %j', (cell, names) => expect(namesInCell(cell, known, 'zh-CN')).toEqual(names));

test('English names keep their commas', () => {
  expect(namesInCell('Office A, B and C; Office D, E', known, 'en')).toEqual([
    'Office A, B and C',
    'Office D, E',
  ]);
});
