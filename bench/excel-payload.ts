import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSheets } from '../src/actions/build-sheets';
import { importDocument } from '../src/actions/import-document';
import { check } from '../src/check/check';
import { excelHost } from '../src/hosts/excel/excel-host';
import type { Plan } from '../src/plan/plan';
import type { SheetSpec } from '../src/sheets/sheet';
import { bareBytes } from '../test/hosts/bare-bytes';
import { StandIn } from '../test/stand-in/stand-in';
import { largeMatrix } from './large-matrix';
import type { Measure } from './measure';

/** What building costs in Excel, counted on Microsoft's client library: what it sends to the stand-in for Excel. */
interface Cost {
  readonly requests: number;
  readonly bytes: number;
  readonly largest: number;
}

async function costOf(excel: StandIn, work: () => Promise<unknown>): Promise<Cost> {
  excel.resetCounts();
  await work();
  const sent = excel.requests.map((request) => request.sent);
  return { requests: sent.length, bytes: sent.reduce((a, b) => a + b, 0), largest: Math.max(...sent) };
}

const samples = join(import.meta.dirname, '../seeds');
const choices = { language: 'zh-CN', asOf: '2026-01-01' } as const;

/** The dearest of the sample plans, by what `cost` makes of it. */
async function dearest(cost: (plan: Plan) => Promise<number>): Promise<number> {
  let most = 0;
  for (const name of readdirSync(samples).filter((each) => each.endsWith('.txt'))) {
    const imported = await importDocument(
      { name, bytes: readFileSync(join(samples, name)) },
      { leadRule: 'stated' },
    );
    if (imported.ok) most = Math.max(most, await cost(imported.plan));
  }
  return most;
}

export const excelRequests: Measure = {
  title: 'requests that build all sheets of a sample plan in Excel',
  unit: '',
  goal: 4,
  run: () =>
    dearest(async (plan) => {
      const excel = new StandIn();
      const host = excelHost();
      return (await costOf(excel, () => buildSheets(plan, check(plan), host, choices))).requests;
    }),
};

export const excelRebuild: Measure = {
  title: 'kB that build them again after one changed cell',
  unit: 'kB',
  goal: 20,
  run: () =>
    dearest(async (plan) => {
      const excel = new StandIn();
      const host = excelHost();
      await buildSheets(plan, check(plan), host, choices);
      const [first, ...others] = plan.tasks;
      const tasks = first ? [{ ...first, title: `${first.title}（修改）` }, ...others] : [];
      const edited = { ...plan, tasks };
      // As the pane does, which has looked for what is hidden before.
      const again = { ...choices, known: [] };
      const { bytes } = await costOf(excel, () => buildSheets(edited, check(edited), host, again));
      return bytes / 1000;
    }),
};

async function writingOf(spec: SheetSpec): Promise<Cost> {
  const excel = new StandIn();
  return costOf(excel, () => excelHost().write([spec]));
}

export const excelPayload: Measure = {
  title: 'bytes that write a matrix of 5,000 × 300 in Excel, against what stands in its cells',
  unit: '×',
  goal: 1.5,
  async run() {
    const spec = largeMatrix();
    return (await writingOf(spec)).bytes / bareBytes([spec]);
  },
};

export const excelLargestRequest: Measure = {
  title: 'MB of the largest request among them',
  unit: 'MB',
  goal: 4,
  run: async () => (await writingOf(largeMatrix())).largest / 1e6,
};
