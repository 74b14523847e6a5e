import { Button, Text as Words, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import type { Drift } from '../actions/drifted-cells';
import { overview, type Count } from '../actions/overview';
import { today } from '../actions/today';
import type { WorkbookState } from '../actions/workbook-state';
import type { LiveHost } from '../hosts/host';
import type { Language, Text } from '../plan/language';
import { paletteOf, type Meaning } from '../sheets/palette';
import type { Strings } from './strings/zh-CN';

const useStyles = makeStyles({
  overview: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { overflowWrap: 'anywhere' },
  tiles: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  tile: {
    minWidth: 0,
    flexDirection: 'column',
    alignItems: 'flex-start',
    padding: '6px 10px',
    whiteSpace: 'normal',
    textAlign: 'left',
  },
  number: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  mark: {
    padding: '0 6px',
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  word: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
});

/** What the workbook holds, in numbers that follow its cells; each number leads to its rows, one after the other. */
export function OverviewView(props: {
  readonly state: WorkbookState;
  readonly drift: readonly Drift[];
  readonly host: LiveHost;
  readonly language: Language;
  readonly strings: Strings;
  readonly tell: (act: () => Promise<Text>) => void;
}): ReactElement {
  const { host, language, strings } = props;
  const styles = useStyles();
  const { marks } = paletteOf(props.state.plan);
  const visited = useRef(new Map<string, number>());
  const { title, tasks, units, missingLeads, findings, targets } = overview(
    props.state,
    today(),
    props.drift,
  );

  const visit = (what: string, places: Count['places']) =>
    props.tell(async () => {
      const turn = (visited.current.get(what) ?? 0) % places.length;
      visited.current.set(what, turn + 1);
      const place = places[turn];
      if (place) await host.select(place.sheet, place.row, place.column);
      const which = `${turn + 1}/${places.length}`;
      return { 'zh-CN': `${what}：${which}`, en: `${what}: ${which}` };
    });

  const tile = (what: string, { count, places }: Count, meaning?: Meaning) => {
    const mark = meaning && marks[meaning];
    return (
      <Button
        key={what}
        className={styles.tile}
        disabledFocusable={places.length === 0}
        onClick={() => visit(what, places)}
      >
        <span className={styles.number}>{count}</span>{' '}
        {mark && count > 0 ? (
          <span className={styles.mark} style={{ color: mark.colour, backgroundColor: mark.fill }}>
            <span aria-hidden>{mark.symbol} </span>
            {what}
          </span>
        ) : (
          <span className={styles.word}>{what}</span>
        )}
      </Button>
    );
  };
  const marked = (meaning: Meaning, counted: Count) => tile(marks[meaning].word[language], counted, meaning);

  return (
    <section className={styles.overview} aria-labelledby="overview">
      <Words as="h2" id="overview" size={400} weight="semibold" className={styles.title}>
        {title}
      </Words>
      <div className={styles.tiles}>
        {tile(strings.tasks, tasks)}
        {marked('missingLead', missingLeads)}
        {tile(strings.units, units)}
      </div>
      <Words as="h3" size={300} weight="semibold">
        {strings.openFindings}
      </Words>
      <div className={styles.tiles}>
        {marked('error', findings.error)}
        {marked('warning', findings.warning)}
        {marked('notice', findings.notice)}
      </div>
      {targets.length > 0 && (
        <>
          <Words as="h3" size={300} weight="semibold">
            {strings.targets}
          </Words>
          <div className={styles.tiles}>{targets.map((counted) => marked(counted.light, counted))}</div>
        </>
      )}
    </section>
  );
}
