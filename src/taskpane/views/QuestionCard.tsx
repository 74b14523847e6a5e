import { Radio, RadioGroup, Text as Words } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { EditQuestion } from '../../actions/edit-questions';
import type { Language } from '../../plan/language';
import type { SheetPlace } from '../../sheets/finding-places';
import type { SheetId } from '../../sheets/sheet';
import type { EditsStrings } from '../strings/edits-view';
import { useCardStyles } from './card-styles';
import { WhereButtons } from './WhereButtons';

/** So many of the places are led to. */
const mostPlaces = 3;

/** Something typed that may be meant in several ways, and the choice. */
export function QuestionCard(props: {
  readonly question: EditQuestion;
  readonly tabs: ReadonlyMap<SheetId, string>;
  readonly language: Language;
  readonly strings: EditsStrings;
  readonly chosen: string;
  readonly onChoose: (answer: string) => void;
  readonly goTo: (place: SheetPlace) => void;
}): ReactElement {
  const { question, tabs, language, strings, chosen, onChoose, goTo } = props;
  const styles = useCardStyles();
  const ask = question.ask[language];
  return (
    <li className={styles.card}>
      <Words weight="semibold">{ask}</Words>
      <RadioGroup aria-label={ask} value={chosen} onChange={(_, { value }) => onChoose(value)}>
        {question.choices.map(({ value, words }) => (
          <Radio key={value} value={value} label={words[language]} />
        ))}
      </RadioGroup>
      <WhereButtons where={question.where.slice(0, mostPlaces)} about={ask} {...{ tabs, strings, goTo }} />
    </li>
  );
}
