import type { EditPlace } from './edit-place';
import { indexPlan, type PlanIndex } from './plan-index';
import type { Language, Text } from './language';
import type { Assignment, Plan, Role, Target, Task } from './plan';
import { quote } from './quote';
import { roleNames } from './role-signs';
import { comparatorWords, describeTarget, frequencyWords } from './target';

/** What is said at a place, and how the place is called, of one plan; the index is made once. */
export interface PlaceWords {
  /** “建设城市书房”的完成时限; nothing where the plan does not have it. */
  name(place: EditPlace): Text | undefined;
  /** What the thing is called to which the place belongs. */
  title(place: EditPlace): string | undefined;
  /** What stands there, in words; undefined where nothing does. */
  said(place: EditPlace): Text | undefined;
}

export function placeWords(plan: Plan): PlaceWords {
  const index = indexPlan(plan);
  const target = new Map(plan.targets.map((one) => [one.id, one]));
  const items: Items = { plan, index, target, roles: rolesOf(plan) };
  return {
    name: (place) => nameOf(place, items),
    title: (place) => titleOf(place, items),
    said: (place) => {
      const words = saidAt(place, items);
      return words && (words['zh-CN'] || words.en) ? words : undefined;
    },
  };
}

interface Items {
  readonly plan: Plan;
  readonly index: PlanIndex;
  readonly target: ReadonlyMap<string, Target>;
  readonly roles: typeof usualRoles;
}

/** Of a list in its order, so many are named. */
const mostNamed = 5;

function nameOf(place: EditPlace, items: Items): Text | undefined {
  const { kind, id, field, unit } = place;
  const what = fields[field] ?? (field === '' ? kinds[kind] : undefined) ?? kinds[kind];
  if (id === '') return what;
  const title = titleOf(place, items);
  if (title === undefined) return undefined;
  if (unit !== undefined) {
    const name = items.index.unit.get(unit)?.name;
    return name === undefined ? undefined : same(`${quote(title)} × ${name}`);
  }
  if (field === '') return { 'zh-CN': `${what['zh-CN']}${quote(title)}`, en: `${what.en} ${quote(title)}` };
  return { 'zh-CN': `${quote(title)}的${what['zh-CN']}`, en: `${what.en} of ${quote(title)}` };
}

function titleOf({ kind, id }: EditPlace, { index, target }: Items): string | undefined {
  const task = index.task.get(id);
  switch (kind) {
    case 'task':
      return task && (task.title || task.text);
    case 'unit':
      return index.unit.get(id)?.name;
    case 'target':
      return target.get(id)?.indicator;
    case 'section':
      return index.section.get(id)?.title;
    case 'waiver':
    case 'decision': {
      // The key names the rows that the finding is about.
      const ids = id.split('|');
      const row = ids.map((one) => index.task.get(one)?.title ?? index.unit.get(one)?.name);
      return row.find(Boolean) ?? '';
    }
    default:
      return id;
  }
}

function saidAt(place: EditPlace, items: Items): Text | undefined {
  const { kind, id, field, unit } = place;
  const { plan, index, target, roles } = items;
  if (id === '') return orderOrMember(field, items);
  switch (kind) {
    case 'task': {
      const task = index.task.get(id);
      return task && (unit === undefined ? taskWords(task, field, items) : dutyOf(task, unit, roles));
    }
    case 'unit': {
      const one = index.unit.get(id);
      if (field === '') return one && same(one.name);
      if (field === 'members')
        return one?.members && namesOf(one.members.map((member) => index.unit.get(member)?.name ?? member));
      if (field === 'kind') return one && unitKinds[one.kind];
      return member(one, field);
    }
    case 'target':
      return targetWords(target.get(id), field, index);
    case 'section':
      return member(index.section.get(id), field || 'title');
    case 'waiver': {
      const waiver = plan.waivers?.find(({ finding }) => finding === id);
      return waiver && (waiver.reason ? same(waiver.reason) : { 'zh-CN': '豁免', en: 'waived' });
    }
    case 'decision':
      return member(
        plan.decisions?.find(({ question }) => question === id),
        'words',
      );
    case 'milestone':
      return member(
        plan.milestones.find(({ title }) => title === id),
        field || 'text',
      );
    default:
      return undefined;
  }
}

