import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

const nine = '市教育局、市科协、市妇联、市民政局、市财政局、市水利局、市气象局、市司法局、市审计局';

test('nearly-everybody', () => {
  const plan = planOf(['市体育局 | 市教育局', `市体育局 | ${nine}`, `市教育局 | 市科协、市妇联`]);
  expect(saidOf('nearly-everybody', plan)).toEqual([
    't2: 有 1 项任务列了全部 10 个单位中的几乎所有单位（如“办好第2件实事”）。',
  ]);
});

test('in a small plan everybody may take part', () => {
  expect(saidOf('nearly-everybody', planOf(['市体育局 | 市教育局、市科协']))).toEqual([]);
});
