import { Button, Field, Select, Text as Words, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ChosenColumns, ColumnChoice } from '../import/chosen-columns';
import type { Language } from '../plan/language';
import type { UnknownTable } from './imported-plan';
import { columnsStrings } from './strings/columns-view';
import type { Strings } from './strings/zh-CN';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px', overflowWrap: 'anywhere' },
  examples: {
    margin: '4px 0 0',
    paddingLeft: '18px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Asks what the columns of a table hold whose headings are not known; what was guessed is chosen already. */
export function ColumnsView(props: {
  readonly table: UnknownTable;
  readonly language: Language;
  readonly strings: Strings;
  readonly onRead: (columns: ChosenColumns) => void;
  readonly onBack: () => void;
}): ReactElement {
  const { headings, rows, columns: guessed } = props.table.proposal;
  const words = columnsStrings[props.language];
  const styles = useStyles();
  const [columns, setColumns] = useState<ChosenColumns>(guessed);
  const isWhole =
    columns.includes('task') && columns.some((choice) => ['lead', 'co', 'units'].includes(choice));
  const choose = (at: number, choice: ColumnChoice) =>
    setColumns(columns.map((other, index) => (index === at ? choice : other)));

  return (
    <div className={styles.view}>
      <Words as="h2" size={400} weight="semibold">
        {words.title}
      </Words>
      <Words>{words.explain}</Words>
      {columns.map((chosen, at) => (
        <div key={at}>
          <Field label={words.column(at + 1, headings[at] ?? '')}>
            <Select value={chosen} onChange={(_, { value }) => choose(at, value as ColumnChoice)}>
              {Object.entries(words.choices).map(([choice, name]) => (
                <option key={choice} value={choice}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <ul className={styles.examples}>
            {rows.map((row, index) => (row[at] ? <li key={index}>{shortened(row[at])}</li> : null))}
          </ul>
        </div>
      ))}
      {!isWhole && <Words role="alert">{words.incomplete}</Words>}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={!isWhole} onClick={() => props.onRead(columns)}>
          {words.read}
        </Button>
        <Button onClick={props.onBack}>{props.strings.back}</Button>
      </div>
    </div>
  );
}

/** Enough of a cell to know it by. */
const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
