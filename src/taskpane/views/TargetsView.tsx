import { Button, Field, Select, Text as Words, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { today } from '../../actions/today';
import { targetProgress, type TargetStatus } from '../../plan/target-status';
import { findingPlaces } from '../../sheets/finding-places';
import { allLights, lightText } from '../../sheets/status-light';
import { targetsStrings } from '../strings/targets-view';
import type { ViewProps } from '../view';
import { Cards } from './Cards';
import { TargetCard } from './TargetCard';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '10px' },
});

/** So many targets are drawn at once that the page stays quick. */
const atOnce = 60;

/** The targets as they stand today, and a form for the next report of each. */
export function TargetsView(props: ViewProps): ReactElement {
  const { plan } = props.state;
  const { language } = props;
  const strings = targetsStrings[language];
  const styles = useStyles();
  const [status, setStatus] = useState<TargetStatus | ''>('');
  const [shown, setShown] = useState(atOnce);
  const asOf = today();
  const places = findingPlaces(
    plan.targets.map(({ id }) => ({ target: id })),
    plan,
  );
  const all = plan.targets.map((target, index) => ({
    target,
    place: places[index],
    progress: targetProgress(target, plan.period, asOf, plan.thresholds),
  }));
  const chosen = all.filter(({ progress }) => status === '' || progress.status === status);
  const rest = chosen.length - shown;
  const met = (['none', ...allLights] as const).flatMap((one) => {
    const count = all.filter(({ progress }) => progress.status === one).length;
    return count > 0 ? [{ status: one, count }] : [];
  });

  return (
    <section className={styles.view}>
      {all.length === 0 ? (
        <Words>{strings.none}</Words>
      ) : (
        <Field label={strings.status}>
          <Select value={status} onChange={(_, { value }) => setStatus(value as TargetStatus | '')}>
            <option value="">{`${strings.all} (${all.length})`}</option>
            {met.map((one) => (
              <option key={one.status} value={one.status}>
                {`${lightText(one.status, language)} (${one.count})`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Cards>
        {chosen.slice(0, shown).map(({ target, place, progress }) => (
          <TargetCard
            key={target.id}
            {...props}
            {...{ target, progress, asOf }}
            {...(place && { onWhere: () => props.goTo(place) })}
          />
        ))}
      </Cards>
      {rest > 0 && (
        <Button onClick={() => setShown(shown + atOnce)}>{strings.more(Math.min(rest, atOnce))}</Button>
      )}
    </section>
  );
}
