import { Button, Field, Input, Text as Words, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { type DutyCells, dutyCells } from '../actions/edit-duties';
import type { Language } from '../plan/language';
import { placeText } from '../plan/note';
import type { Plan, Task } from '../plan/plan';
import { leadGaps } from '../plan/shared-duty';
import { roleTerms } from '../plan/role-terms';
import { paletteOf } from '../sheets/palette';
import { separator } from '../sheets/unit-cell';
import type { Strings } from './strings/zh-CN';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 10px',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    overflowWrap: 'anywhere',
  },
  missing: {
    alignSelf: 'flex-start',
    padding: '0 6px',
    borderRadius: tokens.borderRadiusSmall,
  },
  source: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  // Its two words stay on one line however narrow the pane is.
  edit: { flexShrink: 0, whiteSpace: 'nowrap' },
  foot: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
});

/** One task before it is written: what is to be done, by whom, and where the document says so. */
export function TaskPreview(props: {
  readonly task: Task;
  readonly plan: Plan;
  readonly language: Language;
  /** The plan whose settings the sheets will be written by. */
  readonly settled: Plan;
  readonly strings: Strings;
  readonly onEdit: (task: string, cells: DutyCells) => void;
}): ReactElement {
  const { task, plan, settled, language, strings } = props;
  const { marks } = paletteOf(settled);
  const roles = roleTerms(settled);
  const styles = useStyles();
  const [editing, setEditing] = useState<DutyCells>();
  const cells = dutyCells(task, plan, language);
  const name = task.title || task.text;
  const assumed = task.assignments.some(({ role, basis }) => role === 'lead' && basis === 'assumed-order');
  const gap = marks[leadGaps(plan)(task) ?? 'missingLead'];
  const lead = assumed ? marks.assumedLead : marks.lead;

  return (
    <li className={styles.card}>
      <Words weight="semibold">{[task.number, name].filter(Boolean).join(' ')}</Words>
      {editing ? (
        <>
          <Field label={strings.leadField(roles)}>
            <Input
              value={editing.lead}
              onChange={(_, { value }) => setEditing({ ...editing, lead: value })}
            />
          </Field>
          <Field label={strings.coField(roles)}>
            <Input value={editing.co} onChange={(_, { value }) => setEditing({ ...editing, co: value })} />
          </Field>
          <div className={styles.foot}>
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                props.onEdit(task.id, editing);
                setEditing(undefined);
              }}
            >
              {strings.keep}
            </Button>
            <Button size="small" onClick={() => setEditing(undefined)}>
              {strings.cancel}
            </Button>
          </div>
        </>
      ) : (
        <>
          {cells.lead ? (
            <Words>
              {lead.symbol} {cells.lead}
              {assumed ? ` · ${lead.word[language]}` : ''}
            </Words>
          ) : (
            <span className={styles.missing} style={{ color: gap.colour, backgroundColor: gap.fill }}>
              {gap.symbol} {gap.word[language]}
            </span>
          )}
          {cells.co && (
            <Words>
              {marks.co.symbol} {cells.co}
            </Words>
          )}
          <div className={styles.foot}>
            <span className={styles.source}>{sourceLine(task, language, strings)}</span>
            <Button
              size="small"
              appearance="subtle"
              className={styles.edit}
              aria-label={strings.editOf(name)}
              onClick={() => setEditing(cells)}
            >
              {strings.edit}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}

/** 原文第 12 行：“市甲局、市乙局” — the names as they are printed, and where. */
function sourceLine({ assignments, place }: Task, language: Language, strings: Strings): string {
  const printed = assignments.map((one) => one.printed).join(separator[language].between);
  const words = [...printed].length > 60 ? `${[...printed].slice(0, 59).join('')}…` : printed;
  return [strings.source, placeText(place, language), words && `“${words}”`].filter(Boolean).join(' ');
}
