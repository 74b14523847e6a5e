import { type IUniverInstanceService, UniverInstanceType, type Workbook } from '@univerjs/core';
import type { SheetsDataValidationValidatorService } from '@univerjs/preset-sheets-data-validation';
import { breathing } from '../hosts/breath';
import { cellValue } from '../hosts/workbench/cell-data';

/**
 * Makes the embedded spreadsheet look for wrong words in the cells of a drop-down little by little, and in those alone that
 * hold something. By itself it goes through all of them in one go whenever a workbook is shown, and has no setting for it:
 * with the 1.5 million cells of a large matrix the page stood still for minutes. What is being typed it checks elsewhere.
 */
export function unhurriedValidation(
  service: SheetsDataValidationValidatorService,
  workbooks: IUniverInstanceService,
): void {
  service.validatorRanges = async (workbook, sheet, ranges) => {
    const breath = breathing();
    const sheetNow = () =>
      workbooks.getUnit<Workbook>(workbook, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(sheet);
    const shown = sheetNow();
    const cells = shown?.getCellMatrix();
    for (const { startRow, endRow, startColumn, endColumn } of ranges) {
      for (let row = startRow; row <= endRow; row += 1) {
        for (const [key, cell] of Object.entries(cells?.getRow(row) ?? {})) {
          const column = Number(key);
          if (column < startColumn || column > endColumn || cellValue(cell) === null) continue;
          // Another sheet may have taken its place meanwhile.
          if (sheetNow() !== shown) return [];
          await service.validatorCell(workbook, sheet, row, column);
        }
        await breath();
      }
    }
    // Nobody on the page asks for what it finds: it marks the cells.
    return [];
  };
}
