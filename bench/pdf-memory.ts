import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Measure } from './measure';

export const pdfMemory: Measure = {
  title: 'peak memory of reading a PDF of 250 pages of tables by the command, in a process of its own',
  unit: 'MB',
  goal: 300,
  run() {
    const script = join(import.meta.dirname, 'read-pdf.ts');
    const start = ['--import', 'tsx', '--import', './libraries-as-built.js'];
    const cwd = join(import.meta.dirname, '..');
    return Number(execFileSync(process.execPath, [...start, script], { cwd, encoding: 'utf8' })) / 1_000_000;
  },
};
