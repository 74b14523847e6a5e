import { HostError } from '../hosts/host';
import type { Language } from '../plan/language';
import type { Spreadsheet, spreadsheet } from './spreadsheet';

/** Fetches the spreadsheet, which lies beside the page, and puts it into the container. Throws HostError where it is not. */
export async function loadSpreadsheet(container: HTMLElement, language: Language): Promise<Spreadsheet> {
  const looks = document.createElement('link');
  looks.rel = 'stylesheet';
  looks.href = 'spreadsheet.css';
  document.head.append(looks);
  const address = new URL('spreadsheet.js', document.baseURI).href;
  try {
    const bundle = (await import(/* webpackIgnore: true */ address)) as {
      readonly spreadsheet: typeof spreadsheet;
    };
    return bundle.spreadsheet(container, language);
  } catch (cause) {
    throw new HostError(
      {
        'zh-CN': '表格没有载入成功，无法生成工作簿。请重新载入页面；仍不成功时，请换用较新的浏览器。',
        en: 'The spreadsheet did not load, so that no workbook can be made. Please load the page again; if that does not help, use a newer browser.',
      },
      { cause },
    );
  }
}
