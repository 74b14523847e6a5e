import { check } from '../src/check/check';
import { largePlan } from './large-plan';
import { ratio, type Measure } from './measure';

export const checkSpeed: Measure = {
  title: 'all checks on 5,000 tasks and 300 units, against copying the plan as JSON',
  unit: '×',
  goal: 3,
  run() {
    const plan = largePlan();
    return ratio(
      () => check(plan),
      () => JSON.parse(JSON.stringify(plan)) as unknown,
    );
  },
};
