import { useEffect, useState, type ReactElement } from 'react';
import { findDrift, putBack, withDriftWaived, withoutDriftWaiver } from '../../actions/drift';
import type { Drift } from '../../actions/drifted-cells';
import { today } from '../../actions/today';
import { workbookRules } from '../../check/workbook-rules';
import { HostError } from '../../hosts/host';
import { paletteOf } from '../../sheets/palette';
import { findingsStrings } from '../strings/findings-view';
import type { ViewProps } from '../view';
import { Cards } from './Cards';
import { FindingCard } from './FindingCard';
import { FixList } from './FixList';
import { RuleHeading } from './RuleHeading';

/** So many cards are drawn of a kind; the list of what can be put back holds them all. */
const mostCards = 20;

/**
 * Cells that we generate and somebody has typed over, each to be put back. The workbook is read for it when the view is
 * opened, and again after edits as long as there is something to put back: that reading is larger than the usual one.
 */
export function DriftList({ state, language, host, busy, act, change, goTo }: ViewProps): ReactElement {
  const strings = { ...findingsStrings[language], ...findingsStrings[language].drift };
  const { marks } = paletteOf(state.plan);
  const [drift, setDrift] = useState<readonly Drift[]>();
  const isWanted = drift === undefined || drift.length > 0;
  useEffect(() => {
    if (!isWanted) return undefined;
    let overtaken = false;
    void findDrift(host, { language, asOf: today() }).then(
      (found) => {
        if (!overtaken) setDrift(found);
      },
      (error: unknown) => {
        // Nobody asked for it: a workbook that is busy is looked at when the view is opened again.
        if (!(error instanceof HostError)) throw error;
      },
    );
    return () => {
      overtaken = true;
    };
  }, [host, language, state, isWanted]);

  const open = (drift ?? []).filter(({ waived }) => waived === undefined);
  const waived = (drift ?? []).filter((one) => one.waived !== undefined);
  const groups = workbookRules.flatMap(({ id, title, waivable }) => {
    const of = open.filter(({ finding }) => finding.rule === id);
    const [first] = of;
    return first ? [{ id, title: title[language], mark: marks[first.finding.severity], of, waivable }] : [];
  });
  return (
    <>
      {groups.map(({ id, title, mark, of, waivable }) => (
        <div key={id}>
          <RuleHeading {...{ mark, title, language }} count={of.length} />
          <FixList
            {...{ language, strings, busy }}
            fixes={of}
            onFix={(keys) => act((choices, progress) => putBack(host, choices, keys, progress))}
          />
          <Cards>
            {of.slice(0, mostCards).map((one) => (
              <FindingCard
                key={one.key}
                {...{ finding: one.finding, language, strings, busy }}
                onWhere={() => goTo(one.place)}
                {...(waivable && {
                  onWaive: (reason: string) => change((plan) => withDriftWaived(plan, one, reason)),
                })}
              />
            ))}
          </Cards>
        </div>
      ))}
      {waived.length > 0 && (
        <details>
          <summary>{strings.waivedLooks(waived.length)}</summary>
          <Cards>
            {waived.map((one) => (
              <FindingCard
                key={one.key}
                {...{ finding: one.finding, language, strings, busy }}
                reason={one.waived ?? ''}
                onWithdraw={() => change((plan) => withoutDriftWaiver(plan, one))}
              />
            ))}
          </Cards>
        </details>
      )}
    </>
  );
}
