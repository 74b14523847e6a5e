import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('many-tasks', () => {
  const plan = planOf([
    ...Array.from({ length: 17 }, () => '市教育局 | 市科协、各县人民政府'),
    ...Array.from({ length: 3 }, () => '市妇联 | 市教育局、市民政局'),
  ]);
  expect(saidOf('many-tasks', plan)).toEqual(['市科协: “市科协”参与了 20 项任务中的 17 项（牵头 0 项）。']);
});
