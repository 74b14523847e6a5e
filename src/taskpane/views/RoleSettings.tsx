import { Field, Input, Radio, RadioGroup, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Language } from '../../plan/language';
import type { Plan, RoleMark, RoleSigns, RoleWords } from '../../plan/plan';
import { roleHeadings, roleMarkNames, roleMarks } from '../../plan/role-signs';
import { roleWordings } from '../../plan/role-wording';
import { roleSignsFaultInSheets } from '../../sheets/role-signs-fault';
import { settingsStrings } from '../strings/settings-view';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px' },
  word: { flexGrow: 1, flexBasis: '120px' },
  mark: { width: '84px' },
  field: { width: '100%', minWidth: 0 },
});

/** What the roles are called in one language, and their marks, as they stand in the fields. */
export interface TypedRoles {
  readonly words: RoleWords;
  readonly marks: Readonly<Record<RoleMark, string>>;
}

/** As the plan has them. */
export function rolesOf(plan: Pick<Plan, 'roleSigns'>, language: Language): TypedRoles {
  return { words: headingsIn(plan, language), marks: roleMarks(plan) };
}

function headingsIn(plan: Pick<Plan, 'roleSigns'>, language: Language): RoleWords {
  const { lead, co } = roleHeadings(plan);
  return { lead: lead[language], co: co[language] };
}

/** Without the spaces that people type beside a word. */
export function signsTyped({ words, marks }: TypedRoles, language: Language): Required<RoleSigns> {
  return {
    words: { [language]: { lead: words.lead.trim(), co: words.co.trim() } },
    marks: {
      lead: marks.lead.trim(),
      assumedLead: marks.assumedLead.trim(),
      co: marks.co.trim(),
    },
  };
}

/** What the office calls the two roles, and the signs by which the matrix shows them. */
export function RoleSettings(props: {
  readonly typed: TypedRoles;
  readonly language: Language;
  readonly onType: (typed: TypedRoles) => void;
}): ReactElement {
  const { typed, language, onType } = props;
  const strings = settingsStrings[language];
  const styles = useStyles();
  const { words, marks } = typed;
  const offered = wordsOffered(language);
  const usual = offered.findIndex(({ lead, co }) => lead === words.lead && co === words.co);
  const [own, setOwn] = useState(usual < 0);
  const signs = signsTyped(typed, language);
  const [wordsFault, marksFault] = [{ words: signs.words }, { marks: signs.marks }].map(
    (some) => roleSignsFaultInSheets(some)?.[language],
  );
  return (
    <>
      <Field label={strings.roles} {...(wordsFault && { validationMessage: wordsFault })}>
        <RadioGroup
          value={own ? 'own' : String(usual)}
          onChange={(_, { value }) => {
            const chosen = offered[Number(value)];
            setOwn(!chosen);
            if (chosen) onType({ ...typed, words: chosen });
          }}
        >
          {offered.map(({ lead, co }, index) => (
            <Radio key={lead + co} value={String(index)} label={`${lead} / ${co}`} />
          ))}
          <Radio value="own" label={strings.ownWords} />
        </RadioGroup>
      </Field>
      {own && (
        <div className={styles.row}>
          {(['lead', 'co'] as const).map((role) => (
            <Field key={role} label={strings.roleWord[role]} className={styles.word}>
              <Input
                value={words[role]}
                input={{ className: styles.field }}
                onChange={(_, { value }) => onType({ ...typed, words: { ...words, [role]: value } })}
              />
            </Field>
          ))}
        </div>
      )}
      <Field label={strings.marks} {...(marksFault && { validationMessage: marksFault })}>
        <div className={styles.row}>
          {roleMarkNames.map((role) => (
            <Field key={role} label={strings.roleMark[role]} className={styles.mark}>
              <Input
                value={marks[role]}
                input={{ className: styles.field }}
                onChange={(_, { value }) => onType({ ...typed, marks: { ...marks, [role]: value } })}
              />
            </Field>
          ))}
        </div>
      </Field>
    </>
  );
}

/** The usual pair first, then what many offices say; each once. */
function wordsOffered(language: Language): readonly RoleWords[] {
  const pairs = [
    headingsIn({}, language),
    ...Object.values(roleWordings).map(({ lead, co }) => ({ lead: lead[language], co: co[language] })),
  ];
  return [...new Map(pairs.map((pair) => [`${pair.lead}/${pair.co}`, pair])).values()];
}
