import type { Host } from '../hosts/host';
import type { Conflict } from '../plan/conflict';
import type { Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import { workbookPlan, type WorkbookPlan } from './workbook-plan';

/**
 * The plan in the workbook, to be written back. Where two sheets were changed differently there is none: whichever were
 * written, somebody's edit would be gone in silence.
 */
export async function settledPlan(host: Host): Promise<WorkbookPlan> {
  const found = await workbookPlan(host);
  if (!found.ok || found.conflicts.length === 0) return found;
  return { ok: false, reason: disagreement(found.conflicts, found.plan) };
}

/** So many places are named; the rest are counted. */
const mostNamed = 3;

function disagreement(conflicts: readonly Conflict[], plan: Plan): Text {
  const places = [...new Map(conflicts.map((conflict) => [placeKey(conflict), conflict])).values()];
  const names = places.slice(0, mostNamed).map((conflict) => placeName(conflict, plan));
  const rest = places.length - names.length;
  const list = (language: keyof Text, between: string) => names.map((name) => name[language]).join(between);
  return {
    'zh-CN': `两张表对同一处改得不一样：${list('zh-CN', '、')}${rest > 0 ? `等 ${places.length} 处` : ''}。请改成一致后再试；所有表都未改动。`,
    en: `Two sheets were changed differently in the same place: ${list('en', ', ')}${rest > 0 ? ` and ${rest} more` : ''}. Please make them agree and try again; nothing was written.`,
  };
}

const placeKey = ({ kind, id, field }: Conflict) => [kind, id, field].join(' ');

function placeName({ kind, id, field }: Conflict, plan: Plan): Text {
  const name =
    plan.tasks.find((task) => task.id === id)?.title ??
    plan.units.find((unit) => unit.id === id)?.name ??
    plan.targets.find((target) => target.id === id)?.indicator ??
    plan.sections.find((section) => section.id === id)?.title ??
    '';
  const { 'zh-CN': zh, en } = fields[field] ?? kinds[kind];
  return { 'zh-CN': name ? `“${name}”的${zh}` : zh, en: name ? `the ${en} of “${name}”` : `the ${en}` };
}

const fields: Readonly<Record<string, Text>> = {
  assignments: { 'zh-CN': '牵头、责任单位', en: 'units' },
  title: { 'zh-CN': '名称', en: 'title' },
  text: { 'zh-CN': '内容', en: 'text' },
  number: { 'zh-CN': '序号', en: 'number' },
  section: { 'zh-CN': '类别', en: 'section' },
  deadline: { 'zh-CN': '完成时限', en: 'deadline' },
  name: { 'zh-CN': '名称', en: 'name' },
  checking: { 'zh-CN': '校验设置', en: 'settings of the checks' },
  palette: { 'zh-CN': '配色', en: 'colours' },
  aliases: { 'zh-CN': '别称', en: 'other names' },
  tasks: { 'zh-CN': '任务次序', en: 'order of the tasks' },
  units: { 'zh-CN': '单位次序', en: 'order of the units' },
  targets: { 'zh-CN': '目标次序', en: 'order of the targets' },
};

const kinds: Readonly<Record<Conflict['kind'], Text>> = {
  plan: { 'zh-CN': '方案信息', en: 'facts of the plan' },
  section: { 'zh-CN': '类别', en: 'section' },
  task: { 'zh-CN': '任务', en: 'task' },
  unit: { 'zh-CN': '单位', en: 'unit' },
  target: { 'zh-CN': '目标', en: 'target' },
  milestone: { 'zh-CN': '进度安排', en: 'schedule' },
  note: { 'zh-CN': '阅读说明', en: 'reading notes' },
  waiver: { 'zh-CN': '豁免', en: 'waiver' },
};
