import { mended, saidOf, unitsOf } from '../findings-of';
import { planOf } from '../plan-of';

test('informal-unit-name', () => {
  const plan = planOf(['市发改委 | 市卫生健康委、市国资委', '市教育局 | 市住建局']);
  expect(saidOf('informal-unit-name', plan)).toEqual([
    '市发改委: “市发改委”是口头简称，正式文件一般写“市发展改革委”。',
    '市住建局: “市住建局”是口头简称，正式文件一般写“市住房城乡建设局”。',
  ]);

  const fixed = mended('informal-unit-name', plan);
  expect(unitsOf(fixed)).toBe('市发展改革委 | 市卫生健康委、市国资委');
  expect(fixed.units[0]).toMatchObject({ id: '市发改委', name: '市发展改革委', aliases: ['市发改委'] });
});

test('where the register knows the official name already, the two become one', () => {
  const fixed = mended('informal-unit-name', planOf(['市教育局 | 市住建局', '市住房城乡建设局 | 市教育局']));
  expect(unitsOf(fixed)).toBe('市教育局 | 市住房城乡建设局');
  expect(fixed.units.map(({ name, aliases }) => [name, ...aliases])).toEqual([
    ['市教育局'],
    ['市住房城乡建设局', '市住建局'],
  ]);
});
