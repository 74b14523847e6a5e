import fc from 'fast-check';
import type { RoleSigns } from '../../src/plan/plan';
import { parsePlan } from '../../src/plan/plan-schema';
import {
  roleHeadings,
  roleMarks,
  roleNames,
  roleSignsFault,
  usualMarks,
  withRoleSigns,
} from '../../src/plan/role-signs';
import { successorPlan } from '../../src/plan/successor-plan';
import { anyRoleSigns } from '../sheets/any-plan';
import { samplePlan } from '../sheets/sample-plan';

const marked = (changed: Partial<NonNullable<RoleSigns['marks']>>): RoleSigns => ({
  marks: { ...usualMarks, ...changed },
});
const called = (lead: string, co: string): RoleSigns => ({ words: { 'zh-CN': { lead, co } } });

test.each([
  ['two equal marks', marked({ co: '●' }), '“●”和“●”相同或看上去一样，分不清谁牵头，请换一个。'],
  ['marks that look alike', marked({ lead: '〇' }), '“〇”和“○”相同或看上去一样，分不清谁牵头，请换一个。'],
  ['capitals alone', marked({ lead: 'a', co: 'A' }), '“a”和“A”相同或看上去一样，分不清谁牵头，请换一个。'],
  ['no mark', marked({ lead: ' ' }), '每个角色都要有符号。'],
  ['a formula', marked({ lead: '=' }), '符号不能以“=”开头，表格会把它当作公式。'],
  ['a formula in full width', marked({ co: '＋' }), '符号不能以“＋”开头，表格会把它当作公式。'],
  ['a minus', marked({ co: '-' }), '符号不能以“-”开头，表格会把它当作公式。'],
  ['an at', marked({ co: '@' }), '符号不能以“@”开头，表格会把它当作公式。'],
  ['a separator', marked({ lead: '、' }), '符号“、”里有顿号、逗号或分号，它们是用来隔开单位和选项的。'],
  ['any character', marked({ lead: '*' }), '符号“*”在统计公式里另有含义，会数错，请换一个。'],
  ['a digit', marked({ lead: '1' }), '符号“1”里有数字，表格会把它当作数值，请换一个。'],
  ['a space within', marked({ lead: '● ' }), '符号“● ”里有空格或看不见的字符，请去掉。'],
  ['a long one', marked({ lead: '牵头的' }), '符号“牵头的”太长，矩阵的格子里放不下，最多两个字。'],
  ['that of no lead', marked({ co: '□' }), '“□”用来标出没有人牵头的任务，请换一个。'],
  [
    'a letter before names',
    marked({ assumedLead: '市' }),
    '推定的符号还要写在单位名称前面，“市”会和名称连在一起，请用不是文字的符号。',
  ],
  ['one word for both', called('责任单位', '责任部门'), '“责任单位”和“责任部门”分不清，请换一个。'],
  ['no word', called('', '配合单位'), '两个角色都要有名称。'],
  [
    'a quote',
    called('牵头"单位', '配合单位'),
    '名称“牵头"单位”不能用：要以文字开头，不含引号、顿号、逗号等标点，最多 20 个字。',
  ],
] as const)('%s is refused with a sentence, in plans from outside too', (_, signs, sentence) => {
  expect(roleSignsFault(signs)?.['zh-CN']).toBe(sentence);
  expect(parsePlan({ ...samplePlan, roleSigns: signs })).toMatchObject({ ok: false, path: 'roleSigns' });
});

test('what nothing is said of stays', () => {
  const plan = withRoleSigns(samplePlan, { ...called('主责单位', '配合单位'), ...marked({ lead: '★' }) });
  const english = withRoleSigns(plan, { words: { en: { lead: 'Main', co: 'Helping' } } });
  expect(roleHeadings(english).lead).toEqual({ 'zh-CN': '主责单位', en: 'Main' });
  expect(roleMarks(english).lead).toBe('★');
});

test('what is usual is not kept', () => {
  const usual = { words: { en: { lead: 'Lead', co: 'Co-responsible' } }, marks: usualMarks };
  expect(withRoleSigns(samplePlan, usual)).toEqual(samplePlan);
});

test('the words of the marks follow those of the columns', () => {
  const plan = withRoleSigns(samplePlan, called('主责单位', '配合部门'));
  expect(roleHeadings(plan).lead).toEqual({ 'zh-CN': '主责单位', en: 'Lead' });
  expect(Object.values(roleNames(plan)).map((name) => name['zh-CN'])).toEqual([
    '主责',
    '推定主责',
    '配合',
    '缺主责',
  ]);
});

test('a plan keeps them through JSON, and its successor has them', () => {
  fc.assert(
    fc.property(anyRoleSigns, (signs) => {
      const plan = withRoleSigns(samplePlan, signs);
      expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, plan });
      expect(successorPlan(plan, samplePlan).roleSigns).toEqual(plan.roleSigns);
    }),
    { numRuns: 50 },
  );
});
