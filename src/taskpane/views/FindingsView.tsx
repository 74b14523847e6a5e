import { Button, Field, Select, Text as Words, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { allRules } from '../../check/all-rules';
import { openDrift } from '../../actions/drift';
import { fixFindings } from '../../actions/fix-findings';
import { withLead } from '../../actions/edit-duties';
import { leadCandidates } from '../../check/lead-candidates';
import { proposedFixes } from '../../check/proposed-fixes';
import type { Finding, Severity } from '../../plan/finding';
import type { Plan, Unit } from '../../plan/plan';
import { inRoleWords, roleTerms } from '../../plan/role-terms';
import { findingKeys, waive, withWaivers } from '../../plan/waiver';
import { findingPlaces } from '../../sheets/finding-places';
import { paletteOf } from '../../sheets/palette';
import { findingsStrings } from '../strings/findings-view';
import type { ViewProps } from '../view';
import { Cards } from './Cards';
import { DriftList } from './DriftList';
import { EarlierPlan } from './EarlierPlan';
import { FindingCard } from './FindingCard';
import { FixList } from './FixList';
import { RuleHeading } from './RuleHeading';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '10px' },
  filters: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '8px' },
  // A long name in a list must not make the list wider than the pane.
  filter: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
});

/** So many findings are drawn at once that the page stays quick. */
const atOnce = 60;

const severities: readonly Severity[] = ['error', 'warning', 'notice'];

/** What the checks found: grouped by rule, each with the way to its cell and out of the list. */
export function FindingsView(props: ViewProps): ReactElement {
  const { state, drift, language, host, busy, change, act, goTo } = props;
  const { plan, open, waived } = state;
  const roles = roleTerms(plan);
  const strings = findingsStrings[language](roles);
  const { marks } = paletteOf(plan);
  const styles = useStyles();
  const [severity, setSeverity] = useState<Severity | ''>('');
  const [unit, setUnit] = useState('');
  const [shown, setShown] = useState(atOnce);

  const all = [...open, ...openDrift(drift)];
  const places = findingPlaces(open, plan);
  const keys = findingKeys(open, plan);
  const chosen = open.flatMap((finding, index) =>
    (severity === '' || finding.severity === severity) && (unit === '' || concerns(finding, unit, plan))
      ? [{ finding, place: places[index], key: `${keys[index]} ${index}` }]
      : [],
  );
  const groups = grouped(chosen.slice(0, shown));
  const rest = chosen.length - shown;

  return (
    <section className={styles.view}>
      <div className={styles.filters}>
        <Field label={strings.severity} className={styles.filter}>
          <Select value={severity} onChange={(_, { value }) => setSeverity(value as Severity | '')}>
            <option value="">{`${strings.all} (${all.length})`}</option>
            {severities.map((one) => (
              <option key={one} value={one}>
                {`${marks[one].symbol} ${marks[one].word[language]} (${all.filter((finding) => finding.severity === one).length})`}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={strings.unit} className={styles.filter}>
          <Select value={unit} onChange={(_, { value }) => setUnit(value)}>
            <option value="">{strings.anyUnit}</option>
            {plan.units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {(plan.earlier ?? open.some(({ rule }) => rule === 'missing-lead')) && <EarlierPlan {...props} />}
      {/* It concerns no unit. */}
      {unit === '' && <DriftList {...props} severity={severity} />}
      {chosen.length === 0 &&
        (unit !== '' || !all.some((one) => severity === '' || one.severity === severity)) && (
          <Words>{all.length === 0 ? strings.none : strings.noneOfThese}</Words>
        )}
      {groups.map(({ rule, of }) => {
        const known = allRules.find(({ id }) => id === rule);
        const title = known ? inRoleWords(known.title, roles)[language] : rule;
        const inAll = chosen.filter(({ finding }) => finding.rule === rule).length;
        return (
          <div key={rule}>
            <RuleHeading
              mark={marks[of[0]?.finding.severity ?? 'notice']}
              count={inAll}
              {...{ title, language }}
            />
            <FixList
              {...{ language, strings, busy }}
              fixes={proposedFixes(
                plan,
                of.map(({ finding }) => finding),
              )}
              onFix={(wanted) => act((choices, progress) => fixFindings(host, choices, wanted, progress))}
            />
            <Cards>
              {of.map(({ finding, place, key }) => (
                <FindingCard
                  key={key}
                  {...{ finding, language, strings, busy }}
                  {...(place && { onWhere: () => goTo(place) })}
                  leads={candidates(finding, plan)}
                  onLead={(unit) => change((now) => withLead(now, finding.task ?? '', unit))}
                  onWaive={(reason) =>
                    change((now) => withWaivers(now, [...(now.waivers ?? []), waive(finding, reason, now)]))
                  }
                />
              ))}
            </Cards>
          </div>
        );
      })}
      {rest > 0 && (
        <Button onClick={() => setShown(shown + atOnce)}>{strings.more(Math.min(rest, atOnce))}</Button>
      )}
      {waived.length > 0 && (
        <details>
          <summary>{strings.waived(waived.length)}</summary>
          <Cards>
            {waived.map(({ finding, reason }, index) => (
              <FindingCard
                key={index}
                {...{ finding, language, strings, busy, reason }}
                onWithdraw={() => change((now) => withoutWaiver(now, finding))}
              />
            ))}
          </Cards>
        </details>
      )}
    </section>
  );
}

/** Units that may be the lead that is missing; somebody has to choose one. */
function candidates({ rule, task }: Finding, plan: Plan): readonly Unit[] {
  const row = rule === 'missing-lead' ? plan.tasks.find(({ id }) => id === task) : undefined;
  return row ? leadCandidates(row, plan).map(({ unit }) => unit) : [];
}

function withoutWaiver(plan: Plan, finding: Finding): Plan {
  const [key] = findingKeys([finding], plan);
  return withWaivers(
    plan,
    (plan.waivers ?? []).filter((waiver) => waiver.finding !== key),
  );
}

/** A finding concerns a unit that it names, and every unit of its task. */
function concerns({ unit, task }: Finding, wanted: string, { tasks }: Plan): boolean {
  if (unit === wanted) return true;
  const row = task === undefined ? undefined : tasks.find(({ id }) => id === task);
  return row?.assignments.some((assignment) => assignment.unit === wanted) ?? false;
}

function grouped<T extends { readonly finding: Finding }>(
  findings: readonly T[],
): readonly { readonly rule: string; readonly of: readonly T[] }[] {
  const groups = new Map<string, T[]>();
  for (const one of findings) {
    const group = groups.get(one.finding.rule);
    if (group) group.push(one);
    else groups.set(one.finding.rule, [one]);
  }
  return [...groups].map(([rule, of]) => ({ rule, of }));
}
