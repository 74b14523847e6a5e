import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FixPreview } from '../../check/proposed-fixes';
import type { Language } from '../../plan/language';
import type { FindingsStrings } from '../strings/findings-view';

const useStyles = makeStyles({
  list: { margin: '4px 0', paddingLeft: '16px', overflowWrap: 'anywhere' },
  all: { marginBottom: '6px' },
  where: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What mending would change, cell by cell, before anything is mended: one finding, or all of the kind. */
export function FixList(props: {
  readonly fixes: readonly FixPreview[];
  readonly language: Language;
  readonly strings: FindingsStrings;
  readonly busy: boolean;
  readonly onFix: (keys: readonly string[]) => void;
}): ReactElement | null {
  const { fixes, language, strings, busy, onFix } = props;
  const styles = useStyles();
  if (fixes.length === 0) return null;
  return (
    <details>
      <summary>{strings.fixes(fixes.length)}</summary>
      <ul className={styles.list}>
        {fixes.map(({ finding, key, changes }) => (
          <li key={key}>
            {changes.map(({ where, before, after }, index) => (
              <div key={index}>
                <span className={styles.where}>{where[language]}</span>
                <br />
                <del>{before || strings.nothing}</del> → <ins>{after || strings.nothing}</ins>
              </div>
            ))}
            <Button
              size="small"
              disabledFocusable={busy}
              aria-label={`${strings.fix}: ${finding.message[language]}`}
              onClick={() => onFix([key])}
            >
              {strings.fix}
            </Button>
          </li>
        ))}
      </ul>
      {fixes.length > 1 && (
        <Button
          size="small"
          className={styles.all}
          disabledFocusable={busy}
          onClick={() => onFix(fixes.map(({ key }) => key))}
        >
          {strings.fixAll(fixes.length)}
        </Button>
      )}
    </details>
  );
}
