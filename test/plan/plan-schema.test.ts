import fc from 'fast-check';
import type * as z from 'zod/mini';
import type { Plan } from '../../src/plan/plan';
import { parsePlan, type planSchema } from '../../src/plan/plan-schema';

const plan: Plan = {
  title: '青河市全民健身行动方案',
  issuer: '青河市人民政府办公室',
  documentNumber: '青政办发〔2024〕7号',
  published: '2024-03-01',
  period: { from: 2024, to: 2026 },
  basis: ['全民健身计划'],
  leadRule: 'labelled',
  thresholds: { behind: 0.1, farBehind: 0.3, dueSoon: 30 },
  sections: [
    { id: 's-1', number: '一、', title: '重点行动', kind: 'section' },
    { id: 's-2', number: '（一）', title: '健身设施提升行动', kind: 'action', parent: 's-1' },
  ],
  tasks: [
    {
      id: 't-1',
      section: 's-2',
      number: '1.',
      title: '建设社区健身点',
      text: '建设社区健身点。每年新建不少于20个。',
      assignments: [
        { unit: 'u-1', printed: '市体育局', role: 'lead', basis: 'labelled' },
        { unit: 'u-2', printed: '各县（市）人民政府', role: 'co', basis: 'labelled' },
      ],
      deadline: { text: '2026年底前', date: '2026-12-31' },
      place: { line: 12 },
    },
  ],
  units: [
    { id: 'u-1', name: '市体育局', aliases: ['体育局'], kind: 'unit' },
    { id: 'u-2', name: '各县（市）人民政府', aliases: [], kind: 'collective', members: ['u-1'] },
  ],
  targets: [
    {
      id: 'g-1',
      task: 't-1',
      section: 's-2',
      text: '每年新建不少于20个',
      indicator: '新建社区健身点',
      comparator: '>=',
      value: 20,
      unit: '个',
      baseline: { value: 5, year: 2023 },
      due: '2026',
      frequency: 'per-year',
      scope: '全市',
      upTo: 30,
      relative: false,
      stages: [{ year: 2024, value: 20 }],
      readings: [
        { date: '2024-06-30', value: 12, unit: '处', source: '市体育局', remark: '半年数' },
        { date: '2024-09-30' },
      ],
      superior: {
        plan: '全民健身计划',
        indicator: '新建社区健身点',
        comparator: '>=',
        value: 30,
        unit: '个',
        due: '2026',
      },
      damaged: false,
      place: { page: 2, cell: 'B3' },
    },
  ],
  milestones: [{ title: '启动阶段', from: '2024-03-01', to: '2024', text: '印发方案。' }],
  decisions: [{ question: 'missing-lead|t-1||||', words: '下次会议再议' }],
  checking: {
    profile: 'strict-single-lead',
    severity: { 'missing-deadline': 'off', 'number-gap': 'error' },
    thresholds: { 'many-leads': 12 },
  },
  palette: 'greyscale',
  earlier: { name: '上一轮方案', leads: [{ task: 't-1', words: '建设健身点', units: ['市体育局'] }] },
  notes: [{ kind: 'lost-number', words: '建设社区健身点', proposal: '1.', task: 't-1', place: { line: 12 } }],
};

const copy = () => JSON.parse(JSON.stringify(plan)) as Record<string, never>;

/** The plan with one value replaced; `path` as in `tasks.0.title`. */
function changed(path: string, value: unknown): unknown {
  const json = copy();
  const steps = path.split('.');
  const last = steps.pop() as string;
  const holder = steps.reduce<Record<string, unknown>>(
    (at, step) => at[step] as Record<string, unknown>,
    json,
  );
  holder[last] = value;
  return json;
}

test('a plan with every field set comes back as it went in', () => {
  expect(parsePlan(copy())).toEqual({ ok: true, plan });
});

test('the schema and the interfaces name the same fields of the same types', () => {
  type Frozen<T> = T extends readonly (infer Entry)[]
    ? readonly Frozen<Entry>[]
    : T extends object
      ? { readonly [Key in keyof T]: Frozen<T[Key]> }
      : T;
  type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
  // The compiler is the one who tests this line.
  const same: Same<Frozen<z.infer<typeof planSchema>>, Frozen<Plan>> = true;
  expect(same).toBe(true);
});

