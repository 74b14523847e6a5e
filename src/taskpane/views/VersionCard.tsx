import { Button, Text as Words } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import { comparePlans } from '../../actions/compare-plans';
import type { Language } from '../../plan/language';
import type { Plan } from '../../plan/plan';
import { sameValue } from '../../plan/same-value';
import type { Version } from '../../plan/version';
import { openVersion } from '../../plan/version-chain';
import type { VersionsStrings } from '../strings/versions-view';
import { useCardStyles } from './card-styles';
import { ComparisonList } from './ComparisonList';

/** One version: what is in it, and what can be done with it. It is restored only after a look at what would change. */
export function VersionCard(props: {
  readonly version: Version;
  /** All of them, in which it is found. */
  readonly versions: readonly Version[];
  /** The plan as it stands. */
  readonly plan: Plan;
  readonly language: Language;
  readonly strings: VersionsStrings;
  readonly busy: boolean;
  readonly onCompare: () => void;
  readonly onRestore: () => void;
  readonly onForget: () => void;
}): ReactElement {
  const { version, versions, plan, language, strings, busy } = props;
  const { name, kept, tasks, units, targets } = version;
  const styles = useCardStyles();
  const [previewed, setPreviewed] = useState(false);
  const button = (words: string, onClick: () => void, expanded?: boolean) => (
    <Button
      size="small"
      disabledFocusable={busy}
      aria-label={`${words} ${name}`}
      aria-expanded={expanded}
      onClick={onClick}
    >
      {words}
    </Button>
  );
  return (
    <li className={styles.card}>
      <Words weight="semibold">{name}</Words>
      <span className={styles.quiet}>
        {clock(kept)} · {strings.counts(tasks, units, targets)}
      </span>
      <div className={styles.buttons}>
        {button(strings.withNow, props.onCompare)}
        {button(strings.restore, () => setPreviewed(!previewed), previewed)}
        {button(strings.forget, props.onForget)}
      </div>
      {previewed && (
        <>
          <RestorePreview {...{ name, versions, plan, language, strings }} />
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => {
                setPreviewed(false);
                props.onRestore();
              }}
            >
              {strings.restoreNow}
            </Button>
            <Button onClick={() => setPreviewed(false)}>{strings.cancel}</Button>
          </div>
        </>
      )}
    </li>
  );
}

function RestorePreview(props: {
  readonly name: string;
  readonly versions: readonly Version[];
  readonly plan: Plan;
  readonly language: Language;
  readonly strings: VersionsStrings;
}): ReactElement {
  const { name, versions, plan, language, strings } = props;
  const opened = useMemo(() => openVersion(versions, name), [versions, name]);
  const comparison = useMemo(
    () => opened.ok && comparePlans({ plan, name: strings.now }, { plan: opened.plan, name }),
    [opened, plan, strings, name],
  );
  if (!opened.ok || !comparison) return <Words>{opened.ok ? '' : opened.reason[language]}</Words>;
  const isSame = sameValue(plan, opened.plan);
  return (
    <>
      <Words>{strings.restoring}</Words>
      <ComparisonList
        {...{ comparison, language, strings }}
        {...(!isSame && { nothing: strings.otherThings })}
      />
      <Words>{strings.keepsPresent}</Words>
    </>
  );
}

/** 2026-01-31 08:30 */
export const clock = (kept: string): string => kept.replace('T', ' ');
