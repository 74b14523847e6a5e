import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useState, type ReactElement } from 'react';
import type { Text } from '../plan/language';
import type { SheetPlace } from '../sheets/finding-places';
import { allViews } from './all-views';
import { OverviewView } from './OverviewView';
import type { Strings } from './strings/zh-CN';
import type { ViewProps } from './view';
import { WorkbookActions } from './WorkbookActions';

const useStyles = makeStyles({
  views: { display: 'flex', flexDirection: 'column', gap: '12px' },
  names: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: '4px',
  },
  name: { minWidth: 0, padding: '4px 6px' },
});

/** The plan in the workbook from every side: one view at a time. */
export function WorkbookView(
  props: Omit<ViewProps, 'goTo'> & {
    readonly strings: Strings;
    readonly tell: (act: () => Promise<Text>) => void;
    readonly onImport: () => void;
  },
): ReactElement {
  const { strings, tell, onImport, ...rest } = props;
  const { host, language, state, drift, act } = rest;
  const styles = useStyles();
  const [shown, setShown] = useState(overviewId);
  const View = allViews.find(({ id }) => id === shown)?.View;
  const goTo = ({ sheet, row, column }: SheetPlace) =>
    tell(async () => {
      await host.select(sheet, row, column);
      return { 'zh-CN': '', en: '' };
    });
  const name = (id: string, words: string) => (
    <Button
      key={id}
      size="small"
      appearance={id === shown ? 'primary' : 'subtle'}
      className={styles.name}
      aria-current={id === shown ? 'page' : undefined}
      onClick={() => setShown(id)}
    >
      {words}
    </Button>
  );

  return (
    <div className={styles.views}>
      <nav className={styles.names} aria-label={strings.views}>
        {name(overviewId, strings.overview)}
        {allViews.map(({ id, title }) => name(id, title[language]))}
      </nav>
      {View ? (
        <Suspense fallback={<Spinner size="tiny" label={strings.working} />}>
          <View {...rest} goTo={goTo} />
        </Suspense>
      ) : (
        <>
          <OverviewView {...{ state, drift, host, language, strings, tell }} />
          <WorkbookActions {...{ host, drift, strings, act, tell, onImport }} />
        </>
      )}
    </div>
  );
}

const overviewId = 'overview';