test.each([
  ['tasks.0.assignments.0.unit', 'u-9', 'tasks[0].assignments[0].unit', '引用了不存在的单位“u-9”'],
  ['tasks.0.section', 's-9', 'tasks[0].section', '引用了不存在的类别“s-9”'],
  ['sections.1.parent', 's-9', 'sections[1].parent', '引用了不存在的类别“s-9”'],
  ['sections.0.parent', 's-2', 'sections[0].parent', '类别“s-1”的上级又回到它自己'],
  ['sections.0.parent', 's-1', 'sections[0].parent', '类别“s-1”的上级又回到它自己'],
  ['targets.0.task', 't-9', 'targets[0].task', '引用了不存在的任务“t-9”'],
  ['targets.0.section', 's-9', 'targets[0].section', '引用了不存在的类别“s-9”'],
  ['units.1.members', ['u-9'], 'units[1].members[0]', '引用了不存在的单位“u-9”'],
  ['notes.0.task', 't-9', 'notes[0].task', '引用了不存在的任务“t-9”'],
  ['units.1.id', 'u-1', 'units[1].id', '标识“u-1”重复出现，每个标识只能用一次'],
  ['period', { from: 2026, to: 2024 }, 'period', '规划期的起始年 2026 晚于终止年 2024'],
  ['title', 7, 'title', '此处应为文字'],
  ['issuer', null, 'issuer', '此处应为文字'],
  ['tasks', {}, 'tasks', '此处应为列表（[ ]）'],
  ['tasks.0', 'x', 'tasks[0]', '此处应为对象（{ }）'],
  ['tasks.0.assignments.1.role', 'boss', 'tasks[0].assignments[1].role', '此处只能是以下之一：lead、co'],
  ['published', '2024-02-30', 'published', '此处应为日期，如 2025-12-31'],
  ['targets.0.due', '明年', 'targets[0].due', '此处应为年份或日期，如 2025 或 2025-12-31'],
  ['tasks.0.place.line', 0, 'tasks[0].place.line', '此处过短或过小，至少 1'],
  ['tasks.0.place.line', 1.5, 'tasks[0].place.line', '此处应为整数'],
  ['tasks.0.title', 'x'.repeat(200_001), 'tasks[0].title', '此处过长或过大，最多 200000'],
  ['palette', 'pink', 'palette', '此处只能是以下之一：colour、greyscale、high-contrast'],
  [
    'checking.severity.number-gap',
    'fatal',
    'checking.severity.number-gap',
    '此处只能是以下之一：error、warning、notice、off',
  ],
  ['checking.thresholds.many-leads', -1, 'checking.thresholds.many-leads', '此处过短或过小，至少 0'],
  ['checking.thresholds.many-leads', 'many', 'checking.thresholds.many-leads', '此处应为数字'],
  ['units.0.name', '', 'units[0].name', '此处过短或过小，至少 1'],
])('%s = %j is refused with its place', (path, value, expectedPath, reason) => {
  expect(parsePlan(changed(path, value))).toMatchObject({
    ok: false,
    path: expectedPath,
    reason: { 'zh-CN': reason, en: expect.stringMatching(/\w/) as string },
  });
});

test('what is no plan at all is refused as a whole', () => {
  for (const json of [null, undefined, 1, 'plan', []])
    expect(parsePlan(json)).toMatchObject({
      ok: false,
      path: '',
      reason: { en: 'an object ({ }) is expected here' },
    });
});

test('keys we do not know are dropped, those of every object’s prototype among them', () => {
  const { checking: _byRule, ...known } = plan;
  const hostile = JSON.stringify(known).replaceAll(
    '{',
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"extra":1,',
  );
  expect(parsePlan(JSON.parse(hostile.replaceAll(',}', '}')))).toEqual({ ok: true, plan: known });
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('what is settled by rule knows no names of an object’s own machinery', () => {
  const hostile = JSON.stringify(plan).replace('"number-gap":"error"', '"__proto__":{"polluted":true}');
  const parsed = parsePlan(JSON.parse(hostile));
  expect(parsed.ok && parsed.plan.checking?.severity).toEqual({ 'missing-deadline': 'off' });
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect(parsePlan(changed('checking.severity.Number Gap', 'error'))).toMatchObject({ ok: false });
});

test('ids may be the names of an object’s own machinery', () => {
  const text = JSON.stringify(plan).replaceAll('"u-1"', '"__proto__"').replaceAll('"s-1"', '"constructor"');
  expect(parsePlan(JSON.parse(text))).toMatchObject({ ok: true });
});

test('no JSON at all makes it throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const parsed = parsePlan(json);
      expect(parsed.ok).toBe(false);
    }),
  );
});

test('no JSON in any one place of a good plan makes it throw, and what passes is whole', () => {
  const paths: string[] = [];
  const collect = (value: unknown, path: string) => {
    if (path) paths.push(path);
    if (value && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) collect(inner, path ? `${path}.${key}` : key);
  };
  collect(plan, '');
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, json) => {
      const parsed = parsePlan(changed(path, json));
      if (parsed.ok) expect(parsePlan(parsed.plan)).toEqual(parsed);
      else expect(parsed.reason['zh-CN']).not.toBe('');
    }),
    { numRuns: 500 },
  );
});

test('sections nested very deep are walked without a stack', () => {
  const sections = Array.from({ length: 50_000 }, (_, i) => ({
    id: `s-${i}`,
    number: '',
    title: '',
    kind: 'section',
    ...(i ? { parent: `s-${i - 1}` } : {}),
  }));
  const json = { ...copy(), sections, tasks: [], targets: [], notes: [] };
  expect(parsePlan(json)).toMatchObject({ ok: true });
});