function orderOrMember(field: string, { plan }: Items): Text | undefined {
  switch (field) {
    case 'tasks':
    case 'sections':
      return namesOf(plan[field].map(({ title }) => title));
    case 'units':
      return namesOf(plan.units.map(({ name }) => name));
    case 'targets':
      return namesOf(plan.targets.map(({ indicator }) => indicator));
    default:
      return member(plan, field);
  }
}

function taskWords(task: Task, field: string, { index, roles }: Items): Text | undefined {
  switch (field) {
    case '': {
      const title = task.title || task.text;
      const duties = dutiesOf(task, index, roles);
      const due = task.deadline?.text;
      return {
        'zh-CN': [title, duties['zh-CN'], due].filter(Boolean).join('；'),
        en: [title, duties.en, due].filter(Boolean).join('; '),
      };
    }
    case 'assignments':
      return dutiesOf(task, index, roles);
    case 'section':
      return same(index.section.get(task.section)?.title ?? '');
    case 'deadline':
      return same(task.deadline?.text || (task.deadline?.date ?? ''));
    default:
      return member(task, field);
  }
}

function dutiesOf({ assignments }: Task, { unit: units }: PlanIndex, roles: Items['roles']): Text {
  const names = (role: Role) =>
    assignments
      .filter((assignment) => assignment.role === role)
      .map(({ unit, printed }) => units.get(unit)?.name ?? printed);
  const parts = (language: Language) =>
    (['lead', 'co'] as const).flatMap((role) => {
      const list = names(role);
      if (list.length === 0) return [];
      const colon = language === 'en' ? ': ' : '：';
      return `${roles[role][language]}${colon}${list.join(language === 'en' ? ', ' : '、')}`;
    });
  return { 'zh-CN': parts('zh-CN').join('；'), en: parts('en').join('; ') };
}

/** What a task asks of one unit: to lead, where it does so at all. */
function dutyOf({ assignments }: Task, unit: string, roles: Items['roles']): Text {
  const own = assignments.filter((assignment) => assignment.unit === unit);
  const duty: Assignment | undefined = own.find(({ role }) => role === 'lead') ?? own[0];
  if (!duty) return roles.none;
  return duty.role === 'lead' && duty.basis === 'assumed-order' ? roles.assumed : roles[duty.role];
}

function targetWords(target: Target | undefined, field: string, index: PlanIndex): Text | undefined {
  if (!target) return undefined;
  switch (field) {
    case '':
      return { 'zh-CN': describeTarget(target, 'zh-CN'), en: describeTarget(target, 'en') };
    case 'task':
      return target.task === undefined ? undefined : same(index.task.get(target.task)?.title ?? '');
    case 'comparator':
      return comparatorWords[target.comparator];
    case 'frequency':
      return frequencyWords[target.frequency];
    default:
      return member(target, field);
  }
}

/** Any other member as it would stand in a cell. */
function member(item: object | undefined, field: string): Text | undefined {
  return item && plain((item as Readonly<Record<string, unknown>>)[field]);
}

function plain(value: unknown): Text | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value ? { 'zh-CN': '是', en: 'yes' } : { 'zh-CN': '否', en: 'no' };
  if (typeof value !== 'object') return same(String(value));
  const parts = Object.values(value).flatMap((part) => plain(part) ?? []);
  const [zh, en] = Array.isArray(value) ? ['、', '; '] : [' ', ' '];
  return {
    'zh-CN': parts.map((part) => part['zh-CN']).join(zh),
    en: parts.map((part) => part.en).join(en),
  };
}

function namesOf(names: readonly string[]): Text {
  const [first, rest] = [names.slice(0, mostNamed), names.length - mostNamed];
  return {
    'zh-CN': first.join('、') + (rest > 0 ? `等 ${names.length} 项` : ''),
    en: first.join(', ') + (rest > 0 ? ` and ${rest} more` : ''),
  };
}

