import { Button, Field, Select, Text as Words, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { withEarlierLeads, withoutEarlierLeads } from '../../check/earlier-leads';
import { roleTerms } from '../../plan/role-terms';
import { openVersion } from '../../plan/version-chain';
import { findingsStrings } from '../strings/findings-view';
import type { ViewProps } from '../view';
import { PlanFileChooser } from './PlanFileChooser';

const useStyles = makeStyles({
  choices: { display: 'flex', flexDirection: 'column', gap: '6px', paddingTop: '6px' },
  // However long a name is, it makes no choice wider than the pane.
  choice: { gridTemplateColumns: 'minmax(0, 1fr)', '& select': { width: '100%', minWidth: 0 } },
  name: { overflowWrap: 'anywhere' },
});

/** Which earlier plan to go by where a lead is missing: a file, or a version that the workbook keeps. */
export function EarlierPlan({ state, language, busy, change }: ViewProps): ReactElement {
  const { plan, versions } = state;
  const strings = findingsStrings[language](roleTerms(plan)).earlier;
  const styles = useStyles();
  const choose = (name: string) => {
    const opened = openVersion(versions, name);
    if (opened.ok) change((now) => withEarlierLeads(now, opened.plan, name));
  };
  return (
    <details>
      <summary className={styles.name}>
        {plan.earlier ? strings.chosen(plan.earlier.name, plan.earlier.leads.length) : strings.none}
      </summary>
      <div className={styles.choices}>
        <Words size={200}>{strings.why}</Words>
        <PlanFileChooser
          label={strings.file}
          {...{ language, busy }}
          onPlan={(_, earlier) => change((now) => withEarlierLeads(now, earlier))}
        />
        {versions.length > 0 && (
          <Field label={strings.version} className={styles.choice}>
            <Select value="" disabled={busy} onChange={(_, { value }) => value && choose(value)}>
              <option value="">{strings.choose}</option>
              {[...versions].reverse().map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {plan.earlier && (
          <Button disabledFocusable={busy} onClick={() => change(withoutEarlierLeads)}>
            {strings.drop}
          </Button>
        )}
      </div>
    </details>
  );
}
