import { block } from '../../src/sheets/address';
import { textRule, textRuleFormula } from '../../src/hosts/workbench/text-rule';

const grid = block(5, 5, 10, 4);
const column = block(5, 8, 10);

test.each([
  ['=F6="●"', grid, { subType: 'text', operator: 'equal', value: '●' }],
  ['=$I6="集合单位"', column, { subType: 'text', operator: 'equal', value: '集合单位' }],
  ['=LEFT($I6,1)="■"', column, { subType: 'text', operator: 'beginsWith', value: '■' }],
])('%s asks the cell itself, and is the same formula again', (formula, range, rule) => {
  const found = textRule(formula, range);
  expect(found).toEqual(rule);
  expect(found && textRuleFormula(found, range)).toBe(formula);
});

test.each([
  ['another column', '=$F6="●"', grid],
  ['another row', '=F7="●"', grid],
  ['more than a comparison', '=AND(F6="●",G6="")', grid],
  ['words in letters, whose case Excel does not mind', '=F6="Yes"', grid],
  ['figures, which a cell may hold as a number', '=F6="1"', grid],
  ['a beginning of another length', '=LEFT($I6,2)="■"', column],
])('what asks %s stays a formula', (_, formula, range) => {
  expect(textRule(formula, range)).toBeUndefined();
});
