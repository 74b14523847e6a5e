import type { Plan, Target } from '../plan/plan';
import { isLate } from '../plan/progress-report';
import { comparatorWords } from '../plan/target';
import { targetProgress, type TargetStatus } from '../plan/target-status';
import { addressOn, block, rowAddress } from './address';
import { cellText } from './cell-text';
import {
  progressWords,
  reportColumns,
  reportWidth,
  type ReportFacts,
  type BlockMaker,
} from './progress-layout';
import { listLook, listHeader, listFields } from './progress-list';
import type { Cell, Formula, SheetContext } from './sheet';
import { lightColours, lightText } from './status-light';
import { targetsFirstRow, type TargetColumn } from './targets-layout';

/** More would not fit a page. */
const mostLate = 10;

/** The late targets, found anew by formula whenever a light changes. */
export function lateTargets({ plan, context, statuses, leads, cells }: ReportFacts): BlockMaker {
  const { language } = context;
  const [far, near] = [lightText('overdue', language)[0], lightText('behind', language)[0]];
  const found = statuses
    .map((status, index) => ({ status, index }))
    .filter(({ status }) => isLate(status))
    .sort((a, b) => Number(a.status === 'behind') - Number(b.status === 'behind') || a.index - b.index);
  const lightsOf = cells('light');
  const first = addressOn(context.tabs.targets, block(targetsFirstRow, 0));
  const isNear = `(LEFT(${lightsOf},1)="${near}")`;
  const isFar = `(LEFT(${lightsOf},1)="${far}")`;
  /** What the hidden formula finds: the rows of red those of yellow ones, then what is not late. */
  const others = statuses.flatMap((status, index) =>
    isLate(status) ? [] : [1_000_000_000 + targetsFirstRow + 1 + index],
  );
  const keys = [
    ...found.map(({ status, index }) => (status === 'behind' ? 1_000_000 : 0) + targetsFirstRow + 1 + index),
    ...(plan.targets.length === 0 ? [1_000_000_000 + targetsFirstRow + 1] : others),
  ];
  const lateKey = (index: number) => keys[index] ?? 1_000_000_000;
  return (row) => {
    const lines = Array.from({ length: mostLate }, (_, index): Cell[] => {
      const key = rowAddress(row + 2 + index, reportColumns.key);
      const place = `MOD(${key},10^6)-ROW(${first})+1`;
      const entry = found[index];
      const target = entry && plan.targets[entry.index];
      const shown =
        entry && target
          ? lateFields(target, entry.status, leads[entry.index] ?? '', plan, context)
          : undefined;
      const of = (name: TargetColumn) => `INDEX(${cells(name)},${place})`;
      const formula = (shown: string, value: string | number | undefined): Formula => ({
        formula: `=IF(${key}>=10^9,"",${shown})`,
        value: value ?? '',
      });
      const cellsOf: Record<number, Cell> = {
        [reportColumns.key]: {
          formula: `=IFERROR(SUMPRODUCT(SMALL(${isNear}*10^6+ROW(${lightsOf})+(1-${isFar}-${isNear})*10^9,${index + 1})),10^9)`,
          value: lateKey(index),
        },
        [reportColumns.name]: formula(`${of('number')}&". "&${of('indicator')}`, shown?.name),
        [listFields.demand[0]]: formula(
          `${of('comparator')}&" "&${of('value')}&${of('measure')}`,
          shown?.demand,
        ),
        [listFields.latest[0]]: formula(
          `${of('latest')}&IF(ISNUMBER(${of('latest')}),${of('measure')},"")`,
          shown?.latest,
        ),
        [listFields.due[0]]: formula(`${of('due')}&""`, shown?.due),
        [listFields.light[0]]: formula(of('light'), shown?.light),
        [listFields.lead[0]]: formula(`${of('lead')}&""`, shown?.lead),
      };
      return Array.from({ length: reportWidth }, (_, column) => cellsOf[column] ?? null);
    });
    const count = `SUMPRODUCT((${isFar}+${isNear}>0)*1)`;
    const [before, after] = progressWords.moreLate[language].split('{n}');
    const remark: Formula = {
      formula: `=IF(${count}=0,"${progressWords.noneLate[language]}",IF(${count}>${mostLate},"${before}"&(${count}-${mostLate})&"${after}",""))`,
      value:
        found.length === 0
          ? progressWords.noneLate[language]
          : found.length > mostLate
            ? progressWords.moreLate[language].replace('{n}', String(found.length - mostLate))
            : '',
    };
    return {
      ...listLook(lines, context),
      rows: [
        [null, progressWords.late[language]],
        listHeader(['demand', 'latest', 'due', 'light', 'lead'], plan, language),
        ...lines,
        [null, remark],
      ],
      colours: (at) => lightColours(block(at + 2, listFields.light[0], mostLate), context.palette),
    };
  };
}

function lateFields(
  target: Target,
  status: TargetStatus,
  lead: string,
  plan: Plan,
  { language, asOf }: SheetContext,
) {
  const { latest } = targetProgress(target, plan.period, asOf, plan.thresholds);
  const measure = cellText(target.unit ?? '');
  return {
    name: `${plan.targets.indexOf(target) + 1}. ${cellText(target.indicator)}`,
    demand: `${comparatorWords[target.comparator][language]} ${target.value}${measure}`,
    latest: latest ? `${latest.value}${measure}` : '',
    due: target.due ?? '',
    light: lightText(status, language),
    lead,
  };
}
