import { buildSheets } from '../../src/actions/build-sheets';
import { checkWorkbook } from '../../src/actions/check-workbook';
import { nextFinding } from '../../src/actions/next-finding';
import { rebuildSheets } from '../../src/actions/rebuild-sheets';
import { receiptSentence } from '../../src/actions/receipt-sentence';
import { workbookPlan } from '../../src/actions/workbook-plan';
import { check } from '../../src/check/check';
import { list } from '../../src/sheets/list';
import { findings } from '../../src/sheets/findings';
import { type ExcelPlace, excelPlace } from '../hosts/excel-place';
import { samplePlan } from '../sheets/sample-plan';

jest.setTimeout(60_000);

const choices = { language: 'zh-CN', asOf: '2026-01-01' } as const;

async function built(): Promise<ExcelPlace> {
  const place = excelPlace('我的数据');
  await buildSheets(samplePlan, check(samplePlan), place.host, choices);
  return place;
}

/** Types over the cell of the list that holds these words. */
function replaceInList({ user }: ExcelPlace, words: string, by: string): void {
  const tab = list.tab['zh-CN'];
  const rows = user.look(tab);
  const row = rows.findIndex((cells) => cells.includes(words));
  user.type(tab, row, rows[row]?.indexOf(words) ?? -1, by);
}

test('a workbook without a plan says what to do first', async () => {
  const { host, excel } = excelPlace('我的数据');
  for (const sentence of [
    await rebuildSheets(host, choices),
    await checkWorkbook(host, choices),
    (await nextFinding(host, [], 0)).sentence,
  ]) {
    expect(sentence['zh-CN']).toBe('工作簿里还没有方案。请先导入方案文件,再生成工作表。');
  }
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(['我的数据']);
});

test('what people change in one sheet reaches the others', async () => {
  const place = await built();
  replaceInList(place, '建设城市书房', '建设城市书屋');
  expect(await rebuildSheets(place.host, choices)).toMatchObject({
    'zh-CN': expect.stringMatching(/^已写入 \d+ 张表、[\d ]+ 个单元格;您的其他工作表未改动。$/),
  });
  const found = await workbookPlan(place.host);
  expect(found.ok && found.plan.tasks[0]?.title).toBe('建设城市书屋');
  const matrix = place.user.look('责任矩阵').flat().map(String);
  expect(matrix.some((text) => text.includes('建设城市书屋'))).toBe(true);
  expect(matrix.some((text) => text.includes('建设城市书房'))).toBe(false);
});

test('where two sheets disagree nothing is written, and the place is named', async () => {
  const place = await built();
  const { host, user } = place;
  replaceInList(place, '建设城市书房', '建设城市书屋');
  const rows = user.look('责任矩阵');
  const row = rows.findIndex((cells) => cells.includes('建设城市书房'));
  const column = rows[row]?.indexOf('建设城市书房') ?? -1;
  user.type('责任矩阵', row, column, '建设乡村书房');
  for (const sentence of [await rebuildSheets(host, choices), await checkWorkbook(host, choices)])
    expect(sentence['zh-CN']).toBe(
      '两张表对同一处改得不一样：“建设城市书房”的名称。请改成一致后再试；所有表都未改动。',
    );
  expect(user.look('责任清单').flat()).toContain('建设城市书屋');
  expect(user.look('责任矩阵').flat()).toContain('建设乡村书房');

  user.type('责任矩阵', row, column, '建设城市书屋');
  expect((await rebuildSheets(host, choices))['zh-CN']).toMatch(/^已写入/);
});

test('an edit that cannot be taken over is told with the receipt', async () => {
  const { host, user } = await built();
  const tab = '附件';
  const rows = user.look(tab);
  const row = rows.findIndex((cells) => cells.some((cell) => String(cell).includes('建设城市书房')));
  const column = rows[row]?.findIndex((cell) => String(cell).includes('建设城市书房')) ?? -1;
  user.type(tab, row, column, '手工改过');
  expect((await rebuildSheets(host, choices))['zh-CN']).toMatch(/有 1 处改动未采用：.*附件/);
});

test('checking shows the findings and counts them', async () => {
  const { host, excel } = await built();
  const all = check(samplePlan);
  const count = (severity: string) => all.filter((finding) => finding.severity === severity).length;
  expect((await checkWorkbook(host, choices))['zh-CN']).toBe(
    `校验完成:错误 ${count('error')}、警告 ${count('warning')}、提示 ${count('notice')}。`,
  );
  expect(excel.book.active).toBe(findings.tab['zh-CN']);
});

test('one finding after the other is shown, from the first again after the last', async () => {
  const { host, excel } = await built();
  const visited: string[] = [];
  for (let place = 0; ; place++) {
    const { shown, sentence } = await nextFinding(host, [], place);
    expect(shown).toBe(true);
    visited.push(JSON.stringify(excel.book.selection));
    const [, which, total] = /(\d+)\/(\d+)/.exec(sentence.en) ?? [];
    if (place > 0 && which === '1') {
      expect(place).toBe(Number(total));
      break;
    }
  }
  expect(visited.length).toBeGreaterThan(2);
  expect(visited.at(-1)).toBe(visited[0]);
  expect(new Set(visited).size).toBeGreaterThan(1);
});

test('a receipt says what was written, taken away and left alone', () => {
  const receipt = { added: ['甲'], rewritten: ['乙', '丙'], cells: 1284, leftAlone: ['丁'] };
  expect(receiptSentence(receipt)['zh-CN']).toBe('已写入 3 张表、1 284 个单元格;您的其他工作表未改动。');
  expect(receiptSentence({ ...receipt, removed: ['戊'], leftAlone: [] }).en).toBe(
    '3 sheets with 1 284 cells were written, 1 taken away.',
  );
});
