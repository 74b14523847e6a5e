import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Measure } from './measure';

export const unitWorkbooksMemory: Measure = {
  title: 'peak memory of making the workbooks of 60 units with 300 tasks, in a process of its own',
  unit: 'MB',
  goal: 600,
  run() {
    const script = join(import.meta.dirname, 'write-unit-workbooks.ts');
    return (
      Number(execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' })) / 1_000_000
    );
  },
};
