import * as z from 'zod/mini';
import type { Text } from './language';
import { noteKinds, paletteNames, type Plan } from './plan';
import { brokenReference, type PlanFault } from './plan-references';
import { roleSignsFault } from './role-signs';

export type ParsedPlan = { readonly ok: true; readonly plan: Plan } | ({ readonly ok: false } & PlanFault);

/**
 * The plan in JSON that came from outside: a file, a workbook, another program. Keys we do not know are dropped, every
 * reference leads somewhere afterwards, and nothing of `json` itself is kept. Never throws on a value that JSON can hold.
 */
export function parsePlan(json: unknown): ParsedPlan {
  const parsed = planSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { ok: false, reason: sentence(issue), path: pathText(issue?.path ?? []) };
  }
  const signs = parsed.data.roleSigns && roleSignsFault(parsed.data.roleSigns);
  if (signs) return { ok: false, reason: signs, path: 'roleSigns' };
  const fault = brokenReference(parsed.data);
  return fault ? { ok: false, ...fault } : { ok: true, plan: parsed.data };
}

/** Far above every real plan, and low enough to stop a file that would choke a workbook. */
const most = { name: 1_000, text: 200_000, entries: 100_000 };

const name = z.string().check(z.maxLength(most.name));
const text = z.string().check(z.maxLength(most.text));
const id = z.string().check(z.minLength(1), z.maxLength(200));
const year = z.int().check(z.gte(1900), z.lte(2999));
const isoDate = z.iso.date();
const yearOrDate = z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/));
const list = <T extends z.ZodMiniType>(entry: T) => z.array(entry).check(z.maxLength(most.entries));

const place = z.object({
  sheet: z.exactOptional(name),
  line: z.exactOptional(z.int().check(z.gte(1))),
  page: z.exactOptional(z.int().check(z.gte(1))),
  cell: z.exactOptional(name),
});

const assignment = z.object({
  unit: id,
  printed: name,
  role: z.enum(['lead', 'co']),
  basis: z.enum(['labelled', 'stated-order', 'assumed-order', 'inherited']),
});

const section = z.object({
  id,
  number: name,
  title: text,
  kind: z.enum(['action', 'project', 'section']),
  parent: z.exactOptional(id),
});

const task = z.object({
  id,
  section: id,
  number: name,
  title: text,
  text,
  assignments: list(assignment),
  deadline: z.exactOptional(z.object({ text, date: z.exactOptional(isoDate) })),
  place: z.exactOptional(place),
});

const unit = z.object({
  id,
  name: name.check(z.minLength(1)),
  aliases: list(name),
  kind: z.enum(['unit', 'collective']),
  members: z.exactOptional(list(id)),
});

const comparator = z.enum(['>=', '<=', '=', '>', '<', '~']);

const reading = z.object({
  date: isoDate,
  value: z.exactOptional(z.number()),
  unit: z.exactOptional(name),
  source: z.exactOptional(text),
  remark: z.exactOptional(text),
});

const superior = z.object({
  plan: text,
  indicator: text,
  comparator,
  value: z.number(),
  unit: z.exactOptional(name),
  due: z.exactOptional(yearOrDate),
});

const target = z.object({
  id,
  task: z.exactOptional(id),
  section: z.exactOptional(id),
  text,
  indicator: text,
  comparator,
  value: z.exactOptional(z.number()),
  unit: z.exactOptional(name),
  baseline: z.exactOptional(z.object({ value: z.number(), year: z.exactOptional(year) })),
  due: z.exactOptional(yearOrDate),
  frequency: z.enum(['at-deadline', 'cumulative', 'per-year', 'per-term', 'unknown']),
  scope: z.exactOptional(text),
  upTo: z.exactOptional(z.number()),
  relative: z.exactOptional(z.boolean()),
  stages: z.exactOptional(list(z.object({ year, value: z.number() }))),
  readings: z.exactOptional(list(reading)),
  superior: z.exactOptional(superior),
  damaged: z.exactOptional(z.boolean()),
  place: z.exactOptional(place),
});

const milestone = z.object({
  title: text,
  from: z.exactOptional(yearOrDate),
  to: z.exactOptional(yearOrDate),
  text,
});

