import { Button, Text as Words, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { comparisonParts, nothingChanged } from '../../actions/compare-plans';
import type { Language } from '../../plan/language';
import type { Comparison } from '../../sheets/changes';
import type { VersionsStrings } from '../strings/versions-view';

const useStyles = makeStyles({
  heading: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300 },
  list: { margin: '0 0 6px', paddingLeft: '18px', overflowWrap: 'anywhere' },
});

/** So many lines of a kind are drawn at once that the page stays quick. */
const atOnce = 60;

/** What two plans differ in, in words: by unit, by task, and what belongs to no task. */
export function ComparisonList(props: {
  readonly comparison: Comparison;
  readonly language: Language;
  readonly strings: VersionsStrings;
  /** What is said where nobody's work changes. */
  readonly nothing?: string;
}): ReactElement {
  const { comparison, language, strings, nothing = nothingChanged[language] } = props;
  const styles = useStyles();
  const [shown, setShown] = useState(atOnce);
  const parts = comparisonParts(comparison);
  const rest = Math.max(0, ...parts.map(({ lines }) => lines.length)) - shown;
  if (parts.length === 0) return <Words>{nothing}</Words>;
  return (
    <>
      {parts.map(({ title, lines }) => (
        <div key={title.en}>
          <h3 className={styles.heading}>{title[language]}</h3>
          <ul className={styles.list}>
            {lines.slice(0, shown).map((line, index) => (
              <li key={index}>{line[language]}</li>
            ))}
          </ul>
        </div>
      ))}
      {rest > 0 && (
        <Button size="small" onClick={() => setShown(shown + atOnce)}>
          {strings.more(Math.min(rest, atOnce))}
        </Button>
      )}
    </>
  );
}
