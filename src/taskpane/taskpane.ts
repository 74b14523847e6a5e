import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { excelHost } from '../hosts/excel/excel-host';
import { officeLanguage } from '../hosts/excel/office-language';
import type { Language } from '../plan/language';
import { sampleDocument } from './page-resources';
import { Pane } from './Pane';
import { readInWorker } from './read-in-worker';
import { startOffice } from './start-office';

void start();

/** The pane inside Excel; outside it, one sentence that says where it belongs. */
async function start(): Promise<void> {
  const page = document.getElementById('pane');
  if (!page) throw new Error('The page has no pane.');
  const obstacle = await startOffice();
  if (obstacle) {
    page.textContent = `${obstacle['zh-CN']} ${obstacle.en}`;
    return;
  }
  const root = createRoot(page);
  const host = excelHost();
  show(officeLanguage());

  function show(language: Language): void {
    document.documentElement.lang = language;
    root.render(
      createElement(Pane, {
        host,
        language,
        read: readInWorker,
        sample: sampleDocument,
        dark: isDark(),
        // A workbook that was never saved has no address.
        workbook: Office.context.document?.url ?? '',
        onLanguage: show,
      }),
    );
  }
}

/** Some versions of Excel tell no theme. */
function isDark(): boolean {
  const background = Office.context.officeTheme?.bodyBackgroundColor ?? '#FFFFFF';
  return /^#[0-5]/.test(background);
}