const note = z.object({
  kind: z.enum(noteKinds),
  words: text,
  proposal: z.exactOptional(text),
  place: z.exactOptional(place),
  task: z.exactOptional(id),
});

const thresholds = z.object({
  behind: z.number().check(z.gte(0)),
  farBehind: z.number().check(z.gte(0)),
  dueSoon: z.int().check(z.gte(0)),
});

/** Ids of rules, as their files are named. */
const byRule = <T extends z.ZodMiniType>(entry: T) =>
  z.record(z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(100)), entry);

const checking = z.object({
  profile: z.exactOptional(name),
  severity: z.exactOptional(byRule(z.enum(['error', 'warning', 'notice', 'off']))),
  thresholds: z.exactOptional(byRule(z.number().check(z.gte(0)))),
});

const roleWords = z.object({ lead: name, co: name });

const roleSigns = z.object({
  words: z.exactOptional(z.object({ 'zh-CN': z.exactOptional(roleWords), en: z.exactOptional(roleWords) })),
  marks: z.exactOptional(z.object({ lead: name, assumedLead: name, co: name })),
});

const earlier = z.object({
  name: text,
  leads: list(z.object({ task: name, words: text, units: list(text) })),
});

/** Exported for the test that holds it against the interfaces of `plan.ts`, field by field. */
export const planSchema = z.object({
  title: text,
  issuer: z.exactOptional(text),
  documentNumber: z.exactOptional(text),
  published: z.exactOptional(isoDate),
  period: z.exactOptional(z.object({ from: year, to: year })),
  basis: list(text),
  leadRule: z.enum(['stated', 'assumed', 'labelled', 'none']),
  thresholds: z.exactOptional(thresholds),
  sections: list(section),
  tasks: list(task),
  units: list(unit),
  targets: list(target),
  milestones: list(milestone),
  notes: list(note),
  waivers: z.exactOptional(list(z.object({ finding: text, reason: text }))),
  decisions: z.exactOptional(list(z.object({ question: text, words: text }))),
  checking: z.exactOptional(checking),
  palette: z.exactOptional(z.enum(paletteNames)),
  roleSigns: z.exactOptional(roleSigns),
  earlier: z.exactOptional(earlier),
});

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((before, step) => {
    if (typeof step === 'number') return `${before}[${step}]`;
    return before ? `${before}.${String(step)}` : String(step);
  }, '');
}

const kinds: Readonly<Record<string, Text>> & { readonly object: Text } = {
  string: { 'zh-CN': '文字', en: 'text' },
  number: { 'zh-CN': '数字', en: 'a number' },
  int: { 'zh-CN': '整数', en: 'a whole number' },
  boolean: { 'zh-CN': 'true 或 false', en: 'true or false' },
  array: { 'zh-CN': '列表（[ ]）', en: 'a list ([ ])' },
  object: { 'zh-CN': '对象（{ }）', en: 'an object ({ })' },
};

/** Says what is expected; what stands there is named by the path. */
function sentence(issue: z.core.$ZodIssue | undefined): Text {
  switch (issue?.code) {
    case 'invalid_type': {
      const kind = kinds[issue.expected] ?? kinds.object;
      return { 'zh-CN': `此处应为${kind['zh-CN']}`, en: `${kind.en} is expected here` };
    }
    case 'invalid_value': {
      const words = issue.values.map(String);
      return {
        'zh-CN': `此处只能是以下之一：${words.join('、')}`,
        en: `one of these is expected here: ${words.join(', ')}`,
      };
    }
    case 'invalid_format':
      return issue.format === 'date'
        ? { 'zh-CN': '此处应为日期，如 2025-12-31', en: 'a date such as 2025-12-31 is expected here' }
        : {
            'zh-CN': '此处应为年份或日期，如 2025 或 2025-12-31',
            en: 'a year or a date is expected here, such as 2025 or 2025-12-31',
          };
    case 'too_big':
      return {
        'zh-CN': `此处过长或过大，最多 ${issue.maximum}`,
        en: `this is too long or too large: at most ${issue.maximum}`,
      };
    case 'too_small':
      return {
        'zh-CN': `此处过短或过小，至少 ${issue.minimum}`,
        en: `this is too short or too small: at least ${issue.minimum}`,
      };
    default:
      return { 'zh-CN': '此处内容不符合方案的格式', en: 'this does not fit the form of a plan' };
  }
}
