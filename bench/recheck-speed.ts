import { check } from '../src/check/check';
import { liveCheck } from '../src/check/live-check';
import { jointLeadsAllowed } from '../src/check/profile';
import type { Plan } from '../src/plan/plan';
import { largePlan } from './large-plan';
import { ratio, type Measure } from './measure';

export const recheckSpeed: Measure = {
  title: 'checking again after one row was edited, against checking all 5,000 tasks and 300 units',
  unit: '×',
  goal: 1 / 50,
  async run() {
    let plan = largePlan();
    let edited = 0;
    const live = liveCheck(plan, jointLeadsAllowed);
    const edit = () => {
      plan = withoutLead(plan, (edited++ * 977) % plan.tasks.length);
      live.update(plan);
      return live.findings();
    };
    const severalEdits = () => Array.from({ length: edits }, edit);
    return (await ratio(severalEdits, () => check(plan))) / edits;
  },
};

/** One edit is too short to time by itself. */
const edits = 20;

function withoutLead(plan: Plan, at: number): Plan {
  const edit = (task: Plan['tasks'][number], i: number) =>
    i === at ? { ...task, assignments: task.assignments.filter(({ role }) => role === 'co') } : task;
  return { ...plan, tasks: plan.tasks.map(edit) };
}
