import type { Assignment, Unit } from '../../plan/plan';
import { indexPlan } from '../../plan/plan-index';
import { quote } from '../../plan/quote';
import { editUnitAssignments } from '../edit-assignments';
import type { RuleOn } from '../rule';
import { soleTask } from '../sole-task';

export const gluedUnitNames: RuleOn<'unit'> = {
  id: 'glued-unit-names',
  title: { 'zh-CN': '两个单位连在一起', en: 'Two unit names run together' },
  reason: {
    'zh-CN': '少了顿号，两个单位被当成一个，谁也不知道有自己的任务。',
    en: 'Where the separator is lost, two units count as one and neither knows of its task.',
  },
  severity: 'error',
  each: 'unit',
  *check(unit, facts) {
    const halves = halvesOf(unit, facts.unitsByName);
    if (!halves) return;
    const [first, second] = halves;
    yield {
      unit: unit.id,
      ...soleTask(facts.useOf(unit.id)),
      field: 'name',
      words: unit.name,
      message: {
        'zh-CN': `${quote(unit.name)}像是${quote(first)}和${quote(second)}连在了一起。`,
        en: `${quote(unit.name)} looks like ${quote(first)} and ${quote(second)} run together.`,
      },
      suggestion: {
        'zh-CN': `分成“${first}、${second}”。`,
        en: `Split it into ${quote(first)} and ${quote(second)}.`,
      },
    };
  },
  fix(plan, finding) {
    const glued = plan.units.find(({ id }) => id === finding.unit);
    const byName = indexPlan(plan).unitNamed;
    const halves = glued && halvesOf(glued, byName);
    if (!glued || !halves) return plan;
    const split = editUnitAssignments(plan, glued.id, (assignment) =>
      splitAssignment(assignment, halves, byName),
    );
    return { ...split, units: split.units.filter(({ id }) => id !== glued.id) };
  },
};

/** A body whose offices bear its name: 市委 + 宣传部 is one unit. */
const holdsOffices = /(?:委|政府|人大|政协|委员会|法院|检察院)$/;

/** Ends of names that are a unit's own branch (市某局 + 办公室). */
const branch = /^(?:办公室|中心|分局|支队|大队|工委|党组|.{0,4}[处科室])$/;

/** What a complete name ends with: 东县 + 教育局 is one unit, though both may be in the register. */
const kindEnding = /(?:局|委|办|厅|部|会|院|联|协|政府|办公室|中心|公司|学校|党校)$|[)）]$/;

function halvesOf(unit: Unit, byName: ReadonlyMap<string, Unit>): readonly [string, string] | undefined {
  const { name } = unit;
  for (let cut = 2; cut <= name.length - 2; cut++) {
    const first = name.slice(0, cut);
    const second = name.slice(cut);
    const one = byName.get(first);
    const other = byName.get(second);
    if (!one || !other || one === unit || other === unit || one === other) continue;
    if (holdsOffices.test(first) || branch.test(second) || !kindEnding.test(first)) continue;
    return [first, second];
  }
  return undefined;
}

/** Where the order makes the lead, only the first half takes it. */
function splitAssignment(
  glued: Assignment,
  halves: readonly string[],
  byName: ReadonlyMap<string, Unit>,
): readonly Assignment[] {
  const byOrder = glued.basis === 'stated-order' || glued.basis === 'assumed-order';
  return halves.flatMap((printed, i) => {
    const unit = byName.get(printed)?.id;
    return unit ? [{ ...glued, unit, printed, role: byOrder && i > 0 ? 'co' : glued.role }] : [];
  });
}
