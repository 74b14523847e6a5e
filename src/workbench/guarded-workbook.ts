import type { KeptPage, PageWorkbook } from '../hosts/workbench/page-workbook';
import type { SheetSpec } from '../sheets/sheet';
import { pageStore } from './page-store';

/** What a page was writing when it was closed, and what stood there before. */
export interface BrokenWrite {
  /** The name of the workbook. */
  readonly name: string;
  readonly before: KeptPage;
  /** The sheet that keeps the plan, as it was being written; absent where nothing but looks was. */
  readonly base?: SheetSpec['cells'];
}

export const brokenWrites = pageStore<BrokenWrite>('write');

/** The workbook of a page. What stands in it is kept while it is written over, in case the page is closed meanwhile. */
export function guardedWorkbook(workbook: PageWorkbook, name: string): PageWorkbook {
  async function guarded<Done>(act: () => Promise<Done>, base?: SheetSpec['cells']): Promise<Done> {
    await brokenWrites.keep({ name, before: await workbook.keep(), ...(base && { base }) });
    try {
      return await act();
    } finally {
      // What could not be written was taken back, and nothing is left to finish.
      await brokenWrites.drop();
    }
  }
  return {
    ...workbook,
    write: (specs, progress) =>
      guarded(() => workbook.write(specs, progress), specs.find(({ id }) => id === 'base')?.cells),
    restore: (snapshot) => guarded(() => workbook.restore(snapshot)),
    tidy: (specs) => guarded(async () => workbook.tidy?.(specs)),
  };
}
