import { Button, Text as Words, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useRef, useState, type DragEvent, type ReactElement } from 'react';
import type { SourceFile } from '../actions/import-document';
import type { Strings } from './strings/zh-CN';

// A moment after the buttons: they are what most people look for.
const PasteField = lazy(async () => ({ default: (await import('./PasteField')).PasteField }));

const useStyles = makeStyles({
  start: { display: 'flex', flexDirection: 'column', gap: '12px' },
  steps: { margin: 0, paddingLeft: '20px', color: tokens.colorNeutralForeground2 },
  drop: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke1}` },
  hidden: { display: 'none' },
});

const endings = '.docx,.pdf,.txt,.md,.html,.htm,.xlsx,.csv,.json';

/** The first of three steps: which document. */
export function StartView(props: {
  readonly strings: Strings;
  readonly onFile: (file: SourceFile) => void;
  readonly onSample: () => void;
  /** Where a sheet of the user’s own may hold the plan. */
  readonly onSheet?: () => void;
  /** Where there is something to go back to. */
  readonly onBack?: () => void;
}): ReactElement {
  const { strings, onFile } = props;
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const take = (file: File | undefined) => {
    if (file) void sourceOf(file).then(onFile);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };

  return (
    <div className={styles.start}>
      <Words>{strings.promise}</Words>
      <ol className={styles.steps}>
        {strings.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div
        className={`${styles.drop} ${over ? styles.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={chooser}
          className={styles.hidden}
          type="file"
          accept={endings}
          aria-label={strings.chooseDocument}
          onChange={(event) => {
            take(event.target.files?.[0]);
            // The same file may be chosen again after it was mended.
            event.target.value = '';
          }}
        />
        <Button appearance="primary" size="large" onClick={() => chooser.current?.click()}>
          {strings.chooseDocument}
        </Button>
        <Words size={200}>{strings.dropHere}</Words>
      </div>
      {props.onSheet && <Button onClick={props.onSheet}>{strings.readSheet}</Button>}
      <Button onClick={props.onSample}>{strings.trySample}</Button>
      <Suspense fallback={null}>
        <PasteField {...{ strings, onFile }} />
      </Suspense>
      {props.onBack && <Button onClick={props.onBack}>{strings.back}</Button>}
    </div>
  );
}

async function sourceOf(file: File): Promise<SourceFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
