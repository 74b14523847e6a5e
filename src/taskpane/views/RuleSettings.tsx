import { Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { chosenProfile, profileOf, severityOf, thresholdOf } from '../../check/profile';
import { settlableRules, withSeverity, withThreshold } from '../../check/settle-checks';
import { severityNames } from '../../check/severity-names';
import type { Severity } from '../../plan/finding';
import type { Language } from '../../plan/language';
import type { Plan } from '../../plan/plan';
import { inRoleWords, roleTerms } from '../../plan/role-terms';
import { settingsStrings } from '../strings/settings-view';

const useStyles = makeStyles({
  rules: { display: 'flex', flexDirection: 'column', gap: '10px', paddingTop: '8px' },
  reason: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const choices: readonly (Severity | 'off')[] = ['error', 'warning', 'notice', 'off'];

/** Every rule: how much it weighs, and where its line lies. */
export function RuleSettings(props: {
  readonly plan: Plan;
  readonly language: Language;
  readonly settle: (edit: (plan: Plan) => Plan) => void;
}): ReactElement {
  const { plan, language, settle } = props;
  const strings = settingsStrings[language];
  const styles = useStyles();
  const profile = profileOf(plan);
  const roles = roleTerms(plan);
  const usual = chosenProfile(plan.checking?.profile);
  return (
    <div className={styles.rules}>
      {settlableRules.map((rule) => {
        const title = inRoleWords(rule.title, roles)[language];
        const severity = plan.checking?.severity?.[rule.id] ?? '';
        return (
          <div key={rule.id}>
            <Field label={title} hint={inRoleWords(rule.reason, roles)[language]}>
              <Select
                value={severity}
                aria-label={strings.severityOf(title)}
                onChange={(_, { value }) =>
                  settle((now) =>
                    withSeverity(
                      now,
                      rule.id,
                      choices.find((one) => one === value),
                    ),
                  )
                }
              >
                <option value="">
                  {strings.byProfile(severityNames[severityOf(rule, usual)][language])}
                </option>
                {choices.map((one) => (
                  <option key={one} value={one}>
                    {severityNames[one][language]}
                  </option>
                ))}
              </Select>
            </Field>
            {rule.threshold && (
              <Field label={inRoleWords(rule.threshold.meaning, roles)[language]}>
                <Input
                  type="number"
                  min={0}
                  step="any"
                  value={String(thresholdOf(rule, profile))}
                  onChange={(_, { value }) =>
                    settle((now) => withThreshold(now, rule.id, value === '' ? undefined : Number(value)))
                  }
                />
              </Field>
            )}
          </div>
        );
      })}
    </div>
  );
}
