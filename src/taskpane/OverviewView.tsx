import { Button, Text as Words, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { overview, type Count, type OverviewResult } from '../actions/overview';
import { today } from '../actions/today';
import { HostError, type LiveHost } from '../hosts/host';
import type { Language, Text } from '../plan/language';
import { colourPalette, type Meaning } from '../sheets/palette';
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
  readonly host: LiveHost;
  readonly language: Language;
  readonly strings: Strings;
  /** How often our own code has written to the workbook. */
  readonly writes: number;
  readonly onAct: (act: () => Promise<Text>) => void;
}): ReactElement | null {
  const { host, language, strings } = props;
  const styles = useStyles();
  const result = useOverview(host, props.writes);
  const visited = useRef(new Map<string, number>());
  if (!result?.ok) return null;
  const { title, tasks, units, missingLeads, findings, targets } = result.overview;

  const visit = (what: string, places: Count['places']) =>
    props.onAct(async () => {
      const turn = (visited.current.get(what) ?? 0) % places.length;
      visited.current.set(what, turn + 1);
      const place = places[turn];
      if (place) await host.select(place.sheet, place.row, place.column);
      const which = `${turn + 1}/${places.length}`;
      return { 'zh-CN': `${what}：${which}`, en: `${what}: ${which}` };
    });

  const tile = (what: string, { count, places }: Count, meaning?: Meaning) => {
    const mark = meaning && colourPalette.marks[meaning];
    return (
      <Button
        key={what}
        className={styles.tile}
        aria-label={`${what} ${count}`}
        disabledFocusable={places.length === 0}
        onClick={() => visit(what, places)}
      >
        <span className={styles.number}>{count}</span>
        {mark && count > 0 ? (
          <span className={styles.mark} style={{ color: mark.colour, backgroundColor: mark.fill }}>
            {mark.symbol} {what}
          </span>
        ) : (
          <span className={styles.word}>{what}</span>
        )}
      </Button>
    );
  };
  const marked = (meaning: Meaning, counted: Count) =>
    tile(colourPalette.marks[meaning].word[language], counted, meaning);

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

/** Counts at first, after each write of ours and whenever edits have come to rest; an overtaken answer is dropped. */
function useOverview(host: LiveHost, writes: number): OverviewResult | undefined {
  const [result, setResult] = useState<OverviewResult>();
  const [edits, setEdits] = useState(0);
  useEffect(() => {
    const listening = host.onEdit(() => setEdits((count) => count + 1));
    return () => void listening.then((stop) => stop());
  }, [host]);
  useEffect(() => {
    let overtaken = false;
    void overview(host, today()).then(
      (counted) => {
        if (!overtaken) setResult(counted);
      },
      (error: unknown) => {
        // Nobody asked for it: a workbook that is busy is counted again after the next edit.
        if (!(error instanceof HostError)) throw error;
      },
    );
    return () => {
      overtaken = true;
    };
  }, [host, writes, edits]);
  return result;
}
