import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { EditWhere } from '../../actions/edit-changes';
import type { SheetPlace } from '../../sheets/finding-places';
import type { SheetId } from '../../sheets/sheet';
import type { EditsStrings } from '../strings/edits-view';
import { useCardStyles } from './card-styles';

/** The ways to the cells that say something, one for each sheet. `about` tells the buttons of several cards apart. */
export function WhereButtons(props: {
  readonly where: readonly EditWhere[];
  readonly about: string;
  readonly tabs: ReadonlyMap<SheetId, string>;
  readonly strings: EditsStrings;
  readonly goTo: (place: SheetPlace) => void;
}): ReactElement {
  const { where, about, tabs, strings, goTo } = props;
  const styles = useCardStyles();
  return (
    <div className={styles.buttons}>
      {where.map(({ sheet, cell }, index) => {
        if (!cell) return null;
        const words = `${strings.where} ${tabs.get(sheet) ?? sheet}`;
        return (
          <Button
            key={index}
            size="small"
            appearance="subtle"
            aria-label={`${words}: ${about}`}
            onClick={() => goTo({ sheet, ...cell })}
          >
            {words}
          </Button>
        );
      })}
    </div>
  );
}
