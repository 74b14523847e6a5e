import { Workbook as OtherWorkbook } from '@cj-tech-master/excelts';
import { buildSheets } from '../../src/actions/build-sheets';
import { planSheets } from '../../src/actions/plan-sheets';
import { tabNames } from '../../src/actions/tab-names';
import { check } from '../../src/check/check';
import { openedWorkbook } from '../../src/hosts/file/opened-workbook';
import { pageWorkbook } from '../../src/hosts/workbench/page-workbook';
import { openedTabs } from '../../src/workbench/opened-tabs';
import { writtenFile } from '../../src/workbench/written-file';
import { workbenchPlace } from '../hosts/workbench-place';
import { samplePlan } from '../sheets/sample-plan';

const choices = { language: 'zh-CN', asOf: '2026-07-15' } as const;

/** A file of ours beside a sheet of the user's; of the list and of that sheet a row and a column are hidden. */
async function fileWithHiddenLines(): Promise<Uint8Array> {
  const other = new OtherWorkbook();
  const own = other.addWorksheet('我的数据');
  own.addRows([
    ['会议', 1, 2],
    ['预算', 2.5, 3],
  ]);
  own.getRow(2).hidden = true;
  own.getColumn(2).hidden = true;
  const file = openedWorkbook(new Uint8Array(await other.xlsx.writeBuffer()));
  await buildSheets(samplePlan, check(samplePlan), file, choices);
  const specs = await planSheets(samplePlan, check(samplePlan), await tabNames(file, 'zh-CN'), choices);
  await file.write(
    specs
      .filter(({ id }) => id === 'list')
      .map((spec) => ({
        ...spec,
        rowHeights: spec.rowHeights.map((height, row) => (row === 4 ? 0 : height)),
        hiddenColumns: [...spec.hiddenColumns, 6],
      })),
  );
  return file.bytes();
}

test('rows and columns that are hidden in a file are hidden on the page, and stay so whatever is done there', async () => {
  const bytes = await fileWithHiddenLines();
  const { host, univer } = workbenchPlace();
  const page = pageWorkbook(Promise.resolve(host), writtenFile('zh-CN'), bytes);
  await page.show(await openedTabs(openedWorkbook(bytes), 'zh-CN'));
  const hidden = async () => {
    const look = (await page.looks()).get('list');
    return [look?.rowHeights[4], look?.hiddenColumns.includes(6), look?.rowHeights[5] === 0];
  };
  expect(await hidden()).toEqual([0, true, false]);
  const own = univer.getActiveWorkbook()?.getSheetByName('我的数据')?.getSheet();
  expect([
    own?.getRowVisible(1),
    own?.getColVisible(1),
    own?.getRowVisible(0),
    own?.getColVisible(0),
  ]).toEqual([false, false, true, true]);
  expect(await page.bytes()).toBe(bytes);

  await buildSheets({ ...samplePlan, title: '改过的方案' }, check(samplePlan), page, choices);
  expect(await hidden()).toEqual([0, true, false]);
  const saved = openedWorkbook(await page.bytes());
  const look = (await saved.looks()).get('list');
  expect([look?.rowHeights[4], look?.hiddenColumns.includes(6)]).toEqual([0, true]);
  expect(saved.allLooks().get('我的数据')).toMatchObject({ hiddenColumns: [1] });
});
