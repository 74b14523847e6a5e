import { saidOf } from '../findings-of';
import { planOf, unitOf } from '../plan-of';

test('undefined-collective', () => {
  const plan = planOf(['市教育局 | 各县人民政府、各街道'], {
    units: [unitOf('市教育局'), unitOf('各县人民政府', { members: ['市教育局'] }), unitOf('各街道')],
  });
  expect(saidOf('undefined-collective', plan)).toEqual(['各街道: “各街道”代表多个单位，还没有写明是哪些。']);
});
