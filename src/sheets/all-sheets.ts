import { about } from './about';
import { annex } from './annex';
import { base } from './base';
import { findings } from './findings';
import { list } from './list';
import { matrix } from './matrix';
import { meeting } from './meeting';
import { progress } from './progress';
import { readings } from './readings';
import type { Sheet } from './sheet';
import { targets } from './targets';
import { unitLists } from './unit-lists';
import { units } from './units';
import { versions } from './versions';
import { workload } from './workload';

/** In the order of their tabs. */
export const allSheets: readonly Sheet[] = [
  list,
  matrix,
  workload,
  targets,
  readings,
  progress,
  findings,
  meeting,
  units,
  annex,
  about,
  base,
];

/** Made only when somebody asks for them. */
export const sheetsOnRequest: readonly Sheet[] = [unitLists, versions];
