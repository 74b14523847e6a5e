import { saidOf } from '../findings-of';
import { planOf, unitOf } from '../plan-of';

test('unregistered-unit', () => {
  const plan = planOf(['市教育局 | 市科协', '市教育局 | 市妇联'], {
    units: [unitOf('市教育局'), unitOf('市科协')],
  });
  expect(saidOf('unregistered-unit', plan)).toEqual(['t2: “办好第2件实事”里的“市妇联”不在单位名录中。']);
});
