import { makeStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  cards: {
    // A list for those who hear it, and no marks or margins for those who see it.
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
  },
});

/** Items of a view one below the other, each a list item. */
export function Cards({ children }: { readonly children: ReactNode }): ReactElement {
  return <ul className={useStyles().cards}>{children}</ul>;
}
