import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('doubled-character', () => {
  const plan = planOf([
    '市教育体育局 | 市老干部干局、市科技局局',
    '某某局 | 市农牧农村局、市人民政府办公室、市委市直机关工委、市财政民政局',
  ]);
  expect(saidOf('doubled-character', plan)).toEqual([
    't1: 单位名称“市老干部干局”里“干”字重复，疑似多打。',
    't1: 单位名称“市科技局局”里“局”字重复，疑似多打。',
  ]);
});
