import { mended, saidOf, unitsOf } from '../findings-of';
import { planOf } from '../plan-of';

test('label-in-unit-name', () => {
  const plan = planOf(['责任单位:市科协 | 市教育局', '市科协 | 配合单位市妇联、市牵头办']);
  expect(saidOf('label-in-unit-name', plan)).toEqual([
    't1: 单位名称“责任单位:市科协”里带着标签字样。',
    't2: 单位名称“配合单位市妇联”里带着标签字样。',
  ]);
  const fixed = mended('label-in-unit-name', plan);
  expect(saidOf('label-in-unit-name', fixed)).toEqual([]);
  expect(unitsOf(fixed)).toBe('市科协 | 市教育局');
  expect(unitsOf(fixed, 't2')).toBe('市科协 | 市妇联、市牵头办');
  expect(fixed.units.map(({ name }) => name)).toEqual(['市教育局', '市科协', '市妇联', '市牵头办']);
});
