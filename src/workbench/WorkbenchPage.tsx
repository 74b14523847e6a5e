import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { openedWorkbook, type OpenedWorkbook } from '../hosts/file/opened-workbook';
import { HostError } from '../hosts/host';
import type { Language, Text } from '../plan/language';
import { pageResources, sampleDocument } from '../taskpane/page-resources';
import { Pane } from '../taskpane/Pane';
import { stringsOf } from '../taskpane/strings/strings-of';
import { textOf } from '../taskpane/strings/text-of';
import { saveFile } from './save-file';

interface Book {
  readonly host: OpenedWorkbook;
  /** The name it is saved under. */
  readonly name: string;
}

/** The whole job without Excel: the pane over a workbook in memory, which is saved as a file. */
export function WorkbenchPage({ start }: { readonly start: Language }): ReactElement {
  const [language, setLanguage] = useState(start);
  const [book, setBook] = useState<Book>(() => ({ host: openedWorkbook(), name: '' }));
  const [written, setWritten] = useState<string>();
  const [said, setSaid] = useState<Text>();
  const chooser = useRef<HTMLInputElement>(null);
  const strings = stringsOf(language);

  function speak(other: Language): void {
    document.documentElement.lang = other;
    setLanguage(other);
  }

  async function open(file: File): Promise<void> {
    try {
      const host = openedWorkbook(new Uint8Array(await file.arrayBuffer()));
      setBook({ host, name: file.name });
      setWritten(undefined);
      setSaid(textOf((all) => all.opened(file.name)));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      setSaid(error.text);
    }
  }

  return (
    <div className="workbench" lang={language}>
      <FluentProvider theme={webLightTheme}>
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
            <Button appearance="primary" onClick={() => saveFile(book.host.bytes(), written)}>
              {strings.save}
            </Button>
          )}
          <Button appearance="subtle" onClick={() => speak(language === 'en' ? 'zh-CN' : 'en')}>
            {strings.language}
          </Button>
          <span role="status">{written === undefined ? said?.[language] : strings.saved}</span>
        </header>
      </FluentProvider>
      <Pane
        host={book.host}
        language={language}
        resources={pageResources}
        sample={sampleDocument}
        onLanguage={speak}
        onWritten={({ title }) => setWritten(book.name || `${title}.xlsx`)}
      />
    </div>
  );
}
