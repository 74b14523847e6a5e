import { Text as Words } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { EditChange } from '../../actions/edit-changes';
import type { Language } from '../../plan/language';
import type { SheetPlace } from '../../sheets/finding-places';
import type { SheetId } from '../../sheets/sheet';
import type { EditsStrings } from '../strings/edits-view';
import { useCardStyles } from './card-styles';
import { WhereButtons } from './WhereButtons';

/** One edit: what it is about, what stood there and what stands there now, and the way to its cell. */
export function EditedCell(props: {
  readonly change: EditChange;
  readonly tabs: ReadonlyMap<SheetId, string>;
  readonly language: Language;
  readonly strings: EditsStrings;
  readonly goTo: (place: SheetPlace) => void;
}): ReactElement {
  const { change, tabs, language, strings, goTo } = props;
  const styles = useCardStyles();
  const name = change.name[language];
  return (
    <li className={styles.card}>
      <Words weight="semibold">{name}</Words>
      <span>
        <del>{change.before?.[language] || strings.nothing}</del> →{' '}
        <ins>{change.after?.[language] || strings.nothing}</ins>
      </span>
      <WhereButtons where={change.where} about={name} {...{ tabs, strings, goTo }} />
    </li>
  );
}
