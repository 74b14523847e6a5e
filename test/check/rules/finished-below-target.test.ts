import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

test('finished-below-target', () => {
  const told = (remark: string, value: number) => ({ readings: [{ date: '2022-06-30', value, remark }] });
  const plan = planOf(['市教育局 | 市科协'], {
    targets: [
      targetOf('g1', told('已完成', 300)),
      targetOf('g2', told('已完成', 500)),
      targetOf('g3', told('未完成', 300)),
      targetOf('g4', told('已完成60%', 300)),
      targetOf('g5', told('预计年底全部完成', 300)),
      targetOf('g6', told('已全部办结', 300)),
      targetOf('g7', { ...told('已完成', 300), comparator: '<=' }),
      targetOf('g8', told('Completed in June', 300)),
      targetOf('g9', told('not yet completed', 300)),
    ],
  });
  expect(saidOf('finished-below-target', plan).map((said) => said.slice(0, 2))).toEqual(['g1', 'g6', 'g8']);
  expect(saidOf('finished-below-target', plan)[0]).toBe(
    'g1: “培训农民” 2022-06-30 的说明是“已完成”，而数值 300 没有达到目标值 500。',
  );
});
