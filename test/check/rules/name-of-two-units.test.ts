import { saidOf } from '../findings-of';
import { planOf, unitOf } from '../plan-of';

test('name-of-two-units', () => {
  const plan = planOf(['市教育局 | 市科协'], {
    units: [
      unitOf('市教育局', { aliases: ['市教委'] }),
      unitOf('市教委'),
      unitOf('市科协', { aliases: ['科协'] }),
    ],
  });
  expect(saidOf('name-of-two-units', plan)).toEqual(['市教育局: “市教委”既是“市教育局”又是“市教委”的名称。']);
});
