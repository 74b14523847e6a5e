import fc from 'fast-check';
import type { Plan, RoleSigns, Target } from '../../src/plan/plan';
import { withRoleSigns } from '../../src/plan/role-signs';
import { roleSignsFaultInSheets } from '../../src/sheets/role-signs-fault';

/** Names and texts as rough as cells can hold them: separators, marks, formula signs, quotes, line ends. */
const roughText = fc
  .array(
    fc.constantFrom(
      '市',
      '教育局',
      '、',
      '；',
      ',',
      ';',
      ' ',
      '=',
      '+',
      '@',
      '"',
      "'",
      '*',
      '~',
      '◎',
      '■',
      '●',
      '\n',
      '（',
      '）',
      'A',
      '1',
      '😀',
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

const isoDate = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const figure = fc.oneof(fc.integer({ min: -1000, max: 10_000_000 }), fc.constantFrom(0.5, 12.75, 0));

const roleMark = fc.oneof(
  fc.constantFrom('●', '◎', '○', '★', '☆', '▲', '△', '√', '×', '◆', '①', '#', '·', '主', '配', 'L', '😀'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }),
);
const roleWord = fc.constantFrom(
  '主责单位',
  '配合单位',
  '责任单位',
  '牵头部门',
  'Lead agency',
  'Partners',
  '市',
);
const roleWords = fc.record({ lead: roleWord, co: roleWord });

/** Whatever an office can choose. */
export const anyRoleSigns: fc.Arbitrary<RoleSigns> = fc
  .record(
    {
      words: fc.record({ 'zh-CN': roleWords, en: roleWords }, { requiredKeys: [] }),
      marks: fc.record({ lead: roleMark, assumedLead: roleMark, co: roleMark }),
    },
    { requiredKeys: [] },
  )
  .filter((signs) => roleSignsFaultInSheets(signs) === undefined);

/** Plans in which every reference leads somewhere, as `parsePlan` lets them in. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 6 }))
  .chain(([sectionCount, unitCount, taskCount]) => {
    const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}-${i}`);
    const sectionIds = ids('s', sectionCount);
    const unitIds = ids('u', unitCount);
    const taskIds = ids('t', taskCount);
    const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

    const section = (id: string, index: number) =>
      fc.record(
        {
          id: fc.constant(id),
          number: fc.constantFrom('', '一', '一、', '（二）', '3.', '4'),
          title: roughText,
          kind: fc.constantFrom('action' as const, 'project' as const, 'section' as const),
          parent: fc.constantFrom(
            ...sectionIds.slice(0, index),
            ...(index === 0 ? [sectionIds[0] as string] : []),
          ),
        },
        { requiredKeys: ['id', 'number', 'title', 'kind'] },
      );
    const assignment = fc.record({
      unit: fc.constantFrom(...unitIds),
      printed: roughText,
      role: fc.constantFrom('lead' as const, 'co' as const),
      basis: fc.constantFrom(
        'labelled' as const,
        'stated-order' as const,
        'assumed-order' as const,
        'inherited' as const,
      ),
    });
    const task = (id: string) =>
      fc.record(
        {
          id: fc.constant(id),
          section: fc.constantFrom(...sectionIds),
          number: fc.constantFrom('', '1.', '1．', '（一）', '7', '=2'),
          title: roughText,
          text: roughText,
          assignments: fc.array(assignment, { maxLength: 5 }),
          deadline: fc.record({ text: roughText }),
          place: fc.record({ line: fc.integer({ min: 1, max: 99 }) }),
        },
        { requiredKeys: ['id', 'section', 'number', 'title', 'text', 'assignments'] },
      );
    const unit = (id: string) =>
      fc.record(
        {
          id: fc.constant(id),
          name: roughText.filter((name) => name.trim() !== ''),
          aliases: fc.array(roughText, { maxLength: 2 }),
          kind: fc.constantFrom('unit' as const, 'collective' as const),
          members: fc.array(fc.constantFrom(...unitIds), { maxLength: 3 }),
        },
        { requiredKeys: ['id', 'name', 'aliases', 'kind'] },
      );
    const reading = fc.record(
      { date: isoDate, value: figure, source: roughText, remark: roughText },
      { requiredKeys: ['date'] },
    );
    const target = (id: string): fc.Arbitrary<Target> =>
      fc
        .record({
          task: optional(
            fc.constantFrom(...taskIds, 'none').filter((one) => taskIds.includes(one) || one === 'none'),
          ),
          indicator: roughText.map((text) => `指标${text}`),
          text: roughText,
          comparator: fc.constantFrom('>=', '<=', '=', '>', '<', '~'),
          value: optional(figure),
          unit: optional(
            fc.oneof(
              fc.constant('%'),
              roughText.filter((text) => text.trim() !== ''),
            ),
          ),
          baseline: optional(
            fc.record(
              { value: figure, year: fc.integer({ min: 2015, max: 2024 }) },
              { requiredKeys: ['value'] },
            ),
          ),
          due: optional(fc.oneof(fc.integer({ min: 2000, max: 2099 }).map(String), isoDate)),
          frequency: fc.constantFrom('at-deadline', 'cumulative', 'per-year', 'per-term', 'unknown'),
          scope: optional(roughText.filter((text) => text.trim() !== '')),
          upTo: optional(figure),
          relative: optional(fc.constant(true)),
          stages: optional(
            fc.array(fc.record({ year: fc.constantFrom(2022, 2024), value: figure }), {
              minLength: 1,
              maxLength: 1,
            }),
          ),
          readings: optional(fc.array(reading, { minLength: 1, maxLength: 3 })),
          damaged: optional(fc.boolean()),
        })
        .map(({ task: named, ...parts }) => {
          const all = { id, ...parts, task: named === 'none' ? undefined : named };
          return withoutUndefined(all) as unknown as Target;
        });
    const ruleId = fc.constantFrom('missing-lead', 'many-leads', 'number-gap', 'a-rule-of-tomorrow');
    const checking = fc
      .record(
        {
          profile: fc.constantFrom('strict-single-lead', 'first-is-lead', 'a-profile-of-tomorrow'),
          severity: fc.dictionary(ruleId, fc.constantFrom('error', 'warning', 'notice', 'off'), {
            minKeys: 1,
          }),
          thresholds: fc.dictionary(ruleId, fc.integer({ min: 0, max: 9 }), { minKeys: 1 }),
        },
        { requiredKeys: [] },
      )
      .filter((settled) => Object.keys(settled).length > 0);
    return fc
      .record({
        title: roughText,
        period: fc.constant({ from: 2021, to: 2025 }),
        basis: fc.array(roughText, { maxLength: 1 }),
        leadRule: fc.constantFrom(
          'stated' as const,
          'assumed' as const,
          'labelled' as const,
          'none' as const,
        ),
        sections: fc.tuple(...sectionIds.map(section)).map((sections) => [...sections]),
        tasks: fc.tuple(...taskIds.map(task)).map((tasks) => [...tasks]),
        units: fc.tuple(...unitIds.map(unit)).map((units) => [...units]),
        targets: fc.tuple(target('g-0'), target('g-1')).map((targets) => [...targets]),
        milestones: fc.constant([]),
        notes: fc.array(
          fc.record({
            kind: fc.constantFrom('assumed-lead' as const, 'lost-number' as const),
            words: roughText,
          }),
          { maxLength: 2 },
        ),
        decisions: optional(
          fc.array(fc.record({ question: fc.constantFrom('a', 'b|c'), words: roughText }), {
            minLength: 1,
            maxLength: 1,
          }),
        ),
        checking: optional(checking),
        palette: optional(fc.constantFrom('greyscale', 'high-contrast')),
        earlier: optional(fc.record({ name: roughText, leads: fc.constant([]) })),
        signs: optional(anyRoleSigns),
      })
      .map(({ signs, ...plan }) => withRoleSigns(withoutUndefined(plan) as Plan, signs ?? {}));
  })
  .map((plan) => withoutCircles(plan as Plan));

function withoutUndefined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

/** The first section has no parent, so that none is its own. */
function withoutCircles(plan: Plan): Plan {
  const [first, ...rest] = plan.sections;
  if (!first) return plan;
  const { parent: _none, ...top } = first;
  return { ...plan, sections: [top, ...rest] };
}
