import { sectionTitle } from '../../src/sheets/outline';

test.each([
  ['Strategy 1:', 'Cool Streets', 'Strategy 1: Cool Streets'],
  ['2.', 'Safe Homes', '2. Safe Homes'],
  ['1.', '青少年行动', '1.青少年行动'],
  ['（一）', '青少年行动', '（一）青少年行动'],
])('the number %s stands before %s as it is typeset', (number, title, line) => {
  expect(sectionTitle({ id: 's-1', number, title, kind: 'section' })).toBe(line);
});
