import type { ReactElement } from 'react';
import { withDriftWaived, withoutDriftWaiver } from '../../actions/drift';
import { putBack } from '../../actions/put-back';
import { workbookRules } from '../../check/workbook-rules';
import type { Severity } from '../../plan/finding';
import { paletteOf } from '../../sheets/palette';
import { roleTerms } from '../../plan/role-terms';
import { findingsStrings } from '../strings/findings-view';
import type { ViewProps } from '../view';
import { Cards } from './Cards';
import { FindingCard } from './FindingCard';
import { FixList } from './FixList';
import { RuleHeading } from './RuleHeading';

/** So many cards are drawn of a kind; the list of what can be put back holds them all. */
const mostCards = 20;

/**
 * What is wrong with the workbook itself, as cells that we generate and somebody has typed over, each to be put back.
 * @param severity the one that is wanted; all for ''
 */
export function DriftList({
  state,
  drift,
  severity,
  language,
  host,
  busy,
  act,
  change,
  goTo,
}: ViewProps & { readonly severity: Severity | '' }): ReactElement {
  const usual = findingsStrings[language](roleTerms(state.plan));
  const strings = { ...usual, ...usual.drift };
  const { marks } = paletteOf(state.plan);
  const open = drift.filter(
    ({ waived, finding }) => waived === undefined && (severity === '' || finding.severity === severity),
  );
  const waived = drift.filter((one) => one.waived !== undefined);
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
