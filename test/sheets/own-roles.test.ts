import { sheetSettings } from '../../src/actions/sheet-settings';
import { check } from '../../src/check/check';
import { meetingItems } from '../../src/check/meeting-items';
import type { Plan } from '../../src/plan/plan';
import { allSheets } from '../../src/sheets/all-sheets';
import type { SheetId, SheetSpec } from '../../src/sheets/sheet';
import { samplePlan, sheetContext } from './sample-plan';

const plan: Plan = {
  ...samplePlan,
  roleSigns: {
    words: { 'zh-CN': { lead: '主责单位', co: '协办单位' }, en: { lead: 'Owner', co: 'Partners' } },
  },
};
const found = check(plan);

/** What keeps the plan for the program says nothing to people. */
const unread: readonly SheetId[] = ['base', 'versions'];

/** Everything that a sheet says, but for what it quotes. */
function said({ cells, hiddenColumns = [], validations = [], charts = [] }: SheetSpec): string[] {
  const shown = cells
    .flatMap((row) => row.filter((_, column) => !hiddenColumns.includes(column)))
    .map((cell) => (typeof cell === 'object' ? (cell?.value ?? '') : cell));
  const all = [...shown, ...validations.map(({ prompt }) => prompt), JSON.stringify(charts)];
  return all.map((text) => String(text ?? '').replace(/“[^”]*”/g, ''));
}

test.each([
  ['zh-CN', /牵头|责任单位|配合/],
  ['en', /(?<!-)\b(?:leads?|led|leading|co-responsible)\b(?!-)/i],
] as const)('no sheet says of the roles what other offices call them (%s)', (language, others) => {
  const context = { ...sheetContext(language), ...sheetSettings(plan), meeting: meetingItems(plan, found) };
  const wrong = allSheets
    .filter(({ id }) => !unread.includes(id))
    .flatMap((sheet) => said(sheet.write(plan, found, context)))
    .filter((text) => others.test(text));
  expect(wrong).toEqual([]);
});
