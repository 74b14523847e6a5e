import { comparatorWords, frequencyWords } from '../plan/target';
import { noExpectation, paceWords } from '../plan/expectation';
import type { Comparator, Plan, Target } from '../plan/plan';
import { rateUnits } from '../plan/target-kind';
import type { TargetStatus } from '../plan/target-status';
import { block, rangeAddress, rowAddress } from './address';
import { readingNames, readingOfKey } from './readings-layout';
import type { SheetContext } from './sheet';
import { lightText } from './status-light';
import { meaningWords } from './target-words';
import { settingNames } from './target-settings';
import { stageColumn, type TargetColumn, type TargetsLayout } from './targets-layout';
import { taskNames } from './task-names';

export type ReckonedColumn = Extract<
  TargetColumn,
  | 'window' | 'lower' | 'sums' | 'begin' | 'final' | 'start' | 'end' | 'origin' | 'from' | 'key' | 'day' | 'prior'
  | 'next' | 'title' | 'lead' | 'latest' | 'date' | 'expected' | 'progress' | 'light' | 'reckoning'
>; // prettier-ignore

export interface TargetFormulas {
  readonly cells: Readonly<Record<ReckonedColumn, string>>;
  /** What an even pace gives for the end of a year. */
  stage(year: number): string;
}

