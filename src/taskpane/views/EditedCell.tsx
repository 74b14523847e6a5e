import { Button, Text as Words, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { EditChange } from '../../actions/edit-changes';
import type { Language } from '../../plan/language';
import type { SheetPlace } from '../../sheets/finding-places';
import type { SheetId } from '../../sheets/sheet';
import type { EditsStrings } from '../strings/edits-view';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '6px 10px',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

/** One edit: what it is about, what stood there and what stands there now, and the way to its cell. */
export function EditedCell(props: {
  readonly change: EditChange;
  readonly tabs: ReadonlyMap<SheetId, string>;
  readonly language: Language;
  readonly strings: EditsStrings;
  readonly goTo: (place: SheetPlace) => void;
}): ReactElement {
  const { change, tabs, language, strings, goTo } = props;
  const styles = useStyles();
  const name = change.name[language];
  return (
    <li className={styles.card}>
      <Words weight="semibold">{name}</Words>
      <span>
        <del>{change.before?.[language] || strings.nothing}</del> →{' '}
        <ins>{change.after?.[language] || strings.nothing}</ins>
      </span>
      <div className={styles.buttons}>
        {change.where.map(
          ({ sheet, cell }) =>
            cell && (
              <Button
                key={sheet}
                size="small"
                appearance="subtle"
                aria-label={`${strings.where}: ${tabs.get(sheet) ?? sheet} ${name}`}
                onClick={() => goTo({ sheet, ...cell })}
              >
                {strings.where} {tabs.get(sheet) ?? sheet}
              </Button>
            ),
        )}
      </div>
    </li>
  );
}
