import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Strings } from './strings/zh-CN';

const useStyles = makeStyles({
  note: {
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    // Where people force their colours, grounds go and borders are drawn.
    border: '1px solid transparent',
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  said: { margin: '0 0 6px', paddingLeft: '18px' },
});

/** Where somebody who began with the sample is shown around. */
export type TourStop = 'preview' | 'written';

/** What there is to see here, in a few seconds; in nobody's way. */
export function TourNote(props: {
  readonly stop: TourStop;
  readonly strings: Strings;
  readonly onEnd: () => void;
}): ReactElement {
  const { stop, strings, onEnd } = props;
  const styles = useStyles();
  return (
    <aside className={styles.note} aria-label={strings.tour[stop][0]}>
      <ul className={styles.said}>
        {strings.tour[stop].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Button size="small" onClick={onEnd}>
        {strings.endTour}
      </Button>
    </aside>
  );
}
