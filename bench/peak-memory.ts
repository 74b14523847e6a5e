import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measure } from './measure';

export const peakMemory: Measure = {
  title: 'peak memory of making and writing that matrix, in a process of its own',
  unit: 'MB',
  goal: 600,
  run() {
    const path = join(tmpdir(), `annex-bench-${process.pid}-peak.xlsx`);
    try {
      const script = join(import.meta.dirname, 'write-matrix.ts');
      const bytes = Number(
        execFileSync(process.execPath, ['--import', 'tsx', script, path], { encoding: 'utf8' }),
      );
      return bytes / 1_000_000;
    } finally {
      rmSync(path, { force: true });
    }
  },
};
