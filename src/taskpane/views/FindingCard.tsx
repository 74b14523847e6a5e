import { Button, Field, Input, Text as Words } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Finding } from '../../plan/finding';
import type { Language } from '../../plan/language';
import type { Unit } from '../../plan/plan';
import type { FindingsStrings } from '../strings/findings-view';
import { useCardStyles } from './card-styles';

/** One finding: what is wrong, what to do, and how to get there or let it stand. */
export function FindingCard(props: {
  readonly finding: Finding;
  readonly language: Language;
  readonly strings: FindingsStrings;
  readonly busy: boolean;
  /** Why it was waived. */
  readonly reason?: string;
  /** Units that may be given the lead. */
  readonly leads?: readonly Unit[];
  readonly onLead?: (unit: string) => void;
  readonly onWhere?: () => void;
  readonly onWaive?: (reason: string) => void;
  readonly onWithdraw?: () => void;
}): ReactElement {
  const { finding, language, strings, busy, onWhere, onWaive, onWithdraw } = props;
  const styles = useCardStyles();
  const [reason, setReason] = useState<string>();
  const message = finding.message[language];
  return (
    <li className={styles.card}>
      <Words>{message}</Words>
      {finding.suggestion && <span className={styles.quiet}>{finding.suggestion[language]}</span>}
      {props.reason !== undefined && (
        <span className={styles.quiet}>
          {strings.reason}: {props.reason}
        </span>
      )}
      {reason === undefined ? (
        <div className={styles.buttons}>
          {props.leads?.map(({ id, name }) => (
            <Button
              key={id}
              size="small"
              disabledFocusable={busy}
              aria-label={`${strings.lead(name)}: ${message}`}
              onClick={() => props.onLead?.(id)}
            >
              {strings.lead(name)}
            </Button>
          ))}
          {onWhere && (
            <Button size="small" aria-label={`${strings.where}: ${message}`} onClick={onWhere}>
              {strings.where}
            </Button>
          )}
          {onWaive && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={`${strings.waive} ${message}`}
              onClick={() => setReason('')}
            >
              {strings.waive}
            </Button>
          )}
          {onWithdraw && (
            <Button
              size="small"
              disabledFocusable={busy}
              aria-label={`${strings.withdraw}: ${message}`}
              onClick={onWithdraw}
            >
              {strings.withdraw}
            </Button>
          )}
        </div>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() === '') return;
            onWaive?.(reason.trim());
            setReason(undefined);
          }}
        >
          <Field label={strings.reason}>
            <Input
              value={reason}
              autoFocus
              placeholder={strings.reasonHint}
              onChange={(_, { value }) => setReason(value)}
            />
          </Field>
          <div className={styles.buttons}>
            <Button
              size="small"
              type="submit"
              appearance="primary"
              disabledFocusable={busy || reason.trim() === ''}
            >
              {strings.keep}
            </Button>
            <Button size="small" onClick={() => setReason(undefined)}>
              {strings.cancel}
            </Button>
          </div>
        </form>
      )}
    </li>
  );
}
