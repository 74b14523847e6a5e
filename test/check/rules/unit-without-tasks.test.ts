import { saidOf } from '../findings-of';
import { planOf, unitOf } from '../plan-of';

test('unit-without-tasks', () => {
  const plan = planOf(['市教育局 | 各县人民政府'], {
    units: [
      unitOf('市教育局'),
      unitOf('市科协'),
      unitOf('各县人民政府', { members: ['东县人民政府'] }),
      unitOf('东县人民政府'),
    ],
  });
  expect(saidOf('unit-without-tasks', plan)).toEqual(['市科协: “市科协”没有任何任务。']);
});
