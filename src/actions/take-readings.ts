import type { Note, Plan, Reading, Target } from '../plan/plan';
import { cellValue, type CellValue } from '../sheets/read-table';
import type { SheetValues } from '../sheets/sheet';
import { typedReading } from '../sheets/typed-reading';

/** What came of a table that somebody returned. */
export interface TakenReadings {
  readonly plan: Plan;
  /** Readings that are new. */
  readonly taken: number;
  /** Rows that could not be given to a target or understood. */
  readonly notes: readonly Note[];
}

/**
 * The plan with the readings of a table that a unit filled in and sent back, in whatever order its columns stand. Rows
 * are added to the ledger, nothing in it is overwritten, and what it holds already is passed over. `day` is the ISO
 * date of the figures where the table has no column for it.
 */
export function takeReadings(grid: SheetValues, plan: Plan, day?: string): TakenReadings {
  const table = headedTable(grid);
  if (!table) return { plan, taken: 0, notes: [leftOut(grid[0] ?? [])] };
  const find = targetNamed(plan);
  const added = new Map<string, Reading[]>();
  const notes: Note[] = [];
  for (const cells of table.rows) {
    const cell = (column: Column): CellValue => cellValue(cells[table.columns[column] ?? -1]);
    const reported = [cell('value'), cell('remark')];
    // Units return the whole list and fill in their own rows.
    if (reported.every((one) => one === '')) continue;
    const target = find(cell('number'), cell('indicator'));
    const typed = {
      date: cell('date') === '' ? (day ?? '') : cell('date'),
      value: cell('value'),
      source: cell('source'),
      remark: cell('remark'),
    };
    const reading = target && typedReading(typed, target);
    if (!target || !reading) {
      notes.push(leftOut(cells));
      continue;
    }
    const known = [...(target.readings ?? []), ...(added.get(target.id) ?? [])];
    if (known.some((other) => sameReading(other, reading))) continue;
    added.set(target.id, [...(added.get(target.id) ?? []), reading]);
  }
  const targets = plan.targets.map((target): Target => {
    const news = added.get(target.id);
    return news ? { ...target, readings: [...(target.readings ?? []), ...news] } : target;
  });
  const taken = [...added.values()].reduce((sum, { length }) => sum + length, 0);
  return { plan: taken > 0 ? { ...plan, targets } : plan, taken, notes };
}

type Column = 'number' | 'indicator' | 'date' | 'value' | 'source' | 'remark';

/** What offices call the columns. */
const headers: Readonly<Record<Column, RegExp>> = {
  number: /^(?:目标)?(?:序号|编号)$|^(?:target )?(?:no\.?|number)$/i,
  indicator: /^(?:指标|目标|考核指标|主要指标|任务指标)(?:名称|内容)?$|^(?:indicator|target)$/i,
  date: /^(?:数据|填报|截至|截止|统计)(?:日期|时间)$|^日期$|^(?:date|as of)$/i,
  value:
    /^(?:数值|最新值|完成值|实际值|现状值|完成数|完成情况|实际完成(?:值|数)?|当前值|累计完成(?:值|数)?)(?:[（(].*[）)])?$|^(?:value|latest|actual|figure)$/i,
  source: /^(?:来源|数据来源|填报单位|报送单位|单位)$|^(?:source|reported by|unit)$/i,
  remark: /^(?:说明|备注|进展(?:说明|情况)?|工作进展)$|^(?:remark|note|comment)s?$/i,
};

/** The first row that names a target's column and one for its figure is the header. */
function headedTable(grid: SheetValues) {
  for (const [row, cells] of grid.entries()) {
    const columns = Object.fromEntries(
      Object.entries(headers).flatMap(([column, pattern]) => {
        const at = cells.findIndex((cell) => typeof cell === 'string' && pattern.test(bare(cell)));
        return at < 0 ? [] : [[column, at]];
      }),
    ) as Partial<Record<Column, number>>;
    const isHeader =
      columns.value !== undefined && (columns.indicator !== undefined || columns.number !== undefined);
    if (isHeader) return { columns, rows: grid.slice(row + 1) };
  }
  return undefined;
}

/** A name leads to its target; the number decides between targets of one name, and where there is no name. */
function targetNamed({ targets }: Plan): (number: CellValue, name: CellValue) => Target | undefined {
  const named = new Map<string, Target[]>();
  for (const target of targets) {
    const key = bare(target.indicator);
    named.set(key, [...(named.get(key) ?? []), target]);
  }
  return (number, name) => {
    const numbered = number === '' ? undefined : targets[Number(number) - 1];
    if (name === '') return numbered;
    const alike = named.get(bare(String(name))) ?? [];
    return alike.length > 1 ? alike.find((target) => target === numbered) : alike[0];
  };
}

const bare = (words: string) => words.normalize('NFKC').replace(/\s/g, '');

function sameReading(a: Reading, b: Reading): boolean {
  return a.date === b.date && a.value === b.value && a.unit === b.unit && a.remark === b.remark;
}

function leftOut(cells: SheetValues[number]): Note {
  const words = cells.map((cell) => String(cell ?? '').trim()).filter((word) => word !== '');
  return { kind: 'edit-left-out', words: words.join(' ') };
}
