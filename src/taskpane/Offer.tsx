import { Button, Text as Words, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  offer: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

/** Something that was left open, and the two ways to go on. */
export function Offer(props: {
  readonly sentence: string;
  readonly accept: string;
  readonly onAccept: () => void;
  readonly decline: string;
  readonly onDecline: () => void;
}): ReactElement {
  return (
    <div className={useStyles().offer}>
      <Words>{props.sentence}</Words>
      <Button size="small" appearance="primary" onClick={props.onAccept}>
        {props.accept}
      </Button>
      <Button size="small" onClick={props.onDecline}>
        {props.decline}
      </Button>
    </div>
  );
}
