import { allRules } from '../../src/check/all-rules';
import { check } from '../../src/check/check';
import { meetingItems } from '../../src/check/meeting-items';
import { allProfiles, jointLeadsAllowed, type Profile } from '../../src/check/profile';
import type { Text } from '../../src/plan/language';
import { noteSentence } from '../../src/plan/note';
import { noteKinds, type Plan } from '../../src/plan/plan';
import { inRoleWords, roleTerms } from '../../src/plan/role-terms';
import { cleanPlan } from './clean-plan';
import { faults } from './faults';

const roleSigns = {
  words: {
    'zh-CN': { lead: '主责单位', co: '协办单位' },
    en: { lead: 'Owner', co: 'Partners' },
  },
};
const roles = roleTerms({ roleSigns });
const everythingOn: Profile = { ...jointLeadsAllowed, id: 'everything-on', severity: {} };

/** No word that other offices use for the roles; what is quoted may hold any. */
function expectOwnWords({ 'zh-CN': zh, en }: Text): void {
  expect(zh.replace(/“[^”]*”/g, '')).not.toMatch(/牵头|配合|责任单位/);
  expect(en.replace(/“[^”]*”/g, '')).not.toMatch(/\b(?:leads?|led|leading|co-responsible)\b/i);
}

test.each(allRules)(
  '$id is named and explained in the words of the office',
  ({ title, reason, threshold }) => {
    for (const text of [title, reason, ...(threshold ? [threshold.meaning] : [])])
      expectOwnWords(inRoleWords(text, roles));
  },
);

test.each(Object.entries(faults))('%s is told in the words of the office', (_, plant) => {
  for (const choice of [0, 1, 2]) {
    const faulty: Plan = { ...plant(cleanPlan, (items) => items[choice % items.length] as never), roleSigns };
    const found = check(faulty, everythingOn);
    for (const { message, suggestion } of found) {
      expectOwnWords(message);
      if (suggestion) expectOwnWords(suggestion);
    }
    for (const { question, candidates } of meetingItems(faulty, found))
      [question, ...candidates].forEach(expectOwnWords);
  }
});

test('profiles and notes are told in the words of the office', () => {
  for (const { title } of allProfiles) expectOwnWords(inRoleWords(title, roles));
  for (const kind of noteKinds) expectOwnWords(noteSentence({ kind, words: '市甲局' }, roles));
});

test('what is missing is asked for in the words of the office', () => {
  const [task, ...tasks] = cleanPlan.tasks;
  if (!task) throw new Error('No task.');
  const assignments = task.assignments.filter(({ role }) => role === 'co');
  const plan = { ...cleanPlan, roleSigns, tasks: [{ ...task, assignments }, ...tasks] };
  const found = check(plan).filter(({ rule }) => rule === 'missing-lead');
  expect(found.map(({ message, suggestion }) => [message, suggestion])).toEqual([
    [
      {
        'zh-CN': '“新建市图书馆分馆”没有主责单位，只列了市财政局、市自然资源局、各县人民政府。',
        en: '“新建市图书馆分馆” has no owner; it only lists 市财政局, 市自然资源局, 各县人民政府.',
      },
      { 'zh-CN': '请在“主责单位”栏填上主责单位。', en: 'Name the owner in its column.' },
    ],
  ]);
  const [item] = meetingItems(plan, found);
  expect(item?.question['zh-CN']).toMatch(/主责？$/);
  expect(item?.question.en).toMatch(/^Who is the owner: /);
});
