import { Button, Field, Select, Text as Words, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import { comparePlans } from '../../actions/compare-plans';
import type { PlanOfFile } from '../../actions/plan-of-file';
import { writeChangeSheets } from '../../actions/write-change-sheets';
import type { Plan } from '../../plan/plan';
import { openVersion } from '../../plan/version-chain';
import type { VersionsStrings } from '../strings/versions-view';
import type { ViewProps } from '../view';
import { ComparisonList } from './ComparisonList';
import { PlanFileChooser } from './PlanFileChooser';
import { clock } from './VersionCard';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px' },
  heading: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300 },
  // However long a name is, it makes no choice wider than the pane.
  choice: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
  error: { color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
});

/** What can stand on either side: the plan as it stands, a version by its name, or a file that was chosen. */
export type Side = 'now' | 'file' | `version ${string}` | '';

interface ChosenFile {
  readonly name: string;
  readonly plan: Plan;
}

export interface Sides {
  readonly from: Side;
  readonly to: Side;
}

/** Any two versions, one with the plan as it stands, or a file with any of them. */
export function VersionComparison(
  props: Pick<ViewProps, 'state' | 'language' | 'host' | 'busy' | 'act'> & {
    readonly strings: VersionsStrings;
    readonly sides: Sides;
    readonly onSides: (sides: Sides) => void;
  },
): ReactElement {
  const { state, language, host, busy, act, strings, sides, onSides } = props;
  const styles = useStyles();
  const [file, setFile] = useState<ChosenFile>();

  const { plan, versions } = state;
  const { from, to } = sides;
  const compared = useMemo(() => {
    const planOn = (side: Side) => openSide(side, { plan, versions, file, now: strings.now });
    const [before, after] = [planOn(from), planOn(to)];
    if (!before || !after) return undefined;
    if (!before.opened.ok) return before.opened;
    if (!after.opened.ok) return after.opened;
    return comparePlans(
      { plan: before.opened.plan, name: before.name },
      { plan: after.opened.plan, name: after.name },
    );
  }, [from, to, plan, versions, file, strings]);

  const choice = (label: string, which: keyof Sides) => (
    <Field label={label} className={styles.choice}>
      <Select value={sides[which]} onChange={(_, { value }) => onSides({ ...sides, [which]: value as Side })}>
        <option value="">{strings.choose}</option>
        <option value="now">{strings.now}</option>
        {file && <option value="file">{file.name}</option>}
        {[...versions].reverse().map(({ name, kept }) => (
          <option key={name} value={`version ${name}`}>
            {name} · {clock(kept)}
          </option>
        ))}
      </Select>
    </Field>
  );

  return (
    <div className={styles.form}>
      <h2 className={styles.heading}>{strings.compare}</h2>
      <PlanFileChooser
        label={strings.chooseFile}
        language={language}
        onPlan={(name, found) => {
          setFile({ name, plan: found });
          onSides({ from: 'file', to: 'now' });
        }}
      />
      {choice(strings.from, 'from')}
      {choice(strings.to, 'to')}
      {compared && 'ok' in compared && <Words className={styles.error}>{compared.reason[language]}</Words>}
      {compared && 'changes' in compared && (
        <>
          <ComparisonList key={`${from} ${to}`} comparison={compared} {...{ language, strings }} />
          <Button
            disabledFocusable={busy}
            onClick={() =>
              act(async (choices, progress) => {
                const written = await writeChangeSheets(host, choices, compared, progress);
                if (written.ok) await host.select('unit_changes', 0, 0);
                return written;
              })
            }
          >
            {strings.write}
          </Button>
        </>
      )}
    </div>
  );
}

/** The plan on a side and what it is called; undefined where nothing is chosen or what was chosen is gone. */
function openSide(
  side: Side,
  {
    plan,
    versions,
    file,
    now,
  }: Pick<ViewProps['state'], 'plan' | 'versions'> & {
    readonly file: ChosenFile | undefined;
    readonly now: string;
  },
): { readonly name: string; readonly opened: PlanOfFile } | undefined {
  if (side === 'now') return { name: now, opened: { ok: true, plan } };
  if (side === 'file') return file && { name: file.name, opened: { ok: true, plan: file.plan } };
  const name = side.slice('version '.length);
  if (versions.every((version) => version.name !== name)) return undefined;
  return { name, opened: openVersion(versions, name) };
}
