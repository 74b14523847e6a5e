import { Text as Words, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { roleTerms } from '../../plan/role-terms';
import { paletteOf, type Meaning } from '../../sheets/palette';
import { helpStrings } from '../strings/help-view';
import type { ViewProps } from '../view';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '10px', overflowWrap: 'anywhere' },
  question: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300 },
  marks: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  mark: { padding: '0 6px', borderRadius: tokens.borderRadiusSmall },
});

const legend: readonly Meaning[] = [
  'lead',
  'assumedLead',
  'co',
  'missingLead',
  'sharedDuty',
  'error',
  'warning',
  'notice',
  'onCourse',
  'behind',
  'farBehind',
  'noStatement',
];

/** What people ask first, and what the marks mean. */
export function HelpView({ state, language }: ViewProps): ReactElement {
  const styles = useStyles();
  const { legendTitle, questions } = helpStrings[language](roleTerms(state.plan));
  const { marks } = paletteOf(state.plan);
  const withMark = (text: string) => text.replace('{mark}', marks.assumedLead.symbol);
  return (
    <section className={styles.view}>
      {questions.map(({ question, answer }) => (
        <div key={question}>
          <h2 className={styles.question}>{withMark(question)}</h2>
          <Words>{withMark(answer)}</Words>
        </div>
      ))}
      <h2 className={styles.question}>{legendTitle}</h2>
      <div className={styles.marks}>
        {legend.map((meaning) => {
          const { symbol, word, colour, fill } = marks[meaning];
          return (
            <span key={meaning} className={styles.mark} style={{ color: colour, backgroundColor: fill }}>
              {symbol} {word[language]}
            </span>
          );
        })}
      </div>
    </section>
  );
}
