import { Button, FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { buildSheets } from '../actions/build-sheets';
import { receiptSentence } from '../actions/receipt-sentence';
import { today } from '../actions/today';
import { check } from '../check/check';
import { HostError, type LiveHost } from '../hosts/host';
import { pageWorkbook, type PageWorkbook } from '../hosts/workbench/page-workbook';
import type { Language, Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import { readBase } from '../sheets/base';
import type { SheetValues } from '../sheets/sheet';
import { dropDraft } from '../taskpane/draft';
import { sampleDocument } from '../taskpane/page-resources';
import { Pane } from '../taskpane/Pane';
import { readInWorker } from '../taskpane/read-in-worker';
import { stringsOf } from '../taskpane/strings/strings-of';
import { textOf } from '../taskpane/strings/text-of';
import { BrokenWriteOffer } from './BrokenWriteOffer';
import { brokenWrites, guardedWorkbook } from './guarded-workbook';
import { openedTabs } from './opened-tabs';
import { saveFile } from './save-file';
import { shareKeyboard } from './share-keyboard';
import type { Spreadsheet } from './spreadsheet';
import { useDark } from './use-dark';
import { workbenchWords } from './workbench-words';

interface Book {
  readonly workbook: PageWorkbook;
  /** The name it is saved under. */
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
  const [book, setBook] = useState<Book>(() => ({ workbook: pageWorkbook(host), name: '' }));
  const [written, setWritten] = useState<string>();
  const [said, setSaid] = useState<Text>();
  const [spreadsheet, setSpreadsheet] = useState<Spreadsheet>();
  /** On a narrow screen there is room for one of them. */
  const [front, setFront] = useState<'pane' | 'sheets'>('pane');
  /** The plan that another page did not live to write. */
  const [broken, setBroken] = useState<Plan>();
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
  const withhold = useCallback((busy: boolean) => void (container.inert = busy), [container]);

  // Whoever is led to a cell wants to see it.
  const live = useMemo<LiveHost>(
    () => ({
      ...guardedWorkbook(book.workbook, book.name),
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
      const workbook = pageWorkbook(host, new Uint8Array(await file.arrayBuffer()));
      if (workbook.file) await workbook.show(await openedTabs(workbook.file, language));
      const hasOurs = (await workbook.tabs()).size > 0;
      setBook({ workbook, name: file.name });
      setWritten(hasOurs ? file.name : undefined);
      setSaid(textOf((all) => all.opened(file.name)));
    });

  useEffect(() => {
    void told(async () => {
      const found = await brokenWrites.kept();
      if (!found) return;
      const workbook = pageWorkbook(host, found.before.opened);
      await workbook.showKept(found.before);
      const hasOurs = (await workbook.tabs()).size > 0;
      setBook({ workbook, name: found.name });
      setWritten(hasOurs ? found.name : undefined);
      const kept = readBase((found.base ?? []) as SheetValues);
      if (kept.ok) setBroken(kept.plan);
      else await brokenWrites.drop();
    });
  }, [host]);

  const finish = (plan: Plan) => {
    withhold(true);
    return told(async () => {
      const receipt = await buildSheets(plan, check(plan), live, { language, asOf: today() });
      dropDraft();
      setBroken(undefined);
      setWritten(book.name || `${plan.title}.xlsx`);
      setSaid(receiptSentence(receipt));
    }).finally(() => withhold(false));
  };

  const goBack = () =>
    told(async () => {
      await brokenWrites.drop();
      setBroken(undefined);
    });

  const save = (name: string) =>
    told(async () => {
      setSaid(wordsOf('computing'));
      const isComputed = await book.workbook.computed();
      saveFile(await book.workbook.bytes(), name);
      setSaid(isComputed ? undefined : wordsOf('notComputed'));
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
          <Button onClick={() => chooser.current?.click()}>{strings.openWorkbook}</Button>
          {written !== undefined && (
            <Button appearance="primary" onClick={() => void save(written)}>
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
        {broken ? (
          <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className="workbench-offer">
            <BrokenWriteOffer
              {...{ plan: broken, language }}
              onFinish={() => finish(broken)}
              onBack={goBack}
            />
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

const wordsOf = (which: 'computing' | 'notComputed'): Text => ({
  'zh-CN': workbenchWords['zh-CN'][which],
  en: workbenchWords.en[which],
});
