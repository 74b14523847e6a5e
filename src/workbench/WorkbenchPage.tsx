import { Button, FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { buildSheets } from '../actions/build-sheets';
import { receiptSentence } from '../actions/receipt-sentence';
import { today } from '../actions/today';
import { check } from '../check/check';
import { HostError, type LiveHost } from '../hosts/host';
import { pageWorkbook, type PageWorkbook } from '../hosts/workbench/page-workbook';
import type { Language, Text } from '../plan/language';
import { readBase } from '../sheets/base';
import type { SheetValues } from '../sheets/sheet';
import { dropDraft } from '../taskpane/draft';
import { sampleDocument } from '../taskpane/page-resources';
import { Pane } from '../taskpane/Pane';
import { readInWorker } from '../taskpane/read-in-worker';
import { stringsOf } from '../taskpane/strings/strings-of';
import { textOf } from '../taskpane/strings/text-of';
import { openPages } from './open-pages';
import { openInWorker } from './open-in-worker';
import { pageName } from './page-store';
import { saveFile } from './save-file';
import { saveInWorker } from './save-in-worker';
import { shareKeyboard } from './share-keyboard';
import type { Spreadsheet } from './spreadsheet';
import { keptWorkbookOfPage, leftWork, type KeptWorkbookOfPage } from './unsaved-work';
import { UnsavedWorkOffer, type LeftWork } from './UnsavedWorkOffer';
import { useDark } from './use-dark';
import { workbenchWords } from './workbench-words';

interface Book {
  readonly workbook: KeptWorkbookOfPage;
  /** The name of the file that was opened. */
  readonly name: string;
}

export interface WorkbenchPageProps {
  readonly start: Language;
  /** Where the spreadsheet is put, and when it is there. */
  readonly container: HTMLElement;
  readonly arriving: Promise<Spreadsheet>;
}

/** The whole job without Excel: the pane beside a spreadsheet, whose workbook is opened from and saved as a file. */
export function WorkbenchPage({ start, container, arriving }: WorkbenchPageProps): ReactElement {
  const [language, setLanguage] = useState(start);
  const host = useMemo(() => arriving.then((spreadsheet) => spreadsheet.host), [arriving]);
  const [page] = useState(pageName);
  const [unsaved, setUnsaved] = useState(false);
  /** The name it is saved under. */
  const [written, setWritten] = useState<string>();
  const latest = useRef({ unsaved, written });
  latest.current = { unsaved, written };
  const [book, setBook] = useState(() => bookOf(pageWorkbook(host, saveInWorker(start)), '', false));
  const [said, setSaid] = useState<Text>();
  const [spreadsheet, setSpreadsheet] = useState<Spreadsheet>();
  /** On a narrow screen there is room for one of them. */
  const [front, setFront] = useState<'pane' | 'sheets'>('pane');
  const [busy, setBusy] = useState(false);
  const [left, setLeft] = useState<LeftWork>();
  const chooser = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const dark = useDark();
  const strings = stringsOf(language);
  const words = workbenchWords[language];

  useEffect(() => {
    place.current?.append(container);
    arriving.then(setSpreadsheet, (error: unknown) => void told(() => Promise.reject(error as Error)));
  }, [container, arriving]);

  useEffect(() => {
    if (!spreadsheet || !pane.current) return undefined;
    const { listen } = spreadsheet;
    return shareKeyboard({ pane: pane.current, sheets: container, listen, onTurn: setFront });
  }, [container, spreadsheet]);

  /** What is typed while sheets are read and written again would be lost. */
  const withhold = useCallback(
    (isBusy: boolean) => {
      container.inert = isBusy;
      setBusy(isBusy);
    },
    [container],
  );

  useEffect(() => {
    if (!unsaved) return undefined;
    const stay = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Browsers of before 2024 ask people only for this.
      event.returnValue = true;
    };
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [unsaved]);

  function bookOf(workbook: PageWorkbook, name: string, isUnsaved: boolean): Book {
    const nameNow = () => latest.current.written ?? name;
    const kept = keptWorkbookOfPage(workbook, { page, name: nameNow, isUnsaved, onUnsaved: setUnsaved });
    return { workbook: kept, name };
  }

  /** Puts a workbook in the place of the one that was shown; its sheets are shown already. */
  async function take(workbook: PageWorkbook, name: string, isUnsaved: boolean): Promise<void> {
    const hasOurs = (await workbook.tabs()).size > 0;
    setUnsaved(isUnsaved);
    setBook(bookOf(workbook, name, isUnsaved));
    setWritten(hasOurs ? name : undefined);
  }

  // Whoever is led to a cell wants to see it.
  const live = useMemo<LiveHost>(
    () => ({
      ...book.workbook,
      select(...cell) {
        setFront('sheets');
        return book.workbook.select(...cell);
      },
    }),
    [book],
  );

  function speak(other: Language): void {
    document.documentElement.lang = other;
    setLanguage(other);
    void arriving.then(
      (spreadsheet) => spreadsheet.speak(other),
      () => undefined,
    );
  }

  /** What cannot be done is told in a sentence. */
  async function told(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      setSaid(error.text);
    }
  }

  const open = (file: File) =>
    told(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const workbook = pageWorkbook(host, saveInWorker(language), bytes);
      const tabs = await openInWorker(bytes, language);
      const { written: name = '' } = latest.current;
      const isLeft = await book.workbook.leave();
      await workbook.show(tabs);
      await take(workbook, file.name, false);
      setLeft(undefined);
      const opened = textOf((all) => all.opened(file.name));
      setSaid(
        isLeft
          ? both(
              opened,
              wordsOf((words) => words.leftUnsaved(name)),
            )
          : opened,
      );
    });

  useEffect(() => {
    const others = openPages(page);
    void told(async () => {
      const found = await leftWork(page, others, () => !latest.current.unsaved);
      if (!found) return;
      await book.workbook.leave();
      const workbook = pageWorkbook(host, saveInWorker(start), found.page.opened);
      await workbook.showKept(found.page);
      await take(workbook, found.name, true);
      const kept = readBase((found.base ?? []) as SheetValues);
      setLeft({ name: found.name, ...(kept.ok && { writing: kept.plan }) });
    });
  }, [host, page]);

  const goOn = ({ writing: plan }: LeftWork) => {
    withhold(true);
    return told(async () => {
      if (plan) {
        const receipt = await buildSheets(plan, check(plan), live, { language, asOf: today() });
        dropDraft();
        setWritten(book.name || `${plan.title}.xlsx`);
        setSaid(receiptSentence(receipt));
      }
      setLeft(undefined);
    }).finally(() => withhold(false));
  };

  const goBack = ({ writing }: LeftWork) =>
    told(async () => {
      if (writing) await book.workbook.keepAsIs();
      else {
        await book.workbook.discard();
        await book.workbook.leave();
        const workbook = pageWorkbook(host, saveInWorker(language));
        await workbook.show([]);
        await take(workbook, '', false);
      }
      setLeft(undefined);
    });

  const save = (name: string) =>
    told(async () => {
      setSaid(wordsOf((all) => all.computing));
      const isComputed = await book.workbook.computed();
      saveFile(await book.workbook.bytes(), name);
      setSaid(isComputed ? undefined : wordsOf((all) => all.notComputed));
    });

  return (
    <div className={`workbench workbench-${front}-in-front`} lang={language}>
      <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className="workbench-bar-place">
        <header className="workbench-bar">
          <input
            ref={chooser}
            type="file"
            accept=".xlsx"
            aria-label={strings.openWorkbook}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void open(file);
              event.target.value = '';
            }}
          />
          <Button disabledFocusable={busy} onClick={() => chooser.current?.click()}>
            {strings.openWorkbook}
          </Button>
          {written !== undefined && (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void save(written)}>
              {strings.save}
            </Button>
          )}
          <Button appearance="subtle" onClick={() => speak(language === 'en' ? 'zh-CN' : 'en')}>
            {strings.language}
          </Button>
          <Button className="workbench-turn" onClick={() => setFront(front === 'pane' ? 'sheets' : 'pane')}>
            {front === 'pane' ? words.toSheets : words.toPane}
          </Button>
          <span role="status">{said?.[language]}</span>
        </header>
      </FluentProvider>
      <div ref={pane} className="workbench-pane" tabIndex={-1}>
        {left ? (
          <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className="workbench-offer">
            <UnsavedWorkOffer {...{ left, language }} onGoOn={() => goOn(left)} onBack={() => goBack(left)} />
          </FluentProvider>
        ) : (
          <Pane
            host={live}
            onBusy={withhold}
            language={language}
            dark={dark}
            read={readInWorker}
            sample={sampleDocument}
            onLanguage={speak}
            onWritten={({ title }) => {
              setWritten(book.name || `${title}.xlsx`);
              setSaid(textOf((all) => all.saved));
            }}
          />
        )}
      </div>
      <section className="workbench-sheets" aria-label={words.sheets}>
        {!spreadsheet && <p className="workbench-arriving">{words.arriving}</p>}
        <div ref={place} className="workbench-spreadsheet" />
        <p className="workbench-simply">{words.shownSimply}</p>
      </section>
    </div>
  );
}

const wordsOf = (said: (words: (typeof workbenchWords)[Language]) => string): Text => ({
  'zh-CN': said(workbenchWords['zh-CN']),
  en: said(workbenchWords.en),
});

const both = (one: Text, other: Text): Text => ({
  'zh-CN': one['zh-CN'] + other['zh-CN'],
  en: `${one.en} ${other.en}`,
});
