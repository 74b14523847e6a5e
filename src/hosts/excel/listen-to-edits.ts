import type { SheetId } from '../../sheets/sheet';
import { runExcel } from './run-excel';
import { type Survey, ourSheets } from './survey';

/** How long edits must have rested before anybody is told, in milliseconds. */
const rest = 800;

/**
 * Tells the listener which of our sheets were edited. Excel's events leave out details and sometimes come twice: they say
 * that something has changed, and reading says what. What we write ourselves is not told where Excel says that it was us.
 */
export async function listenToEdits(
  survey: () => Promise<Survey>,
  listener: (sheets: readonly SheetId[]) => void,
): Promise<() => Promise<void>> {
  const edited = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function tell(): Promise<void> {
    timer = undefined;
    const keys = [...edited];
    edited.clear();
    try {
      const found = await survey();
      const sheets = ourSheets(found).filter(({ key }) => keys.includes(key));
      if (sheets.length > 0) listener(sheets.map(({ ours }) => ours));
    } catch {
      // Excel may be busy with the next edit already; nothing is lost, only told later.
      for (const key of keys) edited.add(key);
      wait();
    }
  }

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), rest);
  }

  const registration = await runExcel(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(async ({ worksheetId, triggerSource }) => {
      if (triggerSource === 'ThisLocalAddin') return;
      edited.add(worksheetId);
      wait();
    });
    await context.sync();
    return result;
  });

  return async () => {
    clearTimeout(timer);
    registration.remove();
    await registration.context.sync();
  };
}
