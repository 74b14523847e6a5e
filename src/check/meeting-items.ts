import type { Finding, FindingField } from '../plan/finding';
import type { Text } from '../plan/language';
import type { Plan, Task } from '../plan/plan';
import { indexPlan } from '../plan/plan-index';
import { quote } from '../plan/quote';
import { inRoleWords, type RoleTerms, type RoleText, roleTerms } from '../plan/role-terms';
import { openFindings } from '../plan/waiver';
import { type LeadCandidate, leadCandidates } from './lead-candidates';
import { missingLead } from './rules/missing-lead';

/** A question that people have to settle around a table. */
export interface MeetingItem {
  readonly finding: Finding;
  /** Who or what may be the answer, and why; most likely first. Proposed, never filled in. */
  readonly candidates: readonly Text[];
  /** In words, for the room. */
  readonly question: Text;
  /** Whether the answer is the unit that leads the task. */
  readonly asksForLead: boolean;
}

/** One item for each error of the plan that nobody has waived, in the order of the findings. */
export function meetingItems(plan: Plan, findings: readonly Finding[]): readonly MeetingItem[] {
  const { task: tasks } = indexPlan(plan);
  const roles = roleTerms(plan);
  return openFindings(findings, plan)
    .filter(({ severity, inWorkbook }) => severity === 'error' && !inWorkbook)
    .map((finding): MeetingItem => {
      const task = finding.task === undefined ? undefined : tasks.get(finding.task);
      const candidates = task && isAboutLead(finding) ? candidatesFor(task, finding, plan) : [];
      return {
        finding,
        candidates: candidates.map(told),
        question:
          candidates.length > 0 ? whoLeads(candidates, roles) : inRoleWords(openQuestion(finding), roles),
        asksForLead: finding.rule === missingLead.id,
      };
    });
}

/** Rules that find a lead who cannot answer for the task, or too many who do. */
const unfitLead: ReadonlySet<string> = new Set(['collective-lead', 'open-ended-lead', 'shared-without-lead']);

const isAboutLead = ({ rule }: Finding) => rule === missingLead.id || unfitLead.has(rule);

function candidatesFor(task: Task, { rule }: Finding, plan: Plan) {
  // Whoever cannot lead is no reason to propose nobody.
  const withoutLeads = {
    ...task,
    assignments: task.assignments.filter(({ role }) => role !== 'lead'),
  };
  return leadCandidates(unfitLead.has(rule) ? withoutLeads : task, plan);
}

const told = ({ unit, reason }: LeadCandidate): Text => ({
  'zh-CN': `${unit.name}：${reason['zh-CN']}`,
  en: `${unit.name}: ${reason.en}`,
});

function whoLeads(candidates: readonly LeadCandidate[], { zh, en }: RoleTerms): Text {
  const names = candidates.map(({ unit }) => quote(unit.name));
  const last = names.at(-1) ?? '';
  if (names.length === 1) return { 'zh-CN': `是否由${last}${zh.leads}？`, en: `Is ${last} the ${en.lead}?` };
  const others = names.slice(0, -1);
  return {
    'zh-CN': `由${others.join('、')}还是${last}${zh.leads}？`,
    en: `Who is the ${en.lead}: ${others.join(', ')} or ${last}?`,
  };
}

function openQuestion({ rule, field, target }: Finding): RoleText {
  const special = byRule[rule];
  if (special) return special;
  if (target !== undefined) return figure;
  return field === undefined ? whatToDo : byField[field];
}

const figure: Text = { 'zh-CN': '目标值以哪个为准？', en: 'Which figure holds?' };
const whatToDo: Text = { 'zh-CN': '如何处理？', en: 'What is to be done?' };

const byRule: Readonly<Record<string, RoleText>> = {
  'several-leads': ({ zh, en }) => ({
    'zh-CN': `由其中哪一个单位${zh.leads}？其余改为${zh.coUnit}。`,
    en: `Which one of them is the ${en.lead}? The others become ${en.coUnits}.`,
  }),
  'lead-alone': ({ zh }) => ({ 'zh-CN': `还需要哪些单位${zh.shares}？`, en: 'Who else is needed?' }),
  'far-behind-schedule': {
    'zh-CN': '落后的原因是什么？采取什么措施，何时赶上？',
    en: 'What is the cause, and what will be done by when?',
  },
  'behind-schedule': {
    'zh-CN': '落后的原因是什么？采取什么措施，何时赶上？',
    en: 'What is the cause, and what will be done by when?',
  },
  'overdue-target': {
    'zh-CN': '是否已经达标？没有达标的，何时完成？',
    en: 'Has it been met? If not, when will it be?',
  },
};

const byField: Readonly<Record<FindingField, RoleText>> = {
  lead: ({ zh, en }) => ({ 'zh-CN': `由哪个单位${zh.leads}？`, en: `Who is the ${en.lead}?` }),
  co: ({ zh }) => ({ 'zh-CN': `由哪些单位${zh.shares}？`, en: 'Who shares the work?' }),
  deadline: { 'zh-CN': '何时完成？', en: 'By when is it to be done?' },
  name: { 'zh-CN': '单位名称以哪个为准？', en: 'Which name is the right one?' },
  number: { 'zh-CN': '序号如何编排？', en: 'Which number does it bear?' },
  title: { 'zh-CN': '任务如何表述？', en: 'How is the task to be worded?' },
  text: { 'zh-CN': '任务内容如何表述？', en: 'How is the task to be worded?' },
  target: figure,
};
