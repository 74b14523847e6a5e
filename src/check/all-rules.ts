import type { Rule } from './rule';
import { assumedLead } from './rules/assumed-lead';
import { baselineBeyondTarget } from './rules/baseline-beyond-target';
import { behindSchedule } from './rules/behind-schedule';
import { belowSuperior } from './rules/below-superior';
import { bracketOfAnotherPlace } from './rules/bracket-of-another-place';
import { collectiveLead } from './rules/collective-lead';
import { collectiveWithMember } from './rules/collective-with-member';
import { damagedFigure } from './rules/damaged-figure';
import { damagedUnitName } from './rules/damaged-unit-name';
import { deadlineOutsidePeriod } from './rules/deadline-outside-period';
import { differingReportDates } from './rules/differing-report-dates';
import { documentNumberBrackets } from './rules/document-number-brackets';
import { doubledCharacter } from './rules/doubled-character';
import { duplicateUnit } from './rules/duplicate-unit';
import { emptyReport } from './rules/empty-report';
import { emptyTask } from './rules/empty-task';
import { fallingTotal } from './rules/falling-total';
import { farBehindSchedule } from './rules/far-behind-schedule';
import { fewDeadlines } from './rules/few-deadlines';
import { finishedBelowTarget } from './rules/finished-below-target';
import { gluedUnitNames } from './rules/glued-unit-names';
import { halfWidthPunctuation } from './rules/half-width-punctuation';
import { inEveryTask } from './rules/in-every-task';
import { informalUnitName } from './rules/informal-unit-name';
import { labelInUnitName } from './rules/label-in-unit-name';
import { laterThanParent } from './rules/later-than-parent';
import { leadAlone } from './rules/lead-alone';
import { leadAlsoCo } from './rules/lead-also-co';
import { likelyMisspeltUnit } from './rules/likely-misspelt-unit';
import { manyCoUnits } from './rules/many-co-units';
import { manyLeads } from './rules/many-leads';
import { manyTasks } from './rules/many-tasks';
import { missingBaselines } from './rules/missing-baselines';
import { missingDeadline } from './rules/missing-deadline';
import { missingLead } from './rules/missing-lead';
import { missingLevelPrefix } from './rules/missing-level-prefix';
import { missingMeasure } from './rules/missing-measure';
import { missingSource } from './rules/missing-source';
import { mixedYearDashes } from './rules/mixed-year-dashes';
import { nameOfTwoUnits } from './rules/name-of-two-units';
import { nearlyEverybody } from './rules/nearly-everybody';
import { neverLeads } from './rules/never-leads';
import { numberGap } from './rules/number-gap';
import { openEndedCo } from './rules/open-ended-co';
import { openEndedLead } from './rules/open-ended-lead';
import { otherLeadThanParent } from './rules/other-lead-than-parent';
import { overdueTarget } from './rules/overdue-target';
import { partsBelowTotal } from './rules/parts-below-total';
import { rateOutOfRange } from './rules/rate-out-of-range';
import { readingInAnotherUnit } from './rules/reading-in-another-unit';
import { redundantComparator } from './rules/redundant-comparator';
import { registerOrder } from './rules/register-order';
import { renamedUnit } from './rules/renamed-unit';
import { repeatedNumber } from './rules/repeated-number';
import { repeatedTask } from './rules/repeated-task';
import { repeatedWords } from './rules/repeated-words';
import { sameTaskDifferentLead } from './rules/same-task-different-lead';
import { severalLeads } from './rules/several-leads';
import { severalNames } from './rules/several-names';
import { severalTasksInARow } from './rules/several-tasks-in-a-row';
import { sharedWithoutLead } from './rules/shared-without-lead';
import { stagesOutOfStep } from './rules/stages-out-of-step';
import { staleReport } from './rules/stale-report';
import { targetWithoutFigure } from './rules/target-without-figure';
import { targetWithoutOwner } from './rules/target-without-owner';
import { unclearDirection } from './rules/unclear-direction';
import { undefinedCollective } from './rules/undefined-collective';
import { unevenLoad } from './rules/uneven-load';
import { unitWithoutTasks } from './rules/unit-without-tasks';
import { unknownFrequency } from './rules/unknown-frequency';
import { unreadableDeadline } from './rules/unreadable-deadline';
import { unregisteredUnit } from './rules/unregistered-unit';
import { yearsRunTogether } from './rules/years-run-together';

/** Every check, in the order in which the documentation and the findings of one row give them. */
export const allRules: readonly Rule[] = [
  missingLead,
  sharedWithoutLead,
  severalLeads,
  assumedLead,
  collectiveLead,
  openEndedLead,
  openEndedCo,
  leadAlsoCo,
  duplicateUnit,
  leadAlone,
  manyCoUnits,
  nearlyEverybody,
  sameTaskDifferentLead,
  otherLeadThanParent,
  unregisteredUnit,
  nameOfTwoUnits,
  damagedUnitName,
  doubledCharacter,
  bracketOfAnotherPlace,
  gluedUnitNames,
  likelyMisspeltUnit,
  labelInUnitName,
  informalUnitName,
  renamedUnit,
  missingLevelPrefix,
  severalNames,
  registerOrder,
  undefinedCollective,
  collectiveWithMember,
  unitWithoutTasks,
  neverLeads,
  manyLeads,
  manyTasks,
  inEveryTask,
  unevenLoad,
  yearsRunTogether,
  mixedYearDashes,
  documentNumberBrackets,
  halfWidthPunctuation,
  emptyTask,
  repeatedTask,
  repeatedNumber,
  numberGap,
  severalTasksInARow,
  repeatedWords,
  missingSource,
  missingDeadline,
  fewDeadlines,
  unreadableDeadline,
  deadlineOutsidePeriod,
  laterThanParent,
  damagedFigure,
  targetWithoutFigure,
  missingMeasure,
  unclearDirection,
  unknownFrequency,
  redundantComparator,
  missingBaselines,
  baselineBeyondTarget,
  rateOutOfRange,
  partsBelowTotal,
  stagesOutOfStep,
  belowSuperior,
  targetWithoutOwner,
  readingInAnotherUnit,
  overdueTarget,
  farBehindSchedule,
  behindSchedule,
  fallingTotal,
  finishedBelowTarget,
  emptyReport,
  staleReport,
  differingReportDates,
];
