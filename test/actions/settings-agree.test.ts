import fc from 'fast-check';
import { overview } from '../../src/actions/overview';
import { sheetSettings } from '../../src/actions/sheet-settings';
import { check } from '../../src/check/check';
import { meetingItems } from '../../src/check/meeting-items';
import { allProfiles } from '../../src/check/profile';
import { withProfile, withSeverity } from '../../src/check/settle-checks';
import type { Finding, Severity } from '../../src/plan/finding';
import type { Plan } from '../../src/plan/plan';
import { decide, waive } from '../../src/plan/waiver';
import { findings } from '../../src/sheets/findings';
import { findingsColumns, findingsFirstRow, inOrder } from '../../src/sheets/findings-layout';
import { list } from '../../src/sheets/list';
import { listColumns } from '../../src/sheets/list-layout';
import { matrix } from '../../src/sheets/matrix';
import { matrixColumns } from '../../src/sheets/matrix-layout';
import { meeting } from '../../src/sheets/meeting';
import { allPalettes, paletteOf, withPalette } from '../../src/sheets/palette';
import type { SheetContext, SheetSpec } from '../../src/sheets/sheet';
import { cellValues } from '../sheets/cell-values';
import { samplePlan, sheetContext } from '../sheets/sample-plan';

/** The sample with a clause that shares its duty among its units and names no lead. */
const sharing: Plan = {
  ...samplePlan,
  tasks: samplePlan.tasks.map((task) =>
    task.id === 't-5'
      ? {
          ...task,
          text: `${task.text}各单位按职责分工负责。`,
          assignments: task.assignments.map((assignment) => ({ ...assignment, role: 'co' as const })),
        }
      : task,
  ),
};
const found = check(sharing);
const ruleIds = [...new Set(found.map(({ rule }) => rule))];
const symbols: Readonly<Record<Severity, string>> = { error: '■', warning: '▲', notice: '◆' };

/** The sample as some office wants it checked and coloured, with some findings waived. */
const anySettings = fc
  .record({
    profile: fc.constantFrom(...allProfiles),
    palette: fc.constantFrom(...allPalettes),
    severity: fc.dictionary(
      fc.constantFrom('missing-lead', ...ruleIds),
      fc.constantFrom<(Severity | 'off')[]>('error', 'warning', 'notice', 'off'),
    ),
    waived: fc.subarray([...found], { maxLength: 3 }),
  })
  .map(({ profile, palette, severity, waived }) => {
    const checked = Object.entries(severity).reduce(
      (plan, [rule, loud]) => withSeverity(plan, rule, loud),
      withPalette(withProfile(sharing, profile.id), palette.id),
    );
    return { ...checked, waivers: waived.map((finding) => waive(finding, '已议定', checked)) };
  });

const gaps = [
  ['missing-lead', 't-3', '■ 缺牵头'],
  ['shared-without-lead', 't-5', '□ 分工负责'],
] as const;

const contextOf = (plan: Plan, all: readonly Finding[]): SheetContext => ({
  ...sheetContext('zh-CN'),
  ...sheetSettings(plan),
  meeting: meetingItems(plan, all),
});

/** Fills of the conditional formats whose condition asks for these words. */
const fills = ({ conditionalFormats }: SheetSpec, asked: string) =>
  conditionalFormats.flatMap(({ rule }) =>
    rule.kind === 'formula' && rule.formula.includes(asked) ? [rule.style.fill] : [],
  );

test('findings, list, matrix, meeting list and pane tell the same, however rules are settled and coloured', () => {
  fc.assert(
    fc.property(anySettings, (plan) => {
      const all = check(plan);
      const { open: notWaived, waived } = decide(all, plan.waivers, plan);
      const open = inOrder(notWaived);
      const context = contextOf(plan, all);
      const count = (severity: Severity) => open.filter((one) => one.severity === severity).length;
      const counts = { error: count('error'), warning: count('warning'), notice: count('notice') };

      const sheet = cellValues(findings.write(plan, all, context));
      expect(sheet[1]?.[findingsColumns.severity]).toContain(
        `■ 错误 ${counts.error} · ▲ 警告 ${counts.warning} · ◆ 提示 ${counts.notice} · 已豁免 ${all.length - open.length}`,
      );
      const shown = sheet.slice(findingsFirstRow, findingsFirstRow + all.length);
      expect(shown.map((row) => String(row[findingsColumns.severity])[0])).toEqual(
        inOrder(all).map(({ severity }) => symbols[severity]),
      );

      const pane = overview(
        { ok: true, plan, open, waived, notes: [], conflicts: [], otherWritings: [], versions: [] },
        context.asOf,
      );
      for (const severity of ['error', 'warning', 'notice'] as const)
        expect(pane.findings[severity].count).toBe(counts[severity]);

      const worst = plan.tasks.map(
        ({ id }) => symbols[open.find(({ task }) => task === id)?.severity ?? 'notice'],
      );
      const free = plan.tasks.map(({ id }) => !open.some(({ task }) => task === id));
      const listed = list.write(plan, all, context);
      const marks = cellValues(listed)
        .slice(3)
        .map((row) => String(row.at(-1))[0]);
      expect(marks).toEqual(plan.tasks.map((_, index) => (free[index] ? '✓' : worst[index])));

      const { missingLead, warning, notice, noStatement } = paletteOf(plan).marks;
      const colours = { error: missingLead, warning, notice };
      const tabled = matrix.write(plan, all, context);
      const leads = cellValues(tabled).map((row) => row[matrixColumns.leads]);
      for (const [rule, task, text] of gaps) {
        const told = all.find((finding) => finding.rule === rule);
        const isWaived = waived.some(({ finding }) => finding === told);
        const fill = (told ? colours[told.severity] : noStatement).fill;
        expect(new Set(fills(tabled, `="${text[0]}"`))).toEqual(new Set([fill]));
        expect(leads.includes(text)).toBe(!isWaived);
        if (told && rule === 'shared-without-lead')
          expect(fills(listed, `="${text[0]}",$I4<>"✓"`)).toEqual([fill]);
        if (told?.severity === 'error' && rule === 'missing-lead')
          expect(fills(listed, `$I4="${text}"`)).toEqual([fill]);
        const row = plan.tasks.findIndex(({ id }) => id === task);
        expect(cellValues(listed)[3 + row]?.[listColumns.indexOf('lead')]).toBe(text);
      }
      const missing = waived.some(({ finding }) => finding.rule === 'missing-lead') ? 0 : 1;
      expect(pane.missingLeads.count).toBe(missing);
      for (const spec of [listed, tabled])
        expect(cellValues(spec)[1]?.[1]).toMatch(new RegExp(`■ 缺牵头 ${missing}$`));

      const questions = cellValues(meeting.write(plan, all, context)).slice(3);
      expect(questions.filter((row) => row[0])).toHaveLength(counts.error);
    }),
    { numRuns: 60 },
  );
});