const same = (words: string): Text => ({ 'zh-CN': words, en: words });

const usualRoles: Readonly<Record<Role | 'assumed' | 'none', Text>> = {
  lead: { 'zh-CN': '牵头', en: 'lead' },
  assumed: { 'zh-CN': '推定牵头', en: 'assumed lead' },
  co: { 'zh-CN': '责任', en: 'co-responsible' },
  none: { 'zh-CN': '不承担', en: 'no duty' },
};

function rolesOf(plan: Plan): Items['roles'] {
  if (!plan.roleSigns?.words) return usualRoles;
  const { lead, assumedLead, co } = roleNames(plan);
  return { lead, assumed: assumedLead, co, none: usualRoles.none };
}

const unitKinds = {
  unit: { 'zh-CN': '单位', en: 'unit' },
  collective: { 'zh-CN': '集合单位', en: 'collective' },
} as const;

const fields: Readonly<Record<string, Text>> = {
  assignments: { 'zh-CN': '单位排序', en: 'order of the units' },
  title: { 'zh-CN': '名称', en: 'title' },
  text: { 'zh-CN': '内容', en: 'text' },
  number: { 'zh-CN': '序号', en: 'number' },
  section: { 'zh-CN': '类别', en: 'section' },
  parent: { 'zh-CN': '上级类别', en: 'section above' },
  deadline: { 'zh-CN': '完成时限', en: 'deadline' },
  name: { 'zh-CN': '名称', en: 'name' },
  aliases: { 'zh-CN': '别称', en: 'other names' },
  members: { 'zh-CN': '成员', en: 'members' },
  kind: { 'zh-CN': '类型', en: 'kind' },
  tasks: { 'zh-CN': '任务次序', en: 'order of the tasks' },
  units: { 'zh-CN': '单位次序', en: 'order of the units' },
  targets: { 'zh-CN': '目标次序', en: 'order of the targets' },
  sections: { 'zh-CN': '类别次序', en: 'order of the sections' },
  task: { 'zh-CN': '所属任务', en: 'task' },
  indicator: { 'zh-CN': '指标', en: 'indicator' },
  comparator: { 'zh-CN': '比较方式', en: 'comparison' },
  value: { 'zh-CN': '目标值', en: 'figure' },
  upTo: { 'zh-CN': '上限', en: 'upper end' },
  relative: { 'zh-CN': '增减幅度', en: 'meaning as a change' },
  unit: { 'zh-CN': '计量单位', en: 'unit of measure' },
  baseline: { 'zh-CN': '基期', en: 'baseline' },
  due: { 'zh-CN': '期限', en: 'due date' },
  frequency: { 'zh-CN': '考核频次', en: 'frequency' },
  scope: { 'zh-CN': '范围', en: 'scope' },
  stages: { 'zh-CN': '年度进度', en: 'year-end figures' },
  readings: { 'zh-CN': '进展填报', en: 'readings' },
  thresholds: { 'zh-CN': '预警标准', en: 'thresholds' },
  checking: { 'zh-CN': '校验设置', en: 'settings of the checks' },
  palette: { 'zh-CN': '配色', en: 'colours' },
  roleSigns: { 'zh-CN': '角色名称和符号', en: 'names and marks of the roles' },
  earlier: { 'zh-CN': '参考的以前方案', en: 'earlier plan to go by' },
};

const kinds: Readonly<Record<EditPlace['kind'], Text>> = {
  plan: { 'zh-CN': '方案信息', en: 'facts of the plan' },
  section: { 'zh-CN': '类别', en: 'section' },
  task: { 'zh-CN': '任务', en: 'task' },
  unit: { 'zh-CN': '单位', en: 'unit' },
  target: { 'zh-CN': '目标', en: 'target' },
  milestone: { 'zh-CN': '进度安排', en: 'schedule' },
  note: { 'zh-CN': '阅读说明', en: 'reading notes' },
  waiver: { 'zh-CN': '豁免', en: 'waiver' },
  decision: { 'zh-CN': '会议决定', en: 'decision' },
};
