import { saidOf } from '../findings-of';
import { planOf, unitOf } from '../plan-of';

test('collective-with-member', () => {
  const plan = planOf(
    ['市教育局 | 各县人民政府、东县人民政府', '市教育局 | 各县人民政府', '东县人民政府 | 各县人民政府'],
    {
      units: [
        unitOf('市教育局'),
        unitOf('各县人民政府', { members: ['东县人民政府', '西县人民政府'] }),
        unitOf('东县人民政府'),
        unitOf('西县人民政府'),
      ],
    },
  );
  expect(saidOf('collective-with-member', plan)).toEqual([
    't1: “办好第1件实事”里，“东县人民政府”已包含在“各县人民政府”之中。',
  ]);
});
