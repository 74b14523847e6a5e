import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildSheets } from '../../src/actions/build-sheets';
import { workbookState } from '../../src/actions/workbook-state';
import { check } from '../../src/check/check';
import type { Language } from '../../src/plan/language';
import type { Plan } from '../../src/plan/plan';
import { excelPlace } from '../hosts/excel-place';
import { showPane } from './show-pane';

/** A workbook that holds the plan, in Excel, with the pane beside it at one of its views. */
export async function openView(plan: Plan, view: string, language: Language = 'zh-CN') {
  const place = excelPlace('我的数据');
  await buildSheets(plan, check(plan), place.host, { language, asOf: '2026-01-01' });
  showPane(place.host, language);
  const person = userEvent.setup();
  await person.click(await screen.findByRole('button', { name: view }));
  return {
    ...place,
    person,
    /** What the sheets say now. */
    async state() {
      const state = await workbookState(place.host);
      if (!state.ok) throw new Error(state.reason.en);
      return state;
    },
  };
}
