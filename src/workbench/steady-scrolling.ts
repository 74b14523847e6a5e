import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type Injector,
  type Workbook,
} from '@univerjs/core';
import {
  IRenderManagerService,
  ScrollCommand,
  SHEET_VIEWPORT_KEY,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
  SheetsScrollRenderController,
} from '@univerjs/preset-sheets-core';

/** What of the spreadsheet's own scrolling is put right. */
interface Scrolling {
  _scrollToCell(row: number, column: number, forceTop?: boolean, forceLeft?: boolean): boolean;
}

/**
 * Brings the cell that people go to or type into into sight. The spreadsheet's own way counts columns and rows behind those
 * that are frozen as if they were as wide and high as the first ones: where those are narrower the cell stays out of sight,
 * and its editor, which has no room there, takes the first character and no more.
 */
export function steadyScrolling(injector: Injector): void {
  const [rendering, workbooks, commands] = [
    injector.get(IRenderManagerService),
    injector.get(IUniverInstanceService),
    injector.get(ICommandService),
  ];
  const scrolling = SheetsScrollRenderController.prototype as unknown as Scrolling;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  scrolling._scrollToCell = (row, column, forceTop, forceLeft) => {
    clearTimeout(waiting);
    return scrollToCell(row, column, forceTop, forceLeft);
  };

  function scrollToCell(
    row: number,
    column: number,
    forceTop = false,
    forceLeft = false,
    tries = 0,
  ): boolean {
    const workbook = workbooks.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    const drawn = workbook && rendering.getRenderById(workbook.getUnitId());
    const viewport = drawn?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const skeleton = drawn?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const scroll = drawn?.with(SheetScrollManagerService).getCurrentScrollState();
    const freeze = workbook?.getActiveSheet()?.getFreeze();
    if (!viewport || !skeleton || !freeze || !scroll) return false;
    // A sheet that has just come to the front is drawn a moment later: until then another one is measured.
    if (skeleton.worksheet !== workbook?.getActiveSheet()) {
      const again = () => scrollToCell(row, column, forceTop, forceLeft, tries + 1);
      if (tries < mostTries) waiting = setTimeout(again, frame);
      return false;
    }
    const cell = skeleton.getCellWithCoordByIndex(row, column);
    const { top, bottom, left, right } = viewport.calcViewportInfo().viewBound;
    const across = column < freeze.startColumn ? 0 : shift(cell.startX, cell.endX, left, right, forceLeft);
    const down = row < freeze.startRow ? 0 : shift(cell.startY, cell.endY, top, bottom, forceTop);
    if (across === 0 && down === 0) return false;
    return commands.syncExecuteCommand(ScrollCommand.id, {
      ...scroll,
      offsetX: scroll.offsetX + across,
      offsetY: scroll.offsetY + down,
    });
  }
}

/** So long a page takes to draw, in milliseconds, and so many times it is waited for: out of sight nothing is drawn. */
const frame = 16;
const mostTries = 60;

/** How far to scroll until a cell from `start` to `end` lies between two sides; where it has no room, its start does. */
function shift(start: number, end: number, first: number, last: number, toStart: boolean): number {
  if (toStart || start < first) return start - first;
  return end > last ? Math.min(end - last, start - first) : 0;
}
