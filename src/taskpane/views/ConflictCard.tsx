import { Radio, RadioGroup, Text as Words } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { EditConflict } from '../../actions/edit-conflicts';
import type { Language } from '../../plan/language';
import type { SheetPlace } from '../../sheets/finding-places';
import type { SheetId } from '../../sheets/sheet';
import type { EditsStrings } from '../strings/edits-view';
import { useCardStyles } from './card-styles';
import { WhereButtons } from './WhereButtons';

/** One place that two sheets have changed differently: what each says, what stood there, and the choice. */
export function ConflictCard(props: {
  readonly conflict: EditConflict;
  readonly tabs: ReadonlyMap<SheetId, string>;
  readonly language: Language;
  readonly strings: EditsStrings;
  readonly chosen: string;
  readonly onChoose: (side: string) => void;
  readonly goTo: (place: SheetPlace) => void;
}): ReactElement {
  const { conflict, tabs, language, strings, chosen, onChoose, goTo } = props;
  const styles = useCardStyles();
  const name = conflict.name[language];
  const said = (who: string, words: string) =>
    `${who}${language === 'en' ? ': ' : '：'}${words || strings.nothing}`;
  return (
    <li className={styles.card}>
      <Words weight="semibold">{name}</Words>
      <RadioGroup aria-label={name} value={chosen} onChange={(_, { value }) => onChoose(value)}>
        {conflict.sides.map(({ sheet, words }) => (
          <Radio key={sheet} value={sheet} label={said(tabs.get(sheet) ?? sheet, words[language])} />
        ))}
        <Radio value="base" label={said(strings.before, conflict.base[language])} />
      </RadioGroup>
      <WhereButtons where={conflict.sides} about={name} {...{ tabs, strings, goTo }} />
    </li>
  );
}
