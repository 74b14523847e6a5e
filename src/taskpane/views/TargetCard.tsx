import { Button, Text as Words, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { reportReading } from '../../actions/report-reading';
import type { Target } from '../../plan/plan';
import { describeTarget, figureText } from '../../plan/target';
import type { TargetProgress } from '../../plan/target-status';
import { paletteOf } from '../../sheets/palette';
import { lightText } from '../../sheets/status-light';
import { targetsStrings } from '../strings/targets-view';
import type { ViewProps } from '../view';
import { useCardStyles } from './card-styles';
import { ReadingForm } from './ReadingForm';

const useStyles = makeStyles({
  light: { alignSelf: 'flex-start', padding: '0 6px', borderRadius: tokens.borderRadiusSmall },
});

/** One target: what is to be reached, what is reached, and its next report. */
export function TargetCard(
  props: ViewProps & {
    readonly target: Target;
    readonly progress: TargetProgress;
    /** ISO date. */
    readonly asOf: string;
    readonly onWhere?: () => void;
  },
): ReactElement {
  const { target, progress, asOf, language, busy, change, onWhere } = props;
  const { status, latest, expected } = progress;
  const strings = targetsStrings[language];
  const styles = { ...useCardStyles(), ...useStyles() };
  const [reporting, setReporting] = useState(false);
  const words = describeTarget(target, language);
  const mark = status === 'none' ? undefined : paletteOf(props.state.plan).marks[status];
  const facts = [
    latest ? strings.latest(figureText(latest.value, target.unit), latest.date) : strings.noReading,
    ...(expected === undefined ? [] : [strings.expected(figureText(expected, target.unit))]),
  ];
  return (
    <li className={styles.card}>
      <Words weight="semibold">{words}</Words>
      <span className={styles.light} style={mark && { color: mark.colour, backgroundColor: mark.fill }}>
        {lightText(status, language)}
      </span>
      {status !== 'none' && <span className={styles.quiet}>{facts.join(' · ')}</span>}
      {reporting ? (
        <ReadingForm
          {...{ target, asOf, strings, busy }}
          onCancel={() => setReporting(false)}
          onReading={(reading) => {
            setReporting(false);
            change((now) => reportReading(now, target.id, reading));
          }}
        />
      ) : (
        <div className={styles.buttons}>
          <Button size="small" aria-label={`${strings.report} ${words}`} onClick={() => setReporting(true)}>
            {strings.report}
          </Button>
          {onWhere && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={`${strings.where}: ${words}`}
              onClick={onWhere}
            >
              {strings.where}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
