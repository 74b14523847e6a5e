import { EditorBridgeService } from '@univerjs/preset-sheets-core';

/**
 * The editor of cells. The spreadsheet's own takes back what is being typed whenever a value is written at the same row
 * and column of any sheet, as happens while totals are still being reckoned.
 */
export class SteadyEditor extends EditorBridgeService {
  override refreshEditCellState(): void {
    if (!this.isVisible().visible) super.refreshEditCellState();
  }
}
