import {
  Button,
  FluentProvider,
  ProgressBar,
  Spinner,
  Text as Words,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { Suspense, lazy, useRef, useState, type ReactElement } from 'react';
import type { SourceFile } from '../actions/import-document';
import { sheetAsSource } from '../actions/sheet-as-source';
import { receiptSentence } from '../actions/receipt-sentence';
import { today } from '../actions/today';
import { buildSheets, type SheetChoices } from '../actions/build-sheets';
import { changePlan } from '../actions/change-plan';
import { check } from '../check/check';
import { HostError, type Host, type LiveHost, type Snapshot } from '../hosts/host';
import type { LeadRuleOption } from '../import/assemble';
import type { ReadingResources } from '../import/readers/open-document';
import type { Language, Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import { successorPlan } from '../plan/successor-plan';
import { dropDraft, keepDraft, keptDraft } from './draft';
import type { ImportResult, ImportedPlan } from './imported-plan';
import { StartView } from './StartView';
import { stringsOf } from './strings/strings-of';
import { textOf } from './strings/text-of';
import { TourNote, type TourStop } from './TourNote';
import { dropWrite, keepWrite, keptWrite } from './unfinished-write';
import { useWorkbook } from './use-workbook';
import type { ViewProps } from './view';
import { WorkbookView } from './WorkbookView';

// Loaded when there is something to read, and to look at.
const reader = () => import('./imported-plan');
const PreviewView = lazy(async () => ({ default: (await import('./PreviewView')).PreviewView }));

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
  receipt: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  error: { color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
  draft: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

export interface PaneProps {
  readonly host: Host;
  readonly language: Language;
  readonly resources: ReadingResources;
  readonly sample: () => Promise<SourceFile>;
  readonly dark?: boolean;
  /** Which workbook it is, where a workbook outlives the pane. */
  readonly workbook?: string;
  /** Where the place the pane stands in does not settle the language. */
  readonly onLanguage: (language: Language) => void;
  /** Where the workbook is made anew and handed out as a file: what to do once it is written. */
  readonly onWritten?: (plan: Plan) => void;
}

interface Work {
  readonly what: string;
  /** From 0 to 1, where it is known. */
  readonly done?: number;
  readonly cancel?: () => void;
}

interface Outcome {
  readonly sentence: Text;
  readonly failed?: boolean;
  /** Our sheets as they were before, to go back to. */
  readonly before?: Snapshot;
}

/** The whole pane: three steps from a document to the workbook, and what can be done with the workbook afterwards. */
export function Pane({
  host,
  language,
  resources,
  sample,
  dark,
  workbook,
  onLanguage,
  onWritten,
}: PaneProps): ReactElement {
  const styles = useStyles();
  const strings = stringsOf(language);
  const [imported, setImported] = useState<ImportedPlan>();
  const [work, setWork] = useState<Work>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [draft, setDraft] = useState(keptDraft);
  // Hosts tell of people’s edits, not of our own writing.
  const [writes, setWrites] = useState(0);
  const stopped = useRef(false);
  const live = isLive(host) ? host : undefined;
  const state = useWorkbook(live, writes);
  // Who begins with the sample is shown around.
  const [tour, setTour] = useState<TourStop>();
  // A workbook that holds a plan already takes another one only when asked to.
  const [choosing, setChoosing] = useState(false);

  // What an imported plan takes the place of.
  const replaced = typeof state === 'object' ? state.plan : undefined;
  const [unfinished, setUnfinished] = useState(() =>
    workbook === undefined ? undefined : keptWrite(workbook),
  );

  /** What is written is kept until it is whole, in case the pane is closed meanwhile. */
  const choices = (): SheetChoices => ({
    language,
    asOf: today(),
    ...(workbook !== undefined && {
      onPlan: (plan: Plan) => keepWrite(workbook, { plan, ...(replaced && { before: replaced }) }),
    }),
  });

  /** Runs one thing at a time; what a host cannot do is told in its sentence. */
  async function run(start: Work, act: () => Promise<Outcome | undefined>): Promise<void> {
    setOutcome(undefined);
    setWork(start);
    stopped.current = false;
    try {
      setOutcome(await act());
    } catch (error) {
      if (error === cancelled) setOutcome({ sentence: textOf((all) => all.cancelled) });
      else if (error instanceof HostError) setOutcome({ sentence: error.text, failed: true });
      else throw error;
    } finally {
      setWork(undefined);
    }
  }

  /** Runs what writes. A host that could not write has taken back what it had begun, so nothing is left to finish. */
  const runWrite = (start: Work, act: () => Promise<Outcome | undefined>) =>
    void run(start, async () => {
      try {
        return await act();
      } finally {
        dropWrite();
        setUnfinished(undefined);
      }
    });

  function show(next: ImportedPlan): void {
    setImported(next);
    setDraft(undefined);
    keepDraft(next.plan);
  }

  async function take(reading: () => Promise<ImportResult>): Promise<Outcome | undefined> {
    await nextFrame();
    const result = await reading();
    setChoosing(false);
    if (!result.ok) return { sentence: result.reason, failed: true };
    show(result.imported);
    return undefined;
  }

  const open = (file: SourceFile) =>
    void run({ what: `${strings.reading} ${file.name}` }, () =>
      take(async () => (await reader()).readFile(file, 'stated', resources)),
    );

  const openSample = () => {
    setTour('preview');
    void run({ what: strings.reading }, () =>
      take(async () => (await reader()).readFile(await sample(), 'stated', resources)),
    );
  };

  const openSheet = () =>
    void run({ what: strings.reading }, () =>
      take(async () => {
        const sheet = await live?.activeSheet?.();
        if (!sheet) return { ok: false, reason: textOf((all) => all.noSheet) };
        return (await reader()).readFile(sheetAsSource(sheet), 'stated', resources);
      }),
    );

  const readBy = (from: ImportedPlan, rule: LeadRuleOption) =>
    void run({ what: strings.reading }, () =>
      take(async () => (await reader()).readAgain(from, rule, resources)),
    );

  const write = (plan: Plan) =>
    runWrite({ what: strings.writing, cancel: () => (stopped.current = true) }, async () => {
      await nextFrame();
      const before = await live?.snapshot();
      const receipt = await buildSheets(plan, check(plan), host, choices(), (done, total) => {
        if (stopped.current) throw cancelled;
        setWork({ what: strings.writing, done: done / total, cancel: () => (stopped.current = true) });
      });
      dropDraft();
      setImported(undefined);
      setTour((stop) => stop && 'written');
      setWrites((count) => count + 1);
      onWritten?.(plan);
      return { sentence: receiptSentence(receipt), ...(before ? { before } : {}) };
    });

  const undo = (before: Snapshot) =>
    void run({ what: strings.working }, async () => {
      await live?.restore(before);
      setWrites((count) => count + 1);
      return { sentence: textOf((all) => all.undone) };
    });

  const goBack = (before: Plan | undefined) =>
    runWrite({ what: strings.working }, async () => {
      if (before) await buildSheets(before, check(before), host, choices());
      else await live?.restore({ taken: new Date().toISOString(), sheets: new Map() });
      setWrites((count) => count + 1);
      return { sentence: textOf((all) => all.undone) };
    });

  // What acts on the workbook stays in sight meanwhile, so that the keyboard keeps its place.
  const tell = (act: () => Promise<Text>) => {
    if (!work) void run({ what: strings.working }, async () => ({ sentence: await act() }));
  };

  /** What may change our sheets can be taken back. */
  const act: ViewProps['act'] = (acting) => {
    if (!work && live)
      runWrite({ what: strings.working }, async () => {
        const before = await live.snapshot();
        const said = await acting(choices());
        if ('ok' in said && !said.ok) return { sentence: said.reason, failed: true };
        setWrites((count) => count + 1);
        return { sentence: 'ok' in said ? said.receipt : said, before };
      });
  };

  const change: ViewProps['change'] = (edit) => act((chosen) => changePlan(host, chosen, edit));

  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <main className={styles.pane} lang={language}>
        <Words as="h1" size={500} weight="semibold" className={styles.title}>
          {strings.product}
        </Words>
        <div role="status" aria-live="polite" className={styles.receipt}>
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
          <div className={styles.draft}>
            <Words>{strings.unfinished(unfinished.plan.title)}</Words>
            <Button size="small" appearance="primary" onClick={() => write(unfinished.plan)}>
              {strings.finish}
            </Button>
            <Button size="small" onClick={() => goBack(unfinished.before)}>
              {strings.goBack}
            </Button>
          </div>
        )}
        {!work && draft && !imported && !unfinished && (
          <div className={styles.draft}>
            <Words>{strings.draftKept}</Words>
            <Button
              size="small"
              onClick={() => show({ leadRule: 'stated', conventions: [], read: draft, plan: draft })}
            >
              {strings.resume}
            </Button>
            <Button
              size="small"
              onClick={() => {
                dropDraft();
                setDraft(undefined);
              }}
            >
              {strings.discard}
            </Button>
          </div>
        )}
        {!imported && !choosing && live && typeof state === 'object' && (
          <WorkbookView
            {...{ state, language, strings, host: live, change, act, tell, onLanguage }}
            busy={work !== undefined}
            onImport={() => setChoosing(true)}
          />
        )}
        {!work && !imported && (choosing || state === 'no plan') && (
          <StartView
            strings={strings}
            onFile={open}
            onSample={openSample}
            {...(live?.activeSheet && { onSheet: openSheet })}
            {...(choosing && { onBack: () => setChoosing(false) })}
          />
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
              onWrite={() => write(replaced ? successorPlan(replaced, imported.plan) : imported.plan)}
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

/** What a progress throws when the user wants to stop. */
const cancelled = new Error('The user has stopped it.');

function isLive(host: Host): host is LiveHost {
  return 'snapshot' in host;
}

/** Lets the page show what is being done before the work takes the page’s time. */
const nextFrame = () => new Promise((resolve) => setTimeout(resolve, 20));
