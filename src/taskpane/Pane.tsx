import {
  Button,
  FluentProvider,
  ProgressBar,
  Spinner,
  Text as Words,
  makeStyles,
  mergeClasses,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { Suspense, lazy, useEffect, useState, type ReactElement } from 'react';
import type { SourceFile } from '../actions/import-document';
import { sheetAsSource } from '../actions/sheet-as-source';
import { receiptSentence } from '../actions/receipt-sentence';
import { today } from '../actions/today';
import { buildSheets } from '../actions/build-sheets';
import { type SheetChoices } from '../actions/plan-sheets';
import { changePlan } from '../actions/change-plan';
import { revisionKey } from '../actions/drifted-cells';
import { putBack } from '../actions/put-back';
import { rebuildSheets } from '../actions/rebuild-sheets';
import { readablePlan } from '../actions/settled-plan';
import { check } from '../check/check';
import type { Host, LiveHost, Progress, Snapshot } from '../hosts/host';
import type { LeadRuleOption } from '../import/assemble';
import type { ChosenColumns } from '../import/chosen-columns';
import type { ReadOptions } from '../import/import';
import type { Language, Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import { successorPlan } from '../plan/successor-plan';
import { dropDraft, keepDraft, keptDraft } from './draft';
import {
  importedAgain,
  importedPlan,
  type ImportResult,
  type ImportedPlan,
  type ReadDocument,
  type UnknownTable,
} from './imported-plan';
import { Offer } from './Offer';
import { StartView } from './StartView';
import { stringsOf } from './strings/strings-of';
import { textOf } from './strings/text-of';
import { TourNote, type TourStop } from './TourNote';
import { dropWrite, keepWrite, keptWrite } from './unfinished-write';
import { useDrift } from './use-drift';
import { useWork, type Course, type Outcome } from './use-work';
import { useWorkbook } from './use-workbook';
import type { ViewProps } from './view';
import { WorkbookView } from './WorkbookView';

// Loaded when there is something to look at.
const PreviewView = lazy(async () => ({ default: (await import('./PreviewView')).PreviewView }));

const ColumnsView = lazy(async () => ({ default: (await import('./ColumnsView')).ColumnsView }));

const useStyles = makeStyles({
  pane: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: '12px 12px 24px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  // Office's own button lies in the top right corner.
  title: { marginRight: '34px', color: tokens.colorBrandForeground1 },
  // What stands apart is set apart by the pane, and once.
  headings: { '& h1, & h2, & h3': { marginBlock: 0 } },
  receipt: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  // In sight however far down a list the button was that did it.
  said: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    margin: '0 -12px',
    padding: '6px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  error: { color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
});

export interface PaneProps {
  readonly host: Host;
  readonly language: Language;
  readonly read: ReadDocument;
  readonly sample: (language: Language) => Promise<SourceFile>;
  readonly dark?: boolean;
  /** Which workbook it is, where a workbook outlives the pane. */
  readonly workbook?: string;
  /** Where the place the pane stands in does not settle the language. */
  readonly onLanguage: (language: Language) => void;
  /** Where the workbook is made anew and handed out as a file: what to do once it is written. */
  readonly onWritten?: (plan: Plan) => void;
  /** Told when something is being done, and when it has ended. */
  readonly onBusy?: (busy: boolean) => void;
}

/** The whole pane: three steps from a document to the workbook, and what can be done with the workbook afterwards. */
export function Pane({
  host,
  language,
  read,
  sample,
  dark,
  workbook,
  onLanguage,
  onWritten,
  onBusy,
}: PaneProps): ReactElement {
  const styles = useStyles();
  const strings = stringsOf(language);
  const [imported, setImported] = useState<ImportedPlan>();
  const { work, outcome, run, runStoppable } = useWork();
  const busy = work !== undefined;
  useEffect(() => onBusy?.(busy), [busy, onBusy]);
  const [draft, setDraft] = useState(keptDraft);
  const [table, setTable] = useState<UnknownTable>();
  // Hosts tell of people’s edits, not of our own writing.
  const [writes, setWrites] = useState(0);
  const live = isLive(host) ? host : undefined;
  const state = useWorkbook(live, writes);
  const drift = useDrift(live, state, writes, language);
  // Who begins with the sample is shown around.
  const [tour, setTour] = useState<TourStop>();
  // A workbook that holds a plan already takes another one only when asked to.
  const [choosing, setChoosing] = useState(false);

  // What an imported plan takes the place of.
  const replaced = typeof state === 'object' ? state.plan : undefined;
  const otherWritings = typeof state === 'object' ? state.otherWritings : [];
  const [unfinished, setUnfinished] = useState(() =>
    workbook === undefined ? undefined : keptWrite(workbook),
  );

  /** What is written is kept until it is whole, in case the pane is closed meanwhile. */
  const choices = (): SheetChoices => ({
    language,
    asOf: today(),
    known: drift,
    ...(workbook !== undefined && {
      onPlan: (plan: Plan) => keepWrite(workbook, { plan, ...(replaced && { before: replaced }) }),
    }),
  });

  /** Ends what writes. A host that could not write has taken back what it had begun, so nothing is left to finish. */
  function written(): void {
    dropWrite();
    setUnfinished(undefined);
  }

  function show(next: ImportedPlan): void {
    setImported(next);
    setDraft(undefined);
    keepDraft(next.plan);
  }

  /** Reads something, with a way to stop; a plan that is shown then is not written yet. */
  const take = (what: string, reading: (signal: AbortSignal) => Promise<ImportResult>) =>
    void runStoppable(what, async ({ signal }) => {
      const result = await reading(signal);
      setChoosing(false);
      setTable(result.ok ? undefined : result.table);
      // A table whose columns are asked for has not failed.
      if (!result.ok && result.table) return undefined;
      if (!result.ok) return { sentence: result.reason, failed: true };
      show(result.imported);
      return undefined;
    });

  const open = (file: SourceFile) =>
    take(`${strings.reading} ${file.name}`, (signal) => importedPlan(file, asStated, read, signal));

  const openSample = () => {
    setTour('preview');
    take(strings.reading, async (signal) => importedPlan(await sample(language), asStated, read, signal));
  };

  const openSheet = () =>
    take(strings.reading, async (signal) => {
      const sheet = await live?.activeSheet?.();
      if (!sheet) return { ok: false, reason: textOf((all) => all.noSheet) };
      return importedPlan(sheetAsSource(sheet), asStated, read, signal);
    });

  const readColumns = ({ file }: UnknownTable, columns: ChosenColumns) =>
    take(`${strings.reading} ${file.name}`, (signal) =>
      importedPlan(file, { ...asStated, columns }, read, signal),
    );

  const readBy = (from: ImportedPlan, rule: LeadRuleOption) =>
    take(strings.reading, (signal) => importedAgain(from, rule, read, signal));

  /** @param isNext whether it takes the place of the one that the workbook holds */
  const write = (wanted: Plan, isNext = false) =>
    void runStoppable(strings.writing, async (course) => {
      await nextFrame();
      const kept = isNext ? await readablePlan(host) : undefined;
      if (kept && !kept.ok) return { sentence: kept.reason, failed: true };
      const plan = kept ? successorPlan(kept.plan, wanted) : wanted;
      const before = await live?.snapshot();
      const over = { ...choices(), ...(replaced && { before: replaced }) };
      const receipt = await buildSheets(plan, check(plan), host, over, asProgress(course));
      dropDraft();
      setImported(undefined);
      setTour((stop) => stop && 'written');
      setWrites((count) => count + 1);
      onWritten?.(plan);
      return { sentence: receiptSentence(receipt), ...(before ? { before } : {}) };
    }).finally(written);

  const undo = (before: Snapshot) =>
    void run(strings.working, async () => {
      await live?.restore(before);
      setWrites((count) => count + 1);
      return { sentence: textOf((all) => all.undone) };
    });

  const goBack = (before: Plan | undefined) =>
    void run(strings.working, async () => {
      if (before) await buildSheets(before, check(before), host, choices());
      else await live?.restore({ taken: new Date().toISOString(), sheets: new Map() });
      setWrites((count) => count + 1);
      return { sentence: textOf((all) => all.undone) };
    }).finally(written);

  // What acts on the workbook stays in sight meanwhile, so that the keyboard keeps its place.
  const tell = (act: () => Promise<Text>) => {
    if (!work) void run(strings.working, async () => ({ sentence: await act() }));
  };

  /** What may change our sheets can be taken back. */
  const act: ViewProps['act'] = (acting) => {
    if (!work && live)
      void runStoppable(strings.working, async (course): Promise<Outcome> => {
        const before = await live.snapshot();
        const said = await acting(choices(), asProgress(course));
        if ('ok' in said && !said.ok) return { sentence: said.reason, failed: true };
        setWrites((count) => count + 1);
        return { sentence: 'ok' in said ? said.receipt : said, before };
      }).finally(written);
  };

  const change: ViewProps['change'] = (edit) =>
    act((chosen, progress) => changePlan(host, chosen, edit, progress));

  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <main className={mergeClasses(styles.pane, styles.headings)} lang={language}>
        <Words as="h1" size={500} weight="semibold" className={styles.title}>
          {strings.product}
        </Words>
        <div
          role="status"
          aria-live="polite"
          className={mergeClasses(styles.receipt, (work || outcome) && styles.said)}
        >
          {work ? (
            <Spinner size="tiny" label={work.what} />
          ) : (
            outcome && (
              <span className={outcome.failed ? styles.error : undefined}>{outcome.sentence[language]}</span>
            )
          )}
          {outcome?.before && live && (
            <Button size="small" onClick={() => outcome.before && undo(outcome.before)}>
              {strings.undo}
            </Button>
          )}
        </div>
        {work?.done !== undefined && <ProgressBar value={work.done} aria-label={work.what} />}
        {work?.cancel && <Button onClick={work.cancel}>{strings.cancel}</Button>}
        {!work && tour && <TourNote {...{ stop: tour, strings }} onEnd={() => setTour(undefined)} />}
        {!work && unfinished && (
          <Offer
            sentence={strings.unfinished(unfinished.plan.title)}
            accept={strings.finish}
            onAccept={() => write(unfinished.plan)}
            decline={strings.goBack}
            onDecline={() => goBack(unfinished.before)}
          />
        )}
        {!work && otherWritings.length > 0 && live && (
          <Offer
            sentence={strings.otherWritings(otherWritings.map(({ tab }) => tab))}
            accept={strings.restoreSheets}
            onAccept={() =>
              act((choices, progress) =>
                putBack(
                  live,
                  choices,
                  otherWritings.map(({ sheet }) => revisionKey(sheet)),
                  progress,
                ),
              )
            }
            decline={strings.goBySheets}
            onDecline={() =>
              act((choices, progress) =>
                rebuildSheets(live, { ...choices, takesOtherWritings: true }, progress),
              )
            }
          />
        )}
        {!work && draft && !imported && !unfinished && (
          <Offer
            sentence={strings.draftKept}
            accept={strings.resume}
            onAccept={() => show({ leadRule: 'stated', conventions: [], read: draft, plan: draft })}
            decline={strings.discard}
            onDecline={() => {
              dropDraft();
              setDraft(undefined);
            }}
          />
        )}
        {!imported && !choosing && !table && live && typeof state === 'object' && (
          <WorkbookView
            {...{ state, drift, language, strings, host: live, change, act, tell, onLanguage }}
            busy={busy}
            onImport={() => setChoosing(true)}
          />
        )}
        {!work && !imported && !table && (choosing || state === 'no plan') && (
          <StartView
            strings={strings}
            onFile={open}
            onSample={openSample}
            {...(live?.activeSheet && { onSheet: openSheet })}
            {...(choosing && { onBack: () => setChoosing(false) })}
          />
        )}
        {!work && table && (
          <Suspense fallback={<Spinner size="tiny" label={strings.working} />}>
            <ColumnsView
              {...{ table, language, strings }}
              onRead={(columns) => readColumns(table, columns)}
              onBack={() => setTable(undefined)}
            />
          </Suspense>
        )}
        {!work && imported && (
          <Suspense fallback={<Spinner size="tiny" label={strings.working} />}>
            <PreviewView
              imported={imported}
              language={language}
              strings={strings}
              writeLabel={onWritten ? strings.writeOnPage : strings.write}
              onLeadRule={(rule) => readBy(imported, rule)}
              onChange={show}
              {...(replaced && { replaced })}
              onWrite={() => write(imported.plan, replaced !== undefined)}
              onBack={() => {
                setImported(undefined);
                setTour(undefined);
              }}
            />
          </Suspense>
        )}
      </main>
    </FluentProvider>
  );
}

const asStated: ReadOptions = { leadRule: 'stated' };

function isLive(host: Host): host is LiveHost {
  return 'snapshot' in host;
}

/** Tells how far a write is, and stops it when people want that. */
const asProgress =
  ({ signal, progress }: Course): Progress =>
  (done, total) => {
    signal.throwIfAborted();
    progress(done / total);
  };

/** Lets the page show what is being done before the work takes the page’s time. */
const nextFrame = () => new Promise((resolve) => setTimeout(resolve, 20));
