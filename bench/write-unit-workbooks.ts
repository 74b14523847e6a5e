import { unitWorkbooks } from '../src/actions/unit-workbooks';
import { largePlan } from './large-plan';

/** Makes the workbooks of 60 units and says how many bytes of memory the process has taken at most. */
const plan = largePlan(300, 60);
await unitWorkbooks(
  plan,
  plan.units.map(({ id }) => id),
  { language: 'zh-CN', asOf: '2026-01-31' },
);
console.log(process.resourceUsage().maxRSS * 1024);
