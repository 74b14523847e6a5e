import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Reading, Target } from '../../plan/plan';
import { typedReading } from '../../sheets/typed-reading';
import type { TargetsStrings } from '../strings/targets-view';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px' },
  buttons: { display: 'flex', gap: '6px' },
});

/** What a unit reports of a target: a figure of a day, or words where there is none yet. */
export function ReadingForm(props: {
  readonly target: Target;
  /** ISO date that the form begins with. */
  readonly asOf: string;
  readonly strings: TargetsStrings;
  readonly busy: boolean;
  readonly onReading: (reading: Reading) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const { target, strings, busy } = props;
  const styles = useStyles();
  const [typed, setTyped] = useState({ date: props.asOf, value: '', source: '', remark: '' });
  const [refused, setRefused] = useState(false);
  const field = (name: keyof typeof typed) => (
    <Input
      value={typed[name]}
      onChange={(_, { value }) => {
        setTyped({ ...typed, [name]: value });
        setRefused(false);
      }}
    />
  );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const said = { ...typed, value: typed.value.trim(), remark: typed.remark.trim() };
        const reading = said.value || said.remark ? typedReading(said, target) : undefined;
        if (reading) props.onReading(reading);
        else setRefused(true);
      }}
    >
      <Field label={strings.date}>{field('date')}</Field>
      <Field
        label={strings.value(target.unit ?? '')}
        hint={strings.valueHint}
        {...(refused && { validationMessage: strings.notUnderstood })}
      >
        {field('value')}
      </Field>
      <Field label={strings.source}>{field('source')}</Field>
      <Field label={strings.remark}>{field('remark')}</Field>
      <div className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={busy}>
          {strings.keep}
        </Button>
        <Button size="small" onClick={props.onCancel}>
          {strings.cancel}
        </Button>
      </div>
    </form>
  );
}
