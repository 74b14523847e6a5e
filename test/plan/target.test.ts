import type { Target } from '../../src/plan/plan';
import { describeTarget } from '../../src/plan/target';

const rate: Target = {
  id: 't1', text: '', indicator: '森林覆盖率', comparator: '>=', value: 40, unit: '%', due: '2025', frequency: 'at-deadline',
}; // prettier-ignore
const trained: Target = {
  id: 't2', text: '', indicator: '培训护理员', comparator: '=', value: 5000, unit: '人次', due: '2025', frequency: 'cumulative',
}; // prettier-ignore

test('a target in one line', () => {
  expect(describeTarget(rate, 'zh-CN')).toBe('森林覆盖率 ≥ 40%（2025）');
  expect(describeTarget(trained, 'zh-CN')).toBe('培训护理员 = 5,000 人次（累计，2025）');
  expect(describeTarget(trained, 'en')).toBe('培训护理员 = 5,000 人次 (in total, 2025)');
  const { value: _value, unit: _unit, ...inWords } = rate;
  expect(describeTarget({ ...inWords, indicator: '体系基本形成' }, 'zh-CN')).toBe('体系基本形成（2025）');
});

test('a range in one line', () => {
  expect(describeTarget({ ...rate, value: 8, upTo: 10 }, 'zh-CN')).toBe('森林覆盖率 8%—10%（2025）');
});
