import { Button, Text as Words, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { previewEdits, takeEdits, type Decisions, type EditsPreview } from '../../actions/take-edits';
import { HostError } from '../../hosts/host';
import type { Text } from '../../plan/language';
import { noteSentence } from '../../plan/note';
import { roleTerms } from '../../plan/role-terms';
import { editsStrings } from '../strings/edits-view';
import type { ViewProps } from '../view';
import { Cards } from './Cards';
import { ConflictCard } from './ConflictCard';
import { EditedCell } from './EditedCell';
import { QuestionCard } from './QuestionCard';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '10px', overflowWrap: 'anywhere' },
  heading: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, paddingLeft: '18px' },
});

/** So many edits are drawn at once that the page stays quick. */
const atOnce = 60;

/** What people have edited in the sheets since they were last written, and the way to bring all sheets up to it. */
export function EditsView({ state, language, host, busy, act, goTo }: ViewProps): ReactElement {
  const strings = editsStrings[language];
  const styles = useStyles();
  const [found, setFound] = useState<EditsPreview>();
  const [decisions, setDecisions] = useState<Decisions>({});
  const [shown, setShown] = useState(atOnce);

  // The state of the workbook is read anew whenever its cells have changed.
  useEffect(() => {
    let overtaken = false;
    previewEdits(host).then(
      (preview) => {
        if (!overtaken) setFound(preview);
      },
      (error: unknown) => {
        if (!(error instanceof HostError)) throw error;
        if (!overtaken) setFound({ ok: false, reason: error.text });
      },
    );
    return () => {
      overtaken = true;
    };
  }, [host, state]);

  if (!found) return <Words>{strings.reading}</Words>;
  if (!found.ok) return <Words>{found.reason[language]}</Words>;
  const { changes, duties, conflicts, questions, notes, tabs } = found;
  if (changes.length + conflicts.length + questions.length + notes.length === 0)
    return <Words>{strings.none}</Words>;
  const undecided =
    conflicts.filter(({ key }) => !Object.hasOwn(decisions, key)).length +
    questions.filter(({ key, usual }) => usual === undefined && !Object.hasOwn(decisions, key)).length;
  const rest = changes.length - shown;
  const sentences = (heading: string, texts: readonly Text[]) =>
    texts.length > 0 && (
      <div>
        <h2 className={styles.heading}>{heading}</h2>
        <ul className={styles.list}>
          {texts.map((text, index) => (
            <li key={index}>{text[language]}</li>
          ))}
        </ul>
      </div>
    );

  return (
    <section className={styles.view}>
      {conflicts.length > 0 && (
        <div>
          <h2 className={styles.heading}>▲ {strings.conflicts(conflicts.length)}</h2>
          <Words>{strings.conflictsHint}</Words>
          <Cards>
            {conflicts.map((conflict) => (
              <ConflictCard
                key={conflict.key}
                {...{ conflict, tabs, language, strings, goTo }}
                chosen={decisions[conflict.key] ?? ''}
                onChoose={(side) => setDecisions({ ...decisions, [conflict.key]: side })}
              />
            ))}
          </Cards>
        </div>
      )}
      {questions.length > 0 && (
        <div>
          <h2 className={styles.heading}>▲ {strings.asked(questions.length)}</h2>
          <Cards>
            {questions.map((question) => (
              <QuestionCard
                key={question.key}
                {...{ question, tabs, language, strings, goTo }}
                chosen={decisions[question.key] ?? question.usual ?? ''}
                onChoose={(answer) => setDecisions({ ...decisions, [question.key]: answer })}
              />
            ))}
          </Cards>
        </div>
      )}
      {sentences(
        `▲ ${strings.questions(notes.length)}`,
        notes.map((note) => noteSentence(note, roleTerms(state.plan))),
      )}
      {sentences(strings.byUnit, duties)}
      {changes.length > 0 && (
        <div>
          <h2 className={styles.heading}>{strings.changes(changes.length)}</h2>
          <Cards>
            {changes.slice(0, shown).map((change) => (
              <EditedCell key={change.key} {...{ change, tabs, language, strings, goTo }} />
            ))}
          </Cards>
        </div>
      )}
      {rest > 0 && (
        <Button onClick={() => setShown(shown + atOnce)}>{strings.more(Math.min(rest, atOnce))}</Button>
      )}
      <Button
        appearance="primary"
        disabledFocusable={busy || undecided > 0}
        onClick={() =>
          act(async (choices, progress) => {
            const taken = await takeEdits(host, choices, decisions, progress);
            return taken.ok ? { ok: true, receipt: taken.sentence } : taken;
          })
        }
      >
        {strings.take}
      </Button>
    </section>
  );
}
