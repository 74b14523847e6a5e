import type { Finding, FindingField } from '../plan/finding';
import type { Plan } from '../plan/plan';
import { listColumns, listFirstRow, type ListColumn } from './list-layout';
import type { Link, SheetId } from './sheet';
import { targetsFirstRow, targetsLayout } from './targets-layout';
import { unitColumns, unitsFirstRow } from './units-layout';

/** A cell of one of our sheets. */
export type SheetPlace = Link['to'];

/** What a finding, or anything else, is about. */
export type Subject = Pick<Finding, 'task' | 'unit' | 'target' | 'field' | 'inWorkbook'>;

/** The cell each of them is about, in their order; nothing for what is about the plan as a whole. */
export function findingPlaces(findings: readonly Subject[], plan: Plan): readonly (SheetPlace | undefined)[] {
  const [tasks, units, targets] = [rowsOf(plan.tasks), rowsOf(plan.units), rowsOf(plan.targets)];
  const indicator = targetsLayout(plan).at('indicator');
  const unitName = unitColumns.indexOf('name');
  return findings.map(({ task = '', target = '', unit = '', field, inWorkbook }): SheetPlace | undefined => {
    if (inWorkbook) {
      const { sheet, row, column } = inWorkbook;
      return { sheet: sheet as SheetId, row, column };
    }
    const targetRow = targets.get(target);
    if (targetRow !== undefined)
      return { sheet: 'targets', row: targetsFirstRow + targetRow, column: indicator };
    const taskRow = tasks.get(task);
    if (taskRow !== undefined) {
      const column =
        field === undefined || field === 'name' || field === 'target' ? 'title' : listField[field];
      return { sheet: 'list', row: listFirstRow + taskRow, column: listColumns.indexOf(column) };
    }
    const unitRow = units.get(unit);
    if (unitRow !== undefined) return { sheet: 'units', row: unitsFirstRow + unitRow, column: unitName };
    return undefined;
  });
}

function rowsOf(items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(items.map(({ id }, row) => [id, row]));
}

const listField: Readonly<Record<Exclude<FindingField, 'name' | 'target'>, ListColumn>> = {
  number: 'number',
  title: 'title',
  text: 'text',
  lead: 'lead',
  co: 'co',
  deadline: 'deadline',
};
