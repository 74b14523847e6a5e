import { saidOf } from '../findings-of';
import { assignmentsOf, planOf } from '../plan-of';

const names = Array.from({ length: 21 }, (_, i) => `第${i + 1}中学`).join('、');

test('many-co-units', () => {
  const inherited = assignmentsOf(names, 'co', 'inherited');
  const plan = planOf(['市教育局 | 市科协', `市教育局 | ${names}`, { units: '', assignments: inherited }]);
  expect(saidOf('many-co-units', plan)).toEqual(['t2: “办好第2件实事”列了 21 个责任单位。']);
});
