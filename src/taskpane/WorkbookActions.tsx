import { Button, Text as Words, makeStyles } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import { checkWorkbook } from '../actions/check-workbook';
import type { Drift } from '../actions/drifted-cells';
import { nextFinding } from '../actions/next-finding';
import { rebuildSheets } from '../actions/rebuild-sheets';
import type { LiveHost } from '../hosts/host';
import type { Text } from '../plan/language';
import type { Strings } from './strings/zh-CN';
import type { ViewProps } from './view';

const useStyles = makeStyles({ actions: { display: 'flex', flexDirection: 'column', gap: '8px' } });

/** What can be done with the plan that the workbook holds already. */
export function WorkbookActions(props: {
  readonly host: LiveHost;
  readonly drift: readonly Drift[];
  readonly strings: Strings;
  /** Does what may change our sheets. */
  readonly act: ViewProps['act'];
  readonly tell: (act: () => Promise<Text>) => void;
  readonly onImport: () => void;
}): ReactElement {
  const { host, drift, strings, act, tell } = props;
  const styles = useStyles();
  const visited = useRef(0);
  return (
    <section className={styles.actions} aria-labelledby="in-workbook">
      <Words as="h2" id="in-workbook" size={300} weight="semibold">
        {strings.inWorkbook}
      </Words>
      <Button onClick={props.onImport}>{strings.chooseDocument}</Button>
      <Button onClick={() => act((choices, progress) => rebuildSheets(host, choices, progress))}>
        {strings.rebuild}
      </Button>
      <Button onClick={() => act((choices, progress) => checkWorkbook(host, choices, progress))}>
        {strings.check}
      </Button>
      <Button onClick={() => tell(async () => (await nextFinding(host, drift, visited.current++)).sentence)}>
        {strings.next}
      </Button>
    </section>
  );
}
