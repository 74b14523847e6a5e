import { Button, Field, Input, Text as Words, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { forgetVersion } from '../../actions/forget-version';
import { keepVersion } from '../../actions/keep-version';
import { restoreVersion } from '../../actions/restore-version';
import { versionsStrings } from '../strings/versions-view';
import type { ViewProps } from '../view';
import { Cards } from './Cards';
import { VersionCard } from './VersionCard';
import { VersionComparison, type Sides } from './VersionComparison';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '10px' },
  form: { display: 'flex', flexDirection: 'column', gap: '6px' },
  heading: { margin: '4px 0 6px', fontSize: tokens.fontSizeBase300 },
});

/** States of the plan that are kept under a name: to be compared, printed as changes, and brought back. */
export function VersionsView({ state, language, host, busy, act }: ViewProps): ReactElement {
  const strings = versionsStrings[language];
  const styles = useStyles();
  const [name, setName] = useState('');
  const [sides, setSides] = useState<Sides>({ from: '', to: 'now' });
  const comparison = useRef<HTMLDivElement>(null);
  const { plan, versions } = state;

  return (
    <section className={styles.view}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (busy) return;
          act((choices, progress) => keepVersion(host, choices, name, new Date(), progress));
          setName('');
        }}
      >
        <Field label={strings.keepLabel}>
          <Input value={name} placeholder={strings.keepHint} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {strings.keep}
        </Button>
      </form>
      {versions.length === 0 ? (
        <Words>{strings.none}</Words>
      ) : (
        <div>
          <h2 className={styles.heading}>{strings.kept(versions.length)}</h2>
          <Cards>
            {[...versions].reverse().map((version) => (
              <VersionCard
                key={version.name}
                {...{ version, versions, plan, language, strings, busy }}
                onCompare={() => {
                  setSides({ from: `version ${version.name}`, to: 'now' });
                  comparison.current?.focus();
                }}
                onRestore={() =>
                  act((choices, progress) =>
                    restoreVersion(host, choices, version.name, new Date(), progress),
                  )
                }
                onForget={() =>
                  act((choices, progress) => forgetVersion(host, choices, version.name, progress))
                }
              />
            ))}
          </Cards>
        </div>
      )}
      <div ref={comparison} tabIndex={-1}>
        <VersionComparison {...{ state, language, host, busy, act, strings, sides }} onSides={setSides} />
      </div>
    </section>
  );
}
