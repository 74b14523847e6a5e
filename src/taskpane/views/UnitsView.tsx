import { Button, Field, Input, Text as Words, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { workloads } from '../../plan/workload';
import { paletteOf } from '../../sheets/palette';
import { unitsStrings } from '../strings/units-view';
import type { ViewProps } from '../view';
import { UnitPanel } from './UnitPanel';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '10px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '4px 0' },
  unit: {
    width: '100%',
    minWidth: 0,
    justifyContent: 'space-between',
    gap: '8px',
    padding: '4px 6px',
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
  counts: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** So many units are drawn at once that the page stays quick. */
const atOnce = 80;

/** The register: how loaded each unit is, what it is called, which names are one, and what it has to do. */
export function UnitsView(props: ViewProps): ReactElement {
  const { state, language } = props;
  const { plan } = state;
  const strings = unitsStrings[language];
  const { marks } = paletteOf(plan);
  const styles = useStyles();
  const [sought, setSought] = useState('');
  const [opened, setOpened] = useState('');
  const [shown, setShown] = useState(atOnce);
  const words = sought.trim().toLowerCase();
  const found = workloads(plan).filter(({ unit: { name, aliases } }) =>
    [name, ...aliases].some((one) => one.toLowerCase().includes(words)),
  );
  const rest = found.length - shown;

  return (
    <section className={styles.view}>
      <Field label={strings.find}>
        <Input type="search" value={sought} onChange={(_, { value }) => setSought(value)} />
      </Field>
      {found.length === 0 && <Words>{strings.none}</Words>}
      <ul className={styles.list}>
        {found.slice(0, shown).map(({ unit, leads, cos }) => (
          <li key={unit.id} className={styles.row}>
            <Button
              appearance="transparent"
              className={styles.unit}
              aria-expanded={unit.id === opened}
              onClick={() => setOpened(unit.id === opened ? '' : unit.id)}
            >
              <span>
                {unit.name}
                {unit.kind === 'collective' && ` · ${strings.collective}`}
              </span>
              <span
                className={styles.counts}
                aria-label={`${marks.lead.word[language]} ${leads} · ${marks.co.word[language]} ${cos}`}
              >
                {marks.lead.symbol} {leads} {marks.co.symbol} {cos}
              </span>
            </Button>
            {unit.id === opened && <UnitPanel key={unit.id} {...props} unit={unit} />}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button onClick={() => setShown(shown + atOnce)}>{strings.more(Math.min(rest, atOnce))}</Button>
      )}
    </section>
  );
}
