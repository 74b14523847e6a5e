import { base, readBase } from '../../src/sheets/base';
import { cellValues } from './cell-values';
import { samplePlan, sheetContext } from './sample-plan';

const written = (plan: typeof samplePlan) => cellValues(base.write(plan, [], sheetContext('zh-CN')));

test('a long plan is cut to what cells hold, and put together again', () => {
  const text = '字 𠮷\n_x000D_\u0085 '.repeat(10_000);
  const plan = { ...samplePlan, tasks: samplePlan.tasks.map((task) => ({ ...task, text })) };
  const values = written(plan);
  expect(values.length).toBeGreaterThan(20);
  for (const [cell] of values) {
    expect(String(cell).length).toBeLessThanOrEqual(32_000);
    expect(/^\s|\s$/.test(String(cell))).toBe(false);
    expect(/_x[0-9A-F]{4}_|[\ud800-\udbff]$|^[\udc00-\udfff]/.test(String(cell))).toBe(false);
  }
  expect(readBase(values)).toEqual({ ok: true, plan });
});

test.each([
  ['nothing', []],
  ['another sheet', [['责任清单']]],
  ['damaged JSON', [...written(samplePlan).slice(0, 1), ['{"title":']]],
  ['no plan', [...written(samplePlan).slice(0, 1), ['{"title":1}']]],
])('%s is refused with a reason in both languages', (_what, values) => {
  const read = readBase(values);
  expect(read.ok).toBe(false);
  if (!read.ok) for (const reason of Object.values(read.reason)) expect(reason).not.toBe('');
});
