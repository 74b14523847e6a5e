import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Language } from '../../plan/language';
import type { Mark } from '../../sheets/palette';

const useStyles = makeStyles({
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  mark: { padding: '0 6px', marginRight: '4px', borderRadius: tokens.borderRadiusSmall },
});

interface RuleHeadingProps {
  readonly mark: Mark;
  readonly title: string;
  readonly count: number;
  readonly language: Language;
}

/** The name of a rule above what it found: how grave, what, and how often. */
export function RuleHeading({ mark, title, count, language }: RuleHeadingProps): ReactElement {
  const styles = useStyles();
  return (
    <h2 className={styles.heading}>
      <span className={styles.mark} style={{ color: mark.colour, backgroundColor: mark.fill }}>
        {mark.symbol} {mark.word[language]}
      </span>
      {title} ({count})
    </h2>
  );
}
