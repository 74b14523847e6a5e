import type { KeptPage, PageWorkbook } from '../hosts/workbench/page-workbook';
import type { SheetSpec } from '../sheets/sheet';
import { pageName, pageStore } from './page-store';

/** What outlives a page that was closed before its workbook was saved. */
export interface UnsavedWork {
  /** The name of the workbook. */
  readonly name: string;
  readonly page: KeptPage;
  /** Where the page was closed while it was writing: the sheet that keeps the plan, as it was being written. */
  readonly base?: SheetSpec['cells'];
}

const unsavedWorks = pageStore<UnsavedWork>();

/**
 * What was left by a page that is not open any more; it is this page's from now on. Of several pages, the last one's.
 * @param isWanted whether this page can still take it
 */
export async function leftWork(
  page: string,
  openPages: () => Promise<ReadonlySet<string>>,
  isWanted: () => boolean,
): Promise<UnsavedWork | undefined> {
  const pages = await unsavedWorks.pages();
  const open = pages.length > 0 ? await openPages() : new Set();
  for (const other of pages) {
    if (open.has(other) || !isWanted()) continue;
    const left = await unsavedWorks.handOn(other, page);
    if (left) return left;
  }
  return undefined;
}

/** The workbook of a page, which the browser keeps as long as it is not saved. */
export interface KeptWorkbookOfPage extends PageWorkbook {
  /** Keeps it as it stands now, whatever another page was writing when it was closed. */
  keepAsIs(): Promise<void>;
  /** Stops keeping it, another workbook being about to take its place. Whether something was not saved, which stays kept. */
  leave(): Promise<boolean>;
  /** Nobody needs what was not saved. */
  discard(): Promise<void>;
}

export interface Keeping {
  /** The name of the page, under which it is kept. */
  readonly page: string;
  /** The name of the workbook, as far as it has one by now. */
  readonly name: () => string;
  /** What another page did not save, of which this one goes on. */
  readonly isUnsaved: boolean;
  readonly onUnsaved: (unsaved: boolean) => void;
}

/** So soon what was changed is kept, in milliseconds; where keeping takes long, people are let alone for several times as long. */
const soon = 1000;
const timesAsLong = 5;

export function keptWorkbookOfPage(
  workbook: PageWorkbook,
  { page, name, isUnsaved: startsUnsaved, onUnsaved }: Keeping,
): KeptWorkbookOfPage {
  let isUnsaved = startsUnsaved;
  let changes = 0;
  let acts = 0;
  let pause = soon;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keepNow = () => {
    if (timer !== undefined) void keep();
  };
  // Without a spreadsheet, about which people are told elsewhere, nothing changes.
  const listening = workbook.onChange(changed).catch(() => () => undefined);
  document.addEventListener('visibilitychange', keepNow);

  function settle(unsaved: boolean): void {
    if (isUnsaved === unsaved) return;
    isUnsaved = unsaved;
    onUnsaved(unsaved);
  }

  function changed(): void {
    changes += 1;
    settle(true);
    timer ??= setTimeout(() => void keep(), pause);
  }

  /** @returns whether it was kept */
  async function keep(as = page): Promise<boolean> {
    clearTimeout(timer);
    timer = undefined;
    // What is kept of a writing holds until that has ended.
    if (acts > 0) return false;
    const [at, began] = [changes, performance.now()];
    const kept = await workbook.keep();
    if (acts > 0 || !isUnsaved) return false;
    await unsavedWorks.keep(as, { name: name(), page: kept });
    pause = Math.max(soon, timesAsLong * (performance.now() - began));
    if (changes !== at) timer ??= setTimeout(() => void keep(), pause);
    return true;
  }

  /** What stands there is kept while it is written over, in case the page is closed meanwhile. */
  async function guarded<Done>(act: () => Promise<Done>, base?: SheetSpec['cells']): Promise<Done> {
    acts += 1;
    try {
      await unsavedWorks.keep(page, { name: name(), page: await workbook.keep(), ...(base && { base }) });
      const done = await act();
      settle(true);
      return done;
    } finally {
      acts -= 1;
      // What could not be written was taken back, and nothing is left to finish.
      if (isUnsaved) changed();
      else await discard();
    }
  }

  async function discard(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    settle(false);
    await unsavedWorks.drop(page);
  }

  async function end(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    document.removeEventListener('visibilitychange', keepNow);
    (await listening)();
  }

  return {
    ...workbook,
    write: (specs, progress) =>
      guarded(() => workbook.write(specs, progress), specs.find(({ id }) => id === 'base')?.cells),
    restore: (snapshot) => guarded(() => workbook.restore(snapshot)),
    tidy: (specs) => guarded(async () => workbook.tidy?.(specs)),
    async bytes() {
      const at = changes;
      const bytes = await workbook.bytes();
      if (changes === at) await discard();
      return bytes;
    },
    async leave() {
      await end();
      if (!isUnsaved) return false;
      const left = pageName();
      // To read it back in order to name it otherwise holds the page up: it is large.
      if (await keep(left)) await unsavedWorks.drop(page);
      else await unsavedWorks.handOn(page, left);
      return true;
    },
    discard,
    keepAsIs: async () => void (await keep()),
  };
}
