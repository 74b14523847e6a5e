import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState, type ClipboardEvent, type ReactElement } from 'react';
import type { SourceFile } from '../actions/import-document';
import type { Strings } from './strings/zh-CN';

interface PastedTable {
  readonly text: string;
  readonly html: string;
}

/** A plan copied elsewhere. Of a table that was copied, the cells are read, and not only their words. */
export function PasteField(props: {
  readonly strings: Strings;
  readonly onFile: (file: SourceFile) => void;
}): ReactElement {
  const { strings, onFile } = props;
  const [pasted, setPasted] = useState('');
  const [table, setTable] = useState<PastedTable>();

  const keepTable = ({ clipboardData }: ClipboardEvent) => {
    const html = clipboardData.getData('text/html');
    setTable(/<table\b/i.test(html) ? { html, text: clipboardData.getData('text/plain') } : undefined);
  };
  // Words that were changed since are what the user wants to be read.
  const isWhole = table !== undefined && withoutSpace(table.text) === withoutSpace(pasted);
  const source = isWhole ? `<!doctype html><meta charset="utf-8">${table.html}` : pasted;

  return (
    <>
      <Field label={strings.pasteLabel}>
        <Textarea
          value={pasted}
          placeholder={strings.pasteHint}
          resize="vertical"
          onPaste={keepTable}
          onChange={(_, { value }) => setPasted(value)}
        />
      </Field>
      {pasted.trim() !== '' && (
        <Button onClick={() => onFile({ name: strings.pastedName, bytes: new TextEncoder().encode(source) })}>
          {strings.readPasted}
        </Button>
      )}
    </>
  );
}

const withoutSpace = (text: string) => text.replace(/\s+/g, '');