/** The same reckoning as `targetProgress` and `expectation`, for the cells of one row. */
export function targetFormulas(
  target: Target,
  row: number,
  { period }: Plan,
  layout: TargetsLayout,
  { language }: SheetContext,
): TargetFormulas {
  const $ = (name: TargetColumn) => rowAddress(row, layout.at(name));
  const [window, lower, sums, begin, final] = [$('window'), $('lower'), $('sums'), $('begin'), $('final')];
  const [start, end, origin, from, key, day] = [
    $('start'),
    $('end'),
    $('origin'),
    $('from'),
    $('key'),
    $('day'),
  ];
  const [value, upTo, baseline, year] = [$('value'), $('upTo'), $('baseline'), $('baselineYear')];
  const [latest, date, expected, due, task, title] = [
    $('latest'), $('date'), $('expected'), $('due'), $('task'), $('title'),
  ]; // prettier-ignore
  const { asOf, behind, farBehind, dueSoon } = settingNames;
  // Not every program tells 0 from "": the page's spreadsheet takes them for equal.
  const some = (cell: string) => `ISNUMBER(${cell})`;
  const none = (cell: string) => `NOT(${some(cell)})`;
  const demands = (comparator: Comparator) => `${$('comparator')}="${comparatorWords[comparator][language]}"`;
  const counted = (frequency: Target['frequency']) =>
    `${$('frequency')}="${frequencyWords[frequency][language]}"`;
  // One comparison each: the spreadsheet of the page takes no list in braces.
  const isRate = `OR(${rateUnits.map((unit) => `${$('measure')}="${unit}"`).join(',')})`;
  const light = (status: TargetStatus) => `"${lightText(status, language)}"`;

  const anchor = `MAX(${begin},MIN(${final},${asOf}))`;
  const reading = readingOfKey(key);
  const evenTo = (last: string) => `${from}+(${value}-${from})*(${last}-${start})/(${end}-${start})`;
  const late = `AND(ISNUMBER(${final}),${asOf}>${final})`;
  const soon = `AND(ISNUMBER(${final}),N(${final})-${asOf}<${dueSoon})`;
  const reached =
    `IF(${lower}=1,IF(${demands('<')},${latest}<${value},${latest}<=${value}),` +
    `AND(IF(${demands('>')},${latest}>${value},${latest}>=${value}),OR(${none(upTo)},${latest}<=${upTo})))`;
  const passed = `AND(${sums}=1,IF(${lower}=1,${none(from)},AND(${some(upTo)},${latest}>${upTo})))`;
  const missing = `ROUND((${expected}-${latest})/(${value}-${from}),4)`;
  const inTime =
    `IF(${none(expected)},IF(${soon},${light('behind')},${light('notDue')}),IF(${missing}>${farBehind},${light('farBehind')},` +
    `IF(OR(${soon},${missing}>${behind}),${light('behind')},${light('onCourse')})))`;

  const titleOfTask = `INDEX(${taskNames.titles},MATCH(${task},${taskNames.ids},0))`;
  // A title chosen from the list leads to its task; the one that formula shows leads to the task of the id.
  const taskRow = `IFERROR(MATCH(${task},${taskNames.ids},0)/(${title}=${titleOfTask}),MATCH(${title},${taskNames.titles},0))`;

  return {
    cells: {
      window: `=IF(${counted('per-year')},12,IF(${counted('per-term')},6,0))`,
      lower: `=IF(OR(${demands('<=')},${demands('<')}),1,0)`,
      sums: `=IF(AND(NOT(${isRate}),OR(${window}>0,${counted('cumulative')})),1,0)`,
      begin: `=IF(AND(ISNUMBER(${baseline}),ISNUMBER(${year})),DATE(${period ? `MAX(${year}+1,${period.from})` : `${year}+1`},1,1),${period ? `DATE(${period.from},1,1)` : '""'})`,
      final:
        `=IF(${due}="",${period ? `IF(${window}>0,DATE(${period.to},12,31),"")` : '""'},IFERROR(IF(LEN(${due})=4,DATE(${due},12,31),` +
        `IF(LEN(${due})=10,DATE(LEFT(${due},4),MID(${due},6,2),RIGHT(${due},2)),"")),""))`,
      start:
        `=IF(${window}=0,${begin},IF(${window}=12,DATE(YEAR(${anchor}),1,1),` +
        `DATE(YEAR(${anchor})-(MONTH(${anchor})=1),IF(AND(MONTH(${anchor})>1,MONTH(${anchor})<8),2,8),1)))`,
      end: `=IF(${window}=0,${final},MIN(${final},DATE(YEAR(${start}),MONTH(${start})+${window},1)-1))`,
      origin:
        `=IF(${$('meaning')}="${meaningWords.change[language]}",0,IF(AND(${window}=0,${some(baseline)}),${baseline},` +
        `IF(AND(${sums}=1,${lower}=0),0,"")))`,
      from: `=IF(OR(${none(value)},${none(origin)}),"",IF(IF(${lower}=1,${value}<${origin},${value}>${origin}),${origin},""))`,
      key:
        `=SUMPRODUCT(MAX((${readingNames.targets}=${$('number')})*(${readingNames.keys}>=N(${start})*(${window}>0)*10^6)` +
        `*(${readingNames.keys}<(${asOf}+1)*10^6)*${readingNames.keys}))`,
      date: `=IF(${key}=0,"",${reading.day})`,
      latest: `=IF(${key}=0,"",${reading.value})`,
      day: `=IF(OR(${none(start)},${none(end)}),"",MAX(${start},MIN(${end},IF(${none(date)},${asOf},${date}))))`,
      ...stagedWay(),
      progress:
        `=IF(OR(${none(value)},${none(latest)}),"",IFERROR(IF(${some(from)},(${latest}-${from})/(${value}-${from}),` +
        `IF(${lower}=1,IF(${latest}<=${value},1,${value}/${latest}),${latest}/${value})),""))`,
      light:
        `=IF(${none(value)},${light('none')},IF(${none(latest)},IF(${late},${light('overdue')},` +
        `IF(AND(ISNUMBER(${begin}),${asOf}<${begin}),${light('notStarted')},${light('noStatement')})),` +
        `IF(${reached},${light('met')},IF(${late},${light('overdue')},IF(${passed},${light('farBehind')},${inTime})))))`,
      reckoning: reckoning(),
      title: `=IF(${task}="","",IFERROR(${titleOfTask}&"",""))`,
      lead: `=IFERROR(INDEX(${taskNames.leads},${taskRow})&"","")`,
    },
    stage: (stageYear) =>
      `=IF(OR(${window}>0,${none(from)},${none(start)},${none(end)}),"",IF(AND(YEAR(${start})<=${stageYear},YEAR(${end})>${stageYear}),` +
      `${evenTo(`DATE(${stageYear},12,31)`)},""))`,
  };

  /** Even from the figure for the end of the year before to that for the end of this one. */
  function stagedWay(): Pick<TargetFormulas['cells'], 'prior' | 'next' | 'expected'> {
    const [first, last] = [layout.years[0], layout.years.at(-1)];
    const known = `OR(${none(from)},${none(day)})`;
    if (first === undefined || last === undefined) {
      return {
        prior: '=""',
        next: '=""',
        expected: `=IF(${known},"",IF(${start}>=${end},"",${evenTo(day)}))`,
      };
    }
    const stages = rangeAddress(block(row, layout.at(stageColumn(first)), 1, last - first + 1)).replace(
      /([A-Z]+)/g,
      '$$$1',
    );
    const stage = (index: string) =>
      `IFERROR(INDEX(${stages},${index})/${some(`INDEX(${stages},${index})`)},"")`;
    const [prior, next] = [$('prior'), $('next')];
    const priorDay = `IF(YEAR(${day})<=YEAR(${start}),${start},DATE(YEAR(${day})-1,12,31))`;
    const nextDay = `IF(YEAR(${day})>=YEAR(${end}),${end},DATE(YEAR(${day}),12,31))`;
    return {
      prior: `=IF(${known},"",IF(YEAR(${day})<=YEAR(${start}),${from},${stage(`YEAR(${day})-${first}`)}))`,
      next: `=IF(${known},"",IF(YEAR(${day})>=YEAR(${end}),${value},${stage(`YEAR(${day})-${first - 1}`)}))`,
      expected:
        `=IF(${known},"",IF(${start}>=${end},"",IF(OR(${window}>0,${none(prior)},${none(next)}),${evenTo(day)},` +
        `${prior}+(${next}-${prior})*(${day}-${priorDay})/(${nextDay}-${priorDay}))))`,
    };
  }

  /** The way in words as long as there is one; else why the plan as written has none. */
  function reckoning(): string {
    const reason = noExpectation(target, period)?.[language] ?? '';
    const parts = paceWords.between[language]
      .split(/(\{\w+\})/)
      .filter((part) => part !== '')
      .map((part) => {
        if (part === '{start}') return `TEXT(${start},"yyyy-mm-dd")`;
        if (part === '{end}') return `TEXT(${end},"yyyy-mm-dd")`;
        return part === '{from}' ? from : part === '{to}' ? value : `"${part}"`;
      });
    const byStages = `IF(AND(${window}=0,YEAR(${end})>YEAR(${start})),"${paceWords.stages[language]}","")`;
    return `=IF(${none(expected)},"${reason}",${[...parts, byStages].join('&')})`;
  }
}
