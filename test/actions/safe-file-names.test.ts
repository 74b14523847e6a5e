import fc from 'fast-check';
import { safeFileNames } from '../../src/actions/safe-file-names';

test.each([
  ['市教育局', '市教育局.xlsx'],
  ['市委组织部/党校', '市委组织部_党校.xlsx'],
  ['州、县(市)反邪教办公室', '州、县(市)反邪教办公室.xlsx'],
  ['  甲 \n 局. ', '甲 _ 局.xlsx'],
  ['CON', '_CON.xlsx'],
  ['com1.old', '_com1.old.xlsx'],
  ['..', '_.xlsx'],
  ['', '_.xlsx'],
  ['长'.repeat(300), `${'长'.repeat(60)}.xlsx`],
])('%j lies as %s', (name, safe) => {
  expect(safeFileNames([name], '.xlsx')).toEqual([safe]);
});

test('names that differ in capitals or forbidden signs only stay apart', () => {
  expect(safeFileNames(['Parks', 'parks', 'a/b', 'a:b'], '.x')).toEqual([
    'Parks.x',
    'parks (2).x',
    'a_b.x',
    'a_b (2).x',
  ]);
});

test('whatever units are called, their files can lie in one folder', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 100 })), (names) => {
      const files = safeFileNames(names, '.xlsx');
      expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(names.length);
      for (const file of files) {
        expect(file).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^[\s.]|^\.xlsx$/u);
        expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(255);
      }
    }),
  );
});
