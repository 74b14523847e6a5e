import { configure, render } from '@testing-library/react';
import { importDocument } from '../../src/actions/import-document';
import type { LiveHost } from '../../src/hosts/host';
import type { Language } from '../../src/plan/language';
import { Pane } from '../../src/taskpane/Pane';

// The workbook is written and read by the same thread.
configure({ asyncUtilTimeout: 40_000 });
jest.setTimeout(120_000);

/** The whole pane over a workbook, as Excel shows it; reads no file. */
export function showPane(host: LiveHost, language: Language = 'zh-CN'): void {
  render(
    <Pane
      {...{ host, language }}
      workbook="plan.xlsx"
      read={(file, options) => importDocument(file, options)}
      sample={() => Promise.reject(new Error('No sample is read here.'))}
      onLanguage={() => undefined}
    />,
  );
  // The pane also changes when nobody does anything in it: when the workbook has been read.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
}
