import type { Plan } from '../../src/plan/plan';
import { readings } from '../../src/sheets/readings';
import { targets } from '../../src/sheets/targets';
import type { Cell, SheetSpec } from '../../src/sheets/sheet';
import { samplePlan, sheetContext } from '../sheets/sample-plan';
import { excelPlace } from './excel-place';

/** As many targets as a province follows, each reported every quarter for ten years; people wait for fewer. */
const count = Number(process.env['FOLLOWED_TARGETS'] ?? 200);

const plan: Plan = {
  ...samplePlan,
  period: { from: 2021, to: 2025 },
  targets: Array.from({ length: count }, (_, index) => ({
    id: `g-${index}`,
    task: 't-1',
    text: `到2025年建成第${index}类书房60个以上`,
    indicator: `建成第${index}类书房`,
    comparator: '>=' as const,
    value: 60,
    unit: '个',
    due: '2025',
    frequency: 'cumulative' as const,
    readings: Array.from({ length: 40 }, (_, quarter) => ({
      date: `${2016 + Math.floor(quarter / 4)}-${['03-31', '06-30', '09-30', '12-31'][quarter % 4]}`,
      value: quarter + (index % 7),
    })),
  })),
};

function bareBytes(specs: readonly SheetSpec[]): number {
  const content = (cell: Cell) => (typeof cell === 'object' && cell !== null ? cell.formula : cell);
  return Buffer.byteLength(JSON.stringify(specs.map(({ cells }) => cells.map((row) => row.map(content)))));
}

test.each([targets, readings])(
  `$id of ${count} targets with 40 readings each: at most four requests`,
  async (sheet) => {
    const place = excelPlace('我的数据');
    const spec = sheet.write(plan, [], sheetContext('zh-CN'));
    await place.host.write([spec]);
    const { requests } = place.excel;
    const sent = requests.reduce((sum, request) => sum + request.sent, 0);
    expect(requests.length).toBeLessThanOrEqual(4);
    expect(Math.max(...requests.map(({ sent: bytes }) => bytes))).toBeLessThanOrEqual(5_000_000);
    expect(sent / bareBytes([spec])).toBeLessThanOrEqual(4);
  },
  120_000,
);
