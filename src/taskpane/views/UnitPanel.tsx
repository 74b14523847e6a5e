import { Button, Checkbox, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { editUnit, mergeUnits } from '../../actions/edit-unit';
import type { Unit } from '../../plan/plan';
import { findingPlaces } from '../../sheets/finding-places';
import { paletteOf } from '../../sheets/palette';
import { namesInCell, separator } from '../../sheets/unit-cell';
import { unitsStrings } from '../strings/units-view';
import type { ViewProps } from '../view';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '6px 8px 10px' },
  // A long name in a list must not make the list wider than the pane.
  choice: { '& select': { minWidth: 0, width: '100%' } },
  members: { display: 'flex', flexDirection: 'column', maxHeight: '180px', overflowY: 'auto' },
  heading: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300 },
  duties: { margin: 0, paddingLeft: '4px', listStyleType: 'none', overflowWrap: 'anywhere' },
  duty: { display: 'flex', justifyContent: 'space-between', gap: '6px', alignItems: 'baseline' },
  where: { flexShrink: 0 },
});

/** One unit: its names and members to edit, the unit it may be merged into, its own list of duties. */
export function UnitPanel(props: ViewProps & { readonly unit: Unit }): ReactElement {
  const { unit, state, language, busy, change, goTo } = props;
  const { plan } = state;
  const strings = unitsStrings[language];
  const styles = useStyles();
  const [name, setName] = useState(unit.name);
  const [aliases, setAliases] = useState(unit.aliases.join(separator[language].between));
  const [kind, setKind] = useState(unit.kind);
  const [members, setMembers] = useState<readonly string[]>(unit.members ?? []);
  const [into, setInto] = useState('');

  const known = new Set(unit.aliases);
  const edit = { name, aliases: namesInCell(aliases, known, language), kind, members };
  const refused = editUnit(plan, unit.id, edit) === undefined;
  const survivor = plan.units.find(({ id }) => id === into);
  const duties = plan.tasks.flatMap((task) => {
    const own = task.assignments.filter((assignment) => assignment.unit === unit.id);
    return own.length > 0 ? [{ task, leads: own.some(({ role }) => role === 'lead') }] : [];
  });
  const places = findingPlaces(
    duties.map(({ task, leads }) => ({ task: task.id, field: leads ? 'lead' : 'co' })),
    plan,
  );
  const others = plan.units.filter(({ id }) => id !== unit.id);
  const { marks } = paletteOf(plan);

  return (
    <div className={styles.panel}>
      <Field
        label={strings.name}
        {...(refused && name.trim() !== '' && { validationMessage: strings.taken(name.trim()) })}
      >
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={strings.aliases}>
        <Input value={aliases} onChange={(_, { value }) => setAliases(value)} />
      </Field>
      <Field label={strings.kind} className={styles.choice}>
        <Select value={kind} onChange={(_, { value }) => setKind(value as Unit['kind'])}>
          <option value="unit">{strings.kinds.unit}</option>
          <option value="collective">{strings.kinds.collective}</option>
        </Select>
      </Field>
      {kind === 'collective' && (
        <details>
          <summary>
            {strings.members} ({members.length})
          </summary>
          <div className={styles.members}>
            {others.map((other) => (
              <Checkbox
                key={other.id}
                label={other.name}
                checked={members.includes(other.id)}
                onChange={(_, { checked }) =>
                  setMembers(
                    checked ? [...members, other.id] : members.filter((member) => member !== other.id),
                  )
                }
              />
            ))}
          </div>
        </details>
      )}
      <Button
        size="small"
        disabledFocusable={busy || refused}
        onClick={() => change((now) => editUnit(now, unit.id, edit) ?? now)}
      >
        {strings.save}
      </Button>
      <Field label={strings.merge} className={styles.choice}>
        <Select value={into} onChange={(_, { value }) => setInto(value)}>
          <option value="">{strings.mergeChoose}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {other.name}
            </option>
          ))}
        </Select>
      </Field>
      {survivor && (
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => change((now) => mergeUnits(now, unit.id, survivor.id))}
        >
          {strings.mergeDo(unit.name, survivor.name)}
        </Button>
      )}
      <h3 className={styles.heading}>
        {strings.duties} ({duties.length})
      </h3>
      {duties.length === 0 && <span>{strings.noDuties}</span>}
      <ul className={styles.duties}>
        {duties.map(({ task, leads }, index) => {
          const title = [task.number, task.title || task.text].filter(Boolean).join(' ');
          const place = places[index];
          return (
            <li key={task.id} className={styles.duty}>
              <span>
                {leads ? marks.lead.symbol : marks.co.symbol} {title}
              </span>
              {place && (
                <Button
                  size="small"
                  appearance="subtle"
                  className={styles.where}
                  aria-label={`${strings.where}: ${title}`}
                  onClick={() => goTo(place)}
                >
                  {strings.where}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
