import { Workbook } from '@cj-tech-master/excelts';
import { unzipSync } from 'fflate';
import { largePlan } from '../../bench/large-plan';
import { unitWorkbook, unitWorkbooks } from '../../src/actions/unit-workbooks';
import { samplePlan } from '../sheets/sample-plan';

const choices = { language: 'zh-CN', asOf: '2026-07-15' } as const;
const everyUnit = samplePlan.units.map(({ id }) => id);

async function titleIn(bytes: Uint8Array): Promise<unknown> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['单位清单']);
  return workbook.worksheets[0]?.getCell('A1').value;
}

test('one workbook for each unit, named after it', async () => {
  const files = unzipSync(await unitWorkbooks(samplePlan, everyUnit, choices));
  expect(Object.keys(files)).toEqual([
    '市文化和旅游局.xlsx',
    '市教育局.xlsx',
    '市、县新闻出版办公室.xlsx',
    '市住房城乡建设局.xlsx',
    '市财政局__~.xlsx',
    '市档案馆.xlsx',
    '各县（市、区）人民政府.xlsx',
  ]);
  expect(await titleIn(files['市教育局.xlsx'] as Uint8Array)).toBe('市教育局责任清单');
});

test('the same plan gives the same bytes', async () => {
  const [first, second] = [1, 2].map(() => unitWorkbooks(samplePlan, ['u-culture'], choices));
  expect(await first).toEqual(await second);
});

test('one workbook for several units', async () => {
  expect(await titleIn(unitWorkbook(samplePlan, ['u-culture', 'u-education'], choices))).toBe('单位清单');
});

test('progress tells each unit, and what it throws stops the work', async () => {
  const seen: string[] = [];
  await unitWorkbooks(samplePlan, everyUnit, choices, (done, total, unit) =>
    seen.push(`${done}/${total} ${unit}`),
  );
  expect(seen[0]).toBe('0/7 市文化和旅游局');
  expect(seen.at(-1)).toBe('7/7 ');

  const stopped = new Error('stopped');
  let told = 0;
  const work = unitWorkbooks(samplePlan, everyUnit, choices, (done) => {
    told++;
    if (done === 2) throw stopped;
  });
  await expect(work).rejects.toBe(stopped);
  expect(told).toBe(3);
});

test('a click is heard between two workbooks', async () => {
  let isCancelled = false;
  setTimeout(() => (isCancelled = true));
  const work = unitWorkbooks(samplePlan, everyUnit, choices, () => {
    if (isCancelled) throw new Error('cancelled');
  });
  await expect(work).rejects.toThrow('cancelled');
});

test('300 tasks and 60 units', async () => {
  const plan = largePlan(300, 60);
  const zip = await unitWorkbooks(
    plan,
    plan.units.map(({ id }) => id),
    choices,
  );
  expect(Object.keys(unzipSync(zip))).toHaveLength(60);
}, 20_000);
