import { profileOf, severityOf } from '../check/profile';
import { settlableRules, settledRules, type SettledRule } from '../check/settle-checks';
import { severityNames } from '../check/severity-names';
import type { Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import { inRoleWords, type RoleTerms, roleTerms } from '../plan/role-terms';
import { paletteOf } from '../sheets/palette';
import type { SheetContext } from '../sheets/sheet';

/** What the office has chosen for its sheets: their colours, the rules in force and how these were chosen. */
export function sheetSettings(plan: Plan): Pick<SheetContext, 'palette' | 'rules' | 'checking'> {
  const profile = profileOf(plan);
  const roles = roleTerms(plan);
  return {
    palette: paletteOf(plan),
    rules: settlableRules.flatMap((rule) => {
      const severity = severityOf(rule, profile);
      if (severity === 'off') return [];
      return [
        {
          id: rule.id,
          title: inRoleWords(rule.title, roles),
          reason: inRoleWords(rule.reason, roles),
          severity,
        },
      ];
    }),
    checking: {
      profile: inRoleWords(profile.title, roles),
      settled: settledRules(plan).map((settled) => ({
        title: inRoleWords(settled.rule.title, roles),
        words: settledWords(settled, roles),
      })),
    },
  };
}

/** 错误；阈值 12（…） */
function settledWords({ rule, severity, threshold }: SettledRule, roles: RoleTerms): Text {
  const meaning = rule.threshold && inRoleWords(rule.threshold.meaning, roles);
  const zh: string[] = [];
  const en: string[] = [];
  if (severity !== undefined) {
    zh.push(severityNames[severity]['zh-CN']);
    en.push(severityNames[severity].en);
  }
  if (threshold !== undefined && meaning) {
    zh.push(`阈值 ${threshold}（${meaning['zh-CN']}）`);
    en.push(`threshold ${threshold} (${meaning.en})`);
  }
  return { 'zh-CN': zh.join('；'), en: en.join('; ') };
}
