import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../src/check/check';
import { fileHost } from '../src/hosts/file/file-host';
import { workbookOf } from '../src/hosts/file/workbook-of';
import type { Plan } from '../src/plan/plan';
import { workloads } from '../src/plan/workload';
import { allSheets } from '../src/sheets/all-sheets';
import { workloadColumns } from '../src/sheets/workload-layout';
import { realNumbers, realPlan } from './real-plans';
import { sheetContext } from './sheets/sample-plan';
import { convertAllWithSoffice, hasSoffice } from './soffice';

jest.setTimeout(300_000);

if (!hasSoffice())
  console.warn('LibreOffice (soffice) is not installed: real workbooks are not recalculated.');

const folder = mkdtempSync(join(tmpdir(), 'real-workbooks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const recalculated = join(folder, 'recalculated');
const plans = new Map<string, Plan>();

// One start of LibreOffice for all of them.
beforeAll(async () => {
  if (!hasSoffice() || realNumbers.length === 0) return;
  mkdirSync(recalculated);
  const files: string[] = [];
  for (const number of realNumbers) {
    const plan = await realPlan(number);
    plans.set(number, plan);
    const findings = check(plan);
    const specs = allSheets.map((sheet) => sheet.write(plan, findings, sheetContext('zh-CN')));
    const file = join(folder, `${number}.xlsx`);
    writeFileSync(file, workbookOf(specs));
    files.push(file);
  }
  convertAllWithSoffice(files, 'xlsx', recalculated);
});

(hasSoffice() && realNumbers.length > 0 ? test.each(realNumbers) : test.skip.each(['none']))(
  'the workbook of %s, recalculated: no error, and the totals are the assignments of the plan',
  async (number) => {
    const plan = plans.get(number);
    if (!plan) throw new RangeError(`There is no plan ${number}.`);
    const sheets = await fileHost(join(recalculated, `${number}.xlsx`)).read();

    const cells = [...sheets.values()].flat(2).map(String);
    expect(cells.filter((text) => /^#(?:NAME|REF|VALUE|DIV|N\/A|NUM)|^Err:/.test(text))).toEqual([]);

    const rows = sheets.get('workload') ?? [];
    for (const { unit, leads, cos } of workloads(plan)) {
      const row = rows.find((one) => one[workloadColumns.unit] === unit.name);
      expect([unit.name, row?.[workloadColumns.leads], row?.[workloadColumns.cos]]).toEqual([
        unit.name,
        leads,
        cos,
      ]);
    }
    const total = rows.find((row) => row[workloadColumns.unit] === '合计');
    if (plan.units.length > 0) {
      const assigned = plan.tasks.flatMap(({ assignments }) => assignments);
      expect(total?.[workloadColumns.leads]).toBe(assigned.filter(({ role }) => role === 'lead').length);
      expect(total?.[workloadColumns.total]).toBe(assigned.length);
    }
  },
);
