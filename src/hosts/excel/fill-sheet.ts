import type { SheetId, SheetSpec } from '../../sheets/sheet';
import { addTable } from './add-table';
import { drawCharts } from './draw-charts';
import { drawLines } from './draw-lines';
import { layOutPage } from './lay-out-page';
import { mergeCells } from './merge-cells';
import type { Pace } from './pace';
import { paintStyles, setNumberFormats } from './paint-styles';
import { setCells } from './set-cells';
import { setLinks } from './set-links';
import { setConditionalFormats, setValidations } from './set-rules';
import type { SheetRanges } from './sheet-ranges';
import { sizeColumns, sizeRows } from './size-lines';

/** Puts everything a spec says on a blank sheet. The order matters: see the parts. */
export async function fillSheet(
  spec: SheetSpec,
  worksheet: Excel.Worksheet,
  ranges: SheetRanges,
  tabOf: (sheet: SheetId) => string | undefined,
  pace: Pace,
): Promise<void> {
  await setLinks(spec, ranges, tabOf, pace);
  await setNumberFormats(spec, ranges, pace);
  await setCells(spec, ranges, pace);
  await mergeCells(spec, ranges, pace);
  await paintStyles(spec, ranges, pace);
  await drawLines(spec, ranges, pace);
  await sizeColumns(spec, ranges, pace);
  await sizeRows(spec, ranges, pace);
  await pace.room(10_000);
  if (spec.table) {
    addTable(spec.table.name, spec.table.range, worksheet);
  }
  await setConditionalFormats(spec, ranges, pace);
  await setValidations(spec.validations, ranges, pace);
  // Nobody prints what nobody sees.
  if (spec.visibility === 'visible') layOutPage(spec, worksheet);
  drawCharts(spec, worksheet, ranges);
}
