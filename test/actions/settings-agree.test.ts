import fc from 'fast-check';
import { overview } from '../../src/actions/overview';
import { sheetSettings } from '../../src/actions/sheet-settings';
import { check } from '../../src/check/check';
import { meetingItems } from '../../src/check/meeting-items';
import { allProfiles } from '../../src/check/profile';
import { withProfile, withSeverity } from '../../src/check/settle-checks';
import type { Finding, Severity } from '../../src/plan/finding';
import type { Plan } from '../../src/plan/plan';
import { openFindings, waive } from '../../src/plan/waiver';
import { findings } from '../../src/sheets/findings';
import { findingsColumns, findingsFirstRow, inOrder } from '../../src/sheets/findings-layout';
import { list } from '../../src/sheets/list';
import { matrix } from '../../src/sheets/matrix';
import { meeting } from '../../src/sheets/meeting';
import { allPalettes, paletteOf, withPalette } from '../../src/sheets/palette';
import type { SheetContext, SheetSpec } from '../../src/sheets/sheet';
import { cellValues } from '../sheets/cell-values';
import { samplePlan, sheetContext } from '../sheets/sample-plan';

const found = check(samplePlan);
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
    waived: fc.subarray(
      found.filter(({ rule }) => rule !== 'missing-lead'),
      { maxLength: 3 },
    ),
  })
  .map(({ profile, palette, severity, waived }) => {
    const checked = Object.entries(severity).reduce(
      (plan, [rule, loud]) => withSeverity(plan, rule, loud),
      withPalette(withProfile(samplePlan, profile.id), palette.id),
    );
    return { ...checked, waivers: waived.map((finding) => waive(finding, '已议定', checked)) };
  });

const contextOf = (plan: Plan, all: readonly Finding[]): SheetContext => ({
  ...sheetContext('zh-CN'),
  ...sheetSettings(plan),
  meeting: meetingItems(plan, all),
});

/** Fills of the conditional formats on cells that have no lead. */
const fills = ({ conditionalFormats }: SheetSpec) =>
  conditionalFormats.flatMap(({ rule }) =>
    rule.kind === 'formula' && /="■"/.test(rule.formula) && rule.style.bold ? [rule.style.fill] : [],
  );

test('findings, list, matrix, meeting list and pane tell the same, however rules are settled and coloured', () => {
  fc.assert(
    fc.property(anySettings, (plan) => {
      const all = check(plan);
      const open = inOrder(openFindings(all, plan));
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
        { ok: true, plan, open, waived: [], notes: [], conflicts: [], versions: [] },
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
      const severity = all.find(({ rule }) => rule === 'missing-lead')?.severity;
      const mark = severity ? { error: missingLead, warning, notice }[severity] : noStatement;
      const asked = [...fills(listed).slice(0, 1), ...fills(matrix.write(plan, all, context))];
      expect(asked.length).toBeGreaterThan(1);
      expect(new Set(asked)).toEqual(new Set([mark.fill]));

      const questions = cellValues(meeting.write(plan, all, context)).slice(3);
      expect(questions.filter((row) => row[0])).toHaveLength(counts.error);
    }),
    { numRuns: 60 },
  );
});
