import type { Plan, SuperiorTarget, Target } from './plan';
import { isRate } from './target-kind';

/**
 * The plan with the targets of its superior plans beside its own, as far as those plans are at hand and it names them as
 * its basis. A lower figure of ours is no fault: what a country has to reach is not due of every city.
 */
export function withSuperiorTargets(plan: Plan, superiors: readonly Plan[]): Plan {
  const named = superiors.filter((superior) => plan.basis.some((title) => isTitleOf(title, superior)));
  if (named.length === 0) return plan;
  return {
    ...plan,
    targets: plan.targets.map((target) => {
      const superior = superiorOf(target, named);
      return superior ? { ...target, superior } : target;
    }),
  };
}

/** 国务院关于印发《全民健身计划（2021—2025年）》的通知 names 全民健身计划（2021—2025年）; dashes and brackets may differ. */
function isTitleOf(printed: string, { title }: Plan): boolean {
  return bare(title) !== '' && bare(printed).includes(bare(title));
}

const bare = (words: string) => words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** Of several stages the one due with ours, else the first that is due later. */
function superiorOf(target: Target, superiors: readonly Plan[]): SuperiorTarget | undefined {
  const alike = superiors.flatMap(({ title, targets }) =>
    targets.flatMap((other): SuperiorTarget[] => {
      const { indicator, comparator, value, unit, due } = other;
      if (value === undefined || !sameMeasure(target, other) || subject(other) !== subject(target)) return [];
      return [{ plan: title, indicator, comparator, value, ...(unit && { unit }), ...(due && { due }) }];
    }),
  );
  const year = (due: string | undefined) => due?.slice(0, 4) ?? '';
  const own = year(target.due);
  const inTime = alike
    .filter(({ due }) => year(due) >= own)
    .sort((a, b) => (year(a.due) < year(b.due) ? -1 : 1));
  return inTime[0];
}

function sameMeasure(a: Target, b: Target): boolean {
  // Numbers of a country and of a city are not compared; shares are.
  return isRate(a) && isRate(b) && a.unit === b.unit && (a.relative ?? false) === (b.relative ?? false);
}

/** What is measured, whoever it covers: 全市公民健康素养水平 and 我国公民健康素养水平 are the same. */
function subject({ indicator, scope }: Target): string {
  const own = scope !== undefined && indicator.startsWith(scope) ? indicator.slice(scope.length) : indicator;
  return bare(own.replace(coverage, '')).replace(/的/g, '');
}

const coverage = /^(?:我国|全国|[全我本](?:省|市|州|盟|区|县|旗|自治区|自治州|镇|乡))/;
