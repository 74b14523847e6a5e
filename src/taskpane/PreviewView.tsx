import {
  Button,
  Field,
  Radio,
  RadioGroup,
  Text as Words,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { type DutyCells, editDuties } from '../actions/edit-duties';
import type { LeadRuleOption } from '../import/assemble';
import type { Language } from '../plan/language';
import { noteSentence, placeText } from '../plan/note';
import type { Plan } from '../plan/plan';
import { type LeadGap, leadGaps } from '../plan/shared-duty';
import type { ImportedPlan } from './imported-plan';
import { roleTerms } from '../plan/role-terms';
import type { Strings } from './strings/zh-CN';
import { TaskPreview } from './TaskPreview';
import { Cards } from './views/Cards';

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', gap: '10px' },
  title: { overflowWrap: 'anywhere' },
  notes: { margin: '4px 0 0', paddingLeft: '20px', overflowWrap: 'anywhere' },
  section: { margin: '6px 0 2px', fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  actions: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    gap: '8px',
    padding: '8px 0',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** So many tasks are drawn at once that the page stays quick. */
const atOnce = 100;

const leadRules: readonly LeadRuleOption[] = ['stated', 'first', 'none'];

/** The second of three steps: everything that was read, before anything is written. */
export function PreviewView(props: {
  readonly imported: ImportedPlan;
  readonly language: Language;
  readonly strings: Strings;
  readonly writeLabel: string;
  /** The plan that the workbook holds and that this one takes the place of. */
  readonly replaced?: Plan;
  readonly onLeadRule: (rule: LeadRuleOption) => void;
  readonly onChange: (imported: ImportedPlan) => void;
  readonly onWrite: () => void;
  readonly onBack: () => void;
}): ReactElement {
  const { imported, language, strings } = props;
  const { plan, conventions } = imported;
  // A plan that takes the place of another is written in the words settled for that one.
  const settled = props.replaced ?? plan;
  const roles = roleTerms(settled);
  const styles = useStyles();
  const [shown, setShown] = useState(atOnce);
  const gaps = plan.tasks.map(leadGaps(plan));
  const count = (gap: LeadGap) => gaps.filter((one) => one === gap).length;
  const titles = new Map(plan.sections.map(({ id, number, title }) => [id, `${number}${title}`]));
  const tasks = plan.tasks.slice(0, shown);
  const rest = plan.tasks.length - tasks.length;
  const edit = (task: string, cells: DutyCells) =>
    props.onChange({ ...imported, plan: editDuties(plan, task, cells, language) });

  return (
    <div className={styles.preview}>
      <Words as="h2" size={400} weight="semibold" className={styles.title}>
        {plan.title}
      </Words>
      <Words>
        {strings.counts(plan.tasks.length, plan.units.length)} ·{' '}
        {strings.gaps(count('missingLead'), count('sharedDuty'), roles)}
      </Words>
      <Words size={200}>
        {conventions.length === 0
          ? !plan.tasks.some(({ assignments }) => assignments.length > 0) && strings.noConvention(roles)
          : strings.foundAs(
              conventions
                .map(({ title, times }) => `${title[language]} (${strings.times(times)})`)
                .join(language === 'en' ? ', ' : '、'),
            )}
      </Words>
      {props.replaced && <Words className={styles.title}>▲ {strings.replaces(props.replaced.title)}</Words>}
      {imported.file && (
        <Field label={strings.leadRule(roles)}>
          <RadioGroup
            value={imported.leadRule}
            onChange={(_, { value }) => props.onLeadRule(value as LeadRuleOption)}
          >
            {leadRules.map((rule) => (
              <Radio key={rule} value={rule} label={strings.leadRules(roles)[rule]} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {plan.notes.length > 0 && (
        <details>
          <summary>▲ {strings.notes(plan.notes.length)}</summary>
          <ol className={styles.notes}>
            {plan.notes.map((note, index) => (
              <li key={index}>
                {[placeText(note.place, language), noteSentence(note, roles)[language]]
                  .filter(Boolean)
                  .join(' ')}
              </li>
            ))}
          </ol>
        </details>
      )}
      <Cards>
        {tasks.flatMap((task, index) => [
          ...(task.section === tasks[index - 1]?.section
            ? []
            : [
                <li key={`section-${index}`}>
                  <h3 className={styles.section}>{titles.get(task.section)}</h3>
                </li>,
              ]),
          <TaskPreview key={task.id} {...{ task, plan, settled, language, strings }} onEdit={edit} />,
        ])}
      </Cards>
      {rest > 0 && (
        <Button onClick={() => setShown(shown + atOnce)}>{strings.more(Math.min(rest, atOnce))}</Button>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={props.onWrite}>
          {props.writeLabel}
        </Button>
        <Button onClick={props.onBack}>{strings.back}</Button>
      </div>
    </div>
  );
}
