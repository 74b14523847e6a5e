import type { Rule } from './rule';
import { assumedLead } from './rules/assumed-lead';
import { damagedUnitName } from './rules/damaged-unit-name';
import { doubledCharacter } from './rules/doubled-character';
import { duplicateUnit } from './rules/duplicate-unit';
import { gluedUnitNames } from './rules/glued-unit-names';
import { leadAlsoCo } from './rules/lead-also-co';
import { likelyMisspeltUnit } from './rules/likely-misspelt-unit';
import { missingLead } from './rules/missing-lead';
import { sharedWithoutLead } from './rules/shared-without-lead';
import { unregisteredUnit } from './rules/unregistered-unit';

/** Every check, in the order in which the documentation and the findings of one row give them. */
export const allRules: readonly Rule[] = [
  missingLead,
  sharedWithoutLead,
  assumedLead,
  leadAlsoCo,
  duplicateUnit,
  unregisteredUnit,
  likelyMisspeltUnit,
  gluedUnitNames,
  damagedUnitName,
  doubledCharacter,
];
