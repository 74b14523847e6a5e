import { Button, Text as Words, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { planOfFile } from '../../actions/plan-of-file';
import type { Language, Text } from '../../plan/language';
import type { Plan } from '../../plan/plan';
import { pageResources } from '../page-resources';
import { versionsStrings } from '../strings/versions-view';

const useStyles = makeStyles({
  hidden: { display: 'none' },
  error: { color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
});

/** A button that asks for a file and reads the plan it holds, saying meanwhile so, or why it could not. */
export function PlanFileChooser(props: {
  readonly label: string;
  readonly language: Language;
  readonly busy?: boolean;
  readonly onPlan: (name: string, plan: Plan) => void;
}): ReactElement {
  const { label, language } = props;
  const strings = versionsStrings[language];
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<{ readonly name: string; readonly failed?: Text }>();

  const read = async (chosen: File) => {
    setFile({ name: chosen.name });
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const found = await planOfFile({ name: chosen.name, bytes }, { leadRule: 'stated' }, pageResources);
    setFile(found.ok ? undefined : { name: chosen.name, failed: found.reason });
    if (found.ok) props.onPlan(chosen.name, found.plan);
  };

  return (
    <>
      <input
        ref={chooser}
        className={styles.hidden}
        type="file"
        accept=".xlsx,.docx,.pdf,.txt,.md,.html,.htm,.csv,.json"
        aria-label={label}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) void read(chosen);
          // The same file may be chosen again after it was mended.
          event.target.value = '';
        }}
      />
      <Button disabledFocusable={props.busy ?? false} onClick={() => chooser.current?.click()}>
        {label}
      </Button>
      {file && (
        <Words role="status" {...(file.failed && { className: styles.error })}>
          {file.failed
            ? strings.notRead(file.name, file.failed[language])
            : `${strings.reading} ${file.name}`}
        </Words>
      )}
    </>
  );
}
