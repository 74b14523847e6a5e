import {
  Button,
  Field,
  Radio,
  RadioGroup,
  Text as Words,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { allProfiles, profileOf } from '../../check/profile';
import { settledRules, withProfile } from '../../check/settle-checks';
import type { Language } from '../../plan/language';
import { paletteNames, type Plan } from '../../plan/plan';
import { allThresholds, presetOf, withThresholdPreset } from '../../plan/thresholds';
import { withRoleSigns } from '../../plan/role-signs';
import { paletteOf, withPalette } from '../../sheets/palette';
import { roleSignsFaultInSheets } from '../../sheets/role-signs-fault';
import { inRoleWords, roleTerms } from '../../plan/role-terms';
import { settingsStrings } from '../strings/settings-view';
import type { ViewProps } from '../view';
import { RoleSettings, rolesOf, signsTyped, type TypedRoles } from './RoleSettings';
import { RuleSettings } from './RuleSettings';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type Edit = (plan: Plan) => Plan;

/** How the plan in the workbook is checked, graded and coloured, and what its roles are called. Nothing is written before it is applied. */
export function SettingsView({ state, language, busy, change, onLanguage }: ViewProps): ReactElement {
  const strings = settingsStrings[language];
  const styles = useStyles();
  const [edits, setEdits] = useState<readonly Edit[]>([]);
  const [typed, setTyped] = useState<TypedRoles>();
  const [ruleByRule, setRuleByRule] = useState(false);
  const plan = edits.reduce((now, edit) => edit(now), state.plan);
  const settle = (edit: Edit) => setEdits([...edits, edit]);
  const signs = typed && signsTyped(typed, language);
  const faulty = signs !== undefined && roleSignsFaultInSheets(signs) !== undefined;
  const discard = () => {
    setEdits([]);
    setTyped(undefined);
  };

  return (
    <section className={styles.view}>
      <Field label={strings.profile}>
        <RadioGroup
          value={profileOf(plan).id}
          onChange={(_, { value }) => settle((now) => withProfile(now, value))}
        >
          {allProfiles.map(({ id, title }) => (
            <Radio key={id} value={id} label={inRoleWords(title, roleTerms(plan))[language]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={strings.lights}>
        <RadioGroup
          value={presetOf(plan)?.id ?? ''}
          onChange={(_, { value }) => {
            const preset = allThresholds.find(({ id }) => id === value);
            if (preset) settle((now) => withThresholdPreset(now, preset));
          }}
        >
          {allThresholds.map(({ id, title, practice }) => (
            <Radio
              key={id}
              value={id}
              label={
                <>
                  {title[language]}
                  <br />
                  <span className={styles.quiet}>{practice[language]}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Field label={strings.palette}>
        <RadioGroup
          value={paletteOf(plan).id}
          onChange={(_, { value }) => {
            const name = paletteNames.find((one) => one === value);
            if (name) settle((now) => withPalette(now, name));
          }}
        >
          {paletteNames.map((name) => (
            <Radio key={name} value={name} label={strings.palettes[name]} />
          ))}
        </RadioGroup>
      </Field>
      <RoleSettings typed={typed ?? rolesOf(plan, language)} language={language} onType={setTyped} />
      <details onToggle={(event) => setRuleByRule(event.currentTarget.open)}>
        <summary>{strings.rules(settledRules(plan).length)}</summary>
        {ruleByRule && <RuleSettings {...{ plan, language, settle }} />}
      </details>
      <Words className={styles.quiet}>{strings.kept}</Words>
      {(edits.length > 0 || typed) && (
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabledFocusable={busy || faulty}
            onClick={() => {
              change((now) => {
                const edited = edits.reduce((so, edit) => edit(so), now);
                return signs ? withRoleSigns(edited, signs) : edited;
              });
              discard();
            }}
          >
            {strings.apply}
          </Button>
          <Button onClick={discard}>{strings.discard}</Button>
        </div>
      )}
      <Field label={strings.language}>
        <RadioGroup
          layout="horizontal"
          value={language}
          onChange={(_, { value }) => {
            // Words that were typed are words of the language before.
            setTyped(undefined);
            onLanguage(value as Language);
          }}
        >
          <Radio value="zh-CN" label="中文" />
          <Radio value="en" label="English" />
        </RadioGroup>
      </Field>
    </section>
  );
}
