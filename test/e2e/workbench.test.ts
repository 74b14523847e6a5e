import { Workbook as OtherWorkbook } from '@cj-tech-master/excelts';
import { strFromU8, unzipSync } from 'fflate';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { openedWorkbook } from '../../src/hosts/file/opened-workbook';
import { workbookPlan } from '../../src/actions/workbook-plan';
import type { Plan } from '../../src/plan/plan';
import { largePlan } from '../../bench/large-plan';
import { realNumbers, realPath } from '../real-plans';
import { openChromium } from './chromium';
import { chooseFile, goToCell } from './page-hands';
import { servePages, type PagesServer } from './pages-server';

/** What a stranger does with the built page in a real browser, from a document to the workbook in the downloads. */
const root = join(__dirname, '../..');
const pages = join(root, 'dist');
const pictures = join(root, 'out/e2e');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const words = {
  'zh-CN': {
    sample: '先用示例方案试一试',
    write: '生成工作簿',
    save: '保存为 .xlsx',
    choose: '导入方案…',
    title: '键入的任务',
  },
  en: {
    sample: 'Try it with a sample plan',
    write: 'Make the workbook',
    save: 'Save as .xlsx',
    choose: 'Import a plan…',
    title: 'A task that was typed',
  },
} as const;

let browser: Browser;
let server: PagesServer;

beforeAll(async () => {
  if (!existsSync(join(pages, 'workbench.html'))) throw new Error('Build the pages first: npm run build.');
  mkdirSync(pictures, { recursive: true });
  server = await servePages(pages);
  browser = await openChromium();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

test('the pane in Excel loads at most 250 kB before it can be used', () => {
  const html = readFileSync(join(pages, 'taskpane.html'), 'utf8');
  const own = [...html.matchAll(/(?:src|href)="([^":]+\.(?:js|css))"/g)].map(([, name]) => name ?? '');
  expect(own.length).toBeGreaterThan(1);
  const bytes = own.reduce((sum, name) => sum + gzipSync(readFileSync(join(pages, name))).length, 0);
  console.log(`First load of the pane: ${Math.ceil(bytes / 1000)} kB gz.`);
  expect(bytes).toBeLessThanOrEqual(250_000);
});

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const say = words[language];

  test('three clicks from the sample plan to a workbook that holds it', async () => {
    const visit = await visitPage(language, 1000);
    await visit.page.getByRole('button', { name: say.sample }).click();
    await visit.page.getByRole('button', { name: say.write }).waitFor();
    await picture(visit.page, `preview-${language}`);
    await visit.page.getByRole('button', { name: say.write }).click();
    const plan = await savedPlan(visit.page, say.save);
    await picture(visit.page, `written-${language}`);
    await expectReadInForcedColours(visit.page);
    expect(plan.tasks.length).toBeGreaterThan(5);
    expect(plan.tasks.every(({ assignments }) => assignments.some(({ role }) => role === 'lead'))).toBe(true);
    visit.expectQuiet();
    await visit.close();
  });

  test('every step is free of serious faults of accessibility, and nothing is cut off at 320 px', async () => {
    const visit = await visitPage(language, 320);
    // Colours on their way from one state to another are not what people read.
    // What is dark for one language is light for the other.
    await visit.page.emulateMedia({
      reducedMotion: 'reduce',
      colorScheme: language === 'en' ? 'dark' : 'light',
    });
    await expectAccessible(visit.page);
    await expectNothingCutOff(visit.page);
    await picture(visit.page, `start-320-${language}`);
    await visit.page.getByRole('button', { name: say.sample }).click();
    await visit.page.getByRole('button', { name: say.write }).waitFor();
    await expectAccessible(visit.page);
    await expectNothingCutOff(visit.page);
    await picture(visit.page, `preview-320-${language}`);
    await visit.page.getByRole('button', { name: say.write }).click();
    const views = visit.page.getByRole('navigation').getByRole('button');
    await views.first().waitFor();
    for (let index = 0; index < (await views.count()); index++) {
      await views.nth(index).click();
      await visit.page.locator('main [role="progressbar"]').waitFor({ state: 'detached' });
      await expectAccessible(visit.page);
      await expectNothingCutOff(visit.page);
      await picture(visit.page, `view-${index}-320-${language}`);
    }
    await visit.close();
  });

  test('by keyboard alone', async () => {
    const visit = await visitPage(language, 1000);
    const { page } = visit;
    await page.locator('.workbench-arriving').waitFor({ state: 'detached' });
    await reach(page, say.sample);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: say.write }).waitFor();
    await reach(page, say.write);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: say.save }).waitFor();
    await page.keyboard.press('F6');
    // The first cell that is no heading is selected; the title stands left of it.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(say.title, { delay: 60 });
    await page.keyboard.press('Enter');
    await page.keyboard.press('F6');
    await reach(page, say.save, 'Shift+Tab');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const { tasks } = await planIn(readFileSync(await download.path()));
    expect(tasks[0]?.title).toBe(say.title);
    visit.expectQuiet();
    await visit.close();
  });
});

test('a document that cannot be read is refused in one sentence, and the page goes on', async () => {
  const visit = await visitPage('zh-CN', 1000);
  await chooseFile(visit.page, words['zh-CN'].choose, {
    name: '旧版.doc',
    bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  });
  const refusal = visit.page.getByRole('status').filter({ hasText: '另存为' });
  expect(await refusal.innerText()).toContain('旧版.doc');
  await visit.page.getByRole('button', { name: words['zh-CN'].sample }).click();
  await visit.page.getByRole('button', { name: words['zh-CN'].write }).waitFor();
  visit.expectQuiet();
  await visit.close();
});

test('a PDF is read as well, and what is being read can be stopped', async () => {
  const say = words['zh-CN'];
  const visit = await visitPage('zh-CN', 1000);
  const { page } = visit;
  const print = await page.context().newPage();
  await print.setContent(
    `<pre style="white-space: pre-wrap">${readFileSync(join(pages, 'sample.txt'), 'utf8')}</pre>`,
  );
  const file = { name: '方案.pdf', bytes: await print.pdf() };
  await print.close();
  await chooseFile(page, say.choose, file);
  await page.getByRole('main').getByRole('button', { name: '取消' }).click();
  await page.getByRole('status').filter({ hasText: '已取消' }).waitFor();
  await chooseFile(page, say.choose, file);
  await page.getByRole('button', { name: say.write }).waitFor();
  visit.expectQuiet();
  await visit.close();
});

test('where the server no longer has the reader of a document, reading it ends in a sentence', async () => {
  const say = words['zh-CN'];
  const visit = await visitPage('zh-CN', 1000);
  const there = new Set<string>();
  let isRenewed = false;
  await visit.page.context().route('**/*.js', (route) => {
    const url = route.request().url();
    if (!isRenewed) there.add(url);
    return there.has(url) ? route.continue() : route.abort();
  });
  await chooseFile(visit.page, say.choose, { name: '方案.txt', bytes: Buffer.from('没有任务。') });
  await visit.page.getByText('没有找到任务').waitFor();
  isRenewed = true;
  await chooseFile(visit.page, say.choose, { name: '方案.pdf', bytes: Buffer.from('%PDF-1.7\n') });
  await visit.page.getByText('读取中断').waitFor();
  await visit.page.getByRole('button', { name: say.sample }).waitFor();
  await visit.close();
});

test('a plan that was not written yet survives a reload', async () => {
  const visit = await visitPage('zh-CN', 1000);
  await visit.page.getByRole('button', { name: words['zh-CN'].sample }).click();
  await visit.page.getByRole('button', { name: words['zh-CN'].write }).waitFor();
  await visit.page.reload();
  await visit.page.getByRole('button', { name: '继续' }).click();
  await visit.page.getByRole('button', { name: words['zh-CN'].write }).waitFor();
  visit.expectQuiet();
  await visit.close();
});

describe('a page that is closed while it writes over a workbook', () => {
  const say = words['zh-CN'];
  const note = '记得问财政';

  async function closedWhileWriting(): Promise<Visit> {
    // The columns beside the list are in sight.
    const visit = await visitPage('zh-CN', 2200);
    const { page } = visit;
    const plan = { name: '方案.plan.json', bytes: Buffer.from(JSON.stringify(largePlan(600, 60))) };
    await chooseFile(page, say.choose, plan);
    await page.getByRole('button', { name: say.write }).click();
    await page.getByRole('button', { name: '60 单位' }).waitFor();
    await goToCell(page, 'F6');
    await page.keyboard.type('市新设局', { delay: 60 });
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '61 单位' }).waitFor();
    await goToCell(page, 'L6');
    await page.keyboard.type(note, { delay: 60 });
    await page.keyboard.press('Enter');
    // As soon as writing has begun, from inside the page: nobody outside is as quick.
    await page.evaluate(`new MutationObserver((_, observer) => {
      if (!document.querySelector('.fui-ProgressBar')) return;
      observer.disconnect();
      location.reload();
    }).observe(document.querySelector('main'), { subtree: true, childList: true })`);
    await page.getByRole('button', { name: say.choose }).click();
    await chooseFile(page, say.choose, plan);
    await page.getByRole('button', { name: say.write }).click();
    await page.getByText('页面关闭了，没有写完').waitFor();
    await picture(page, 'closed-while-writing');
    return visit;
  }

  test('finds everything as it was before, when people go back', async () => {
    const visit = await closedWhileWriting();
    const { page } = visit;
    await page.getByRole('button', { name: '恢复到写入之前' }).click();
    await page.getByRole('button', { name: '61 单位' }).waitFor();
    const { bytes, plan } = await saved(page, say.save);
    expect(plan.units.map(({ name }) => name)).toContain('市新设局');
    expect(noted(bytes)).toContain(note);
    visit.expectQuiet();
    await visit.close();
  }, 120_000);

  test('has written the new plan over the edited one, when people go on', async () => {
    const visit = await closedWhileWriting();
    const { page } = visit;
    await page.getByRole('button', { name: '继续写完' }).click();
    await page.getByRole('button', { name: '60 单位' }).waitFor();
    const { bytes, plan } = await saved(page, say.save);
    expect(plan.units).toHaveLength(60);
    expect(noted(bytes)).toContain(note);
    await page.reload();
    await page.getByRole('button', { name: say.choose }).waitFor();
    visit.expectQuiet();
    await visit.close();
  }, 120_000);

  const noted = (bytes: Buffer): readonly unknown[] =>
    openedWorkbook(new Uint8Array(bytes))
      .allTabs()
      .flatMap(({ values }) => values.flat());
});

describe('a page that is closed before its workbook was saved', () => {
  const say = words['zh-CN'];

  /** @param others what is kept of other pages */
  async function editedTo({ page }: Visit, unit: string, ...others: readonly string[]): Promise<void> {
    await page.getByRole('button', { name: say.sample }).click();
    await page.getByRole('button', { name: say.write }).click();
    await page.getByRole('button', { name: '16 单位' }).waitFor();
    await goToCell(page, 'F4');
    await page.keyboard.type(unit, { delay: 60 });
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '17 单位' }).waitFor();
    await expectKept(page, unit, ...others);
  }

  test('asks before it is left, and shows what stood there when it is opened again', async () => {
    const visit = await visitPage('zh-CN', 1400);
    const { page } = visit;
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await editedTo(visit, '市新设局');
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
    await page.getByText('还没有保存').waitFor();
    await picture(page, 'not-saved');
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByRole('button', { name: '17 单位' }).waitFor();
    expect(leadOfFirst(await savedPlan(page, say.save))).toBe('市新设局');
    // What is saved is neither asked about nor offered.
    await page.reload();
    await page.getByRole('button', { name: say.sample }).waitFor();
    await expectKept(page);
    expect(asked).toHaveLength(1);
    visit.expectQuiet();
    await visit.close();
  });

  test('leaves the work of other pages that are open alone, and all of it when people want none', async () => {
    const first = await visitPage('zh-CN', 1400);
    await editedTo(first, '市甲局');
    const second = await visitPage('zh-CN', 1400, first);
    await editedTo(second, '市乙局', '市甲局');
    await second.page.reload();
    await second.page.getByText('还没有保存').waitFor();
    await second.page.getByRole('button', { name: '放弃' }).click();
    await second.page.getByRole('button', { name: say.sample }).waitFor();
    await expectKept(first.page, '市甲局');
    expect(leadOfFirst(await savedPlan(first.page, say.save))).toBe('市甲局');
    first.expectQuiet();
    second.expectQuiet();
    await first.close();
  });

  test('keeps it as well where another file is opened', async () => {
    const visit = await visitPage('zh-CN', 1400);
    const { page } = visit;
    await editedTo(visit, '市新设局');
    const other = new OtherWorkbook();
    other.addWorksheet('我的数据').addRows([['会议', 1]]);
    await chooseFile(page, '打开已有工作簿…', {
      name: '我的.xlsx',
      bytes: Buffer.from(await other.xlsx.writeBuffer()),
    });
    await page.getByText('已留在这个浏览器里').waitFor();
    await page.reload();
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByRole('button', { name: '17 单位' }).waitFor();
    visit.expectQuiet();
    await visit.close();
  });

  /** Waits until the browser keeps the work of just so many pages, each with one of these words in its sheets. */
  async function expectKept(page: Page, ...words: readonly string[]): Promise<void> {
    await page.evaluate(`(async () => {
      const answer = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
      const isKept = async () => {
        const database = await answer(indexedDB.open('responsibility-matrix'));
        const records = await answer(database.transaction('records').objectStore('records').getAll());
        database.close();
        const texts = records.map(({ page }) => Object.values(page.shown.cells).join());
        return texts.length === ${words.length} &&
          ${JSON.stringify(words)}.every((word) => texts.some((text) => text.includes(word)));
      };
      while (!(await isKept())) await new Promise((resolve) => setTimeout(resolve, 100));
    })()`);
  }
});

test('a unit that is edited in the preview stands in the workbook', async () => {
  const visit = await visitPage('zh-CN', 1000);
  await visit.page.getByRole('button', { name: words['zh-CN'].sample }).click();
  await visit.page
    .getByRole('button', { name: /^修改单位/ })
    .first()
    .click();
  await visit.page.getByRole('textbox', { name: '牵头单位' }).fill('市新设局');
  await visit.page.getByRole('button', { name: '确定' }).click();
  await visit.page.getByRole('button', { name: words['zh-CN'].write }).click();
  const plan = await savedPlan(visit.page, words['zh-CN'].save);
  expect(leadOfFirst(plan)).toBe('市新设局');
  await visit.close();
});

test('a cell that is edited in the sheet changes the numbers of the pane, and is in the file', async () => {
  const say = words['zh-CN'];
  const visit = await visitPage('zh-CN', 1400);
  const { page } = visit;
  await page.getByRole('button', { name: say.sample }).click();
  await page.getByRole('button', { name: say.write }).click();
  await page.getByRole('button', { name: '0 缺牵头' }).waitFor();
  await goToCell(page, 'F4');
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: '1 缺牵头' }).waitFor();
  await picture(page, 'lead-deleted');
  const list = (await openedWorkbook(new Uint8Array((await saved(page, say.save)).bytes)).read()).get('list');
  expect(list?.flat().filter((value) => String(value).includes('■ 缺牵头 1'))).toHaveLength(1);
  await goToCell(page, 'F4');
  await page.keyboard.type('市新设局', { delay: 60 });
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '0 缺牵头' }).waitFor();
  await page.getByRole('button', { name: '17 单位' }).waitFor();
  const { bytes, plan } = await saved(page, say.save);
  expect(leadOfFirst(plan)).toBe('市新设局');

  await chooseFile(page, '打开已有工作簿…', { name: '已保存.xlsx', bytes });
  await page.getByRole('status').filter({ hasText: '已保存.xlsx' }).waitFor();
  await page.getByRole('button', { name: '17 单位' }).waitFor();
  await goToCell(page, 'F5');
  await page.keyboard.type('市审计局', { delay: 60 });
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '18 单位' }).waitFor();
  await picture(page, 'opened-again');
  const again = await saved(page, say.save);
  expect(again.plan.units.map(({ name }) => name)).toEqual(expect.arrayContaining(['市新设局', '市审计局']));
  visit.expectQuiet();
  await visit.close();
});

test('what is typed into a cell out of sight is taken whole, and a sheet begins at a cell that is in sight', async () => {
  const say = words['zh-CN'];
  const visit = await visitPage('zh-CN', 1000);
  const { page } = visit;
  await page.getByRole('button', { name: say.sample }).click();
  await page.getByRole('button', { name: say.write }).click();
  await page.getByRole('button', { name: '16 单位' }).waitFor();
  await goToCell(page, 'L4');
  await page.keyboard.type('记得问财政', { delay: 60 });
  await page.keyboard.press('Enter');
  await page.locator('[data-u-comp="slide-tab-item"]', { hasText: '责任矩阵' }).click();
  await page.waitForFunction(`document.querySelector('[data-u-comp="defined-name"] input').value === 'F6'`);
  await picture(page, 'out-of-sight');
  // A sheet that comes to the front is measured by itself, and not by the one before it.
  await page.locator('[data-u-comp="slide-tab-item"]', { hasText: '附件' }).click();
  await page.locator('[data-u-comp="slide-tab-item"]', { hasText: '说明' }).click();
  await page.waitForFunction(`document.querySelector('[data-u-comp="defined-name"] input').value === 'A1'`);
  await page.waitForTimeout(500);
  await page
    .locator('#univer-sheet-main-canvas_workbook')
    .first()
    .click({ position: { x: 180, y: 130 } });
  await page.waitForFunction(`document.querySelector('[data-u-comp="defined-name"] input').value === 'A4'`);
  const { bytes } = await saved(page, say.save);
  const list = openedWorkbook(new Uint8Array(bytes))
    .allTabs()
    .find(({ sheet }) => sheet === 'list');
  expect(list?.values[3]?.[11]).toBe('记得问财政');
  visit.expectQuiet();
  await visit.close();
});

test('a drop-down offers its words, and one that is strict refuses others', async () => {
  const say = words['zh-CN'];
  const visit = await visitPage('zh-CN', 1400);
  const { page } = visit;
  await page.getByRole('button', { name: say.sample }).click();
  await page.getByRole('button', { name: say.write }).click();
  await page.getByRole('button', { name: '16 单位' }).waitFor();
  await goToCell(page, 'F4');
  await openChoices(page);
  await page.locator('[data-u-comp="sheets-dropdown-list"]').getByText('市科协', { exact: true }).click();
  await page.locator('[data-u-comp="slide-tab-item"]', { hasText: '责任矩阵' }).click();
  await goToCell(page, 'G8');
  await page.keyboard.type('x');
  await page.keyboard.press('Enter');
  await page.getByText('输入必须在指定的范围内').waitFor();
  await page.getByRole('button', { name: '确定' }).click();
  const { bytes, plan } = await saved(page, say.save);
  expect(leadOfFirst(plan)).toBe('市科协');
  expect((await openedWorkbook(new Uint8Array(bytes)).read()).get('matrix')?.[7]?.[6]).toBe('○');
  visit.expectQuiet();
  await visit.close();
});

test('sheets that are not ours are shown, cannot be edited, and are kept byte for byte', async () => {
  const say = words['zh-CN'];
  const other = new OtherWorkbook();
  other.addWorksheet('我的数据').addRows([['会议', 1]]);
  const own = Buffer.from(await other.xlsx.writeBuffer());
  const visit = await visitPage('zh-CN', 1400);
  const { page } = visit;
  await chooseFile(page, '打开已有工作簿…', { name: '我的.xlsx', bytes: own });
  await page.getByRole('status').filter({ hasText: '我的.xlsx' }).waitFor();
  await goToCell(page, 'A1');
  await page.keyboard.press('Delete');
  await picture(page, 'not-ours');
  await page.getByRole('button', { name: say.sample }).click();
  await page.getByRole('button', { name: say.write }).click();
  const { bytes } = await saved(page, say.save);
  const sheet = (file: Buffer) =>
    strFromU8(unzipSync(new Uint8Array(file))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet(bytes)).toBe(sheet(own));
  const tabs = openedWorkbook(new Uint8Array(bytes)).allTabs();
  expect(tabs.find(({ tab }) => tab === '我的数据')?.values).toEqual([['会议', 1]]);
  visit.expectQuiet();
  await visit.close();
});

test('on a narrow screen the pane stands in front, and the sheets a turn away', async () => {
  const visit = await visitPage('zh-CN', 500);
  const { page } = visit;
  await page.getByRole('button', { name: words['zh-CN'].sample }).click();
  await page.getByRole('button', { name: words['zh-CN'].write }).click();
  await page.getByRole('button', { name: '10 任务' }).click();
  await page.locator('.workbench-sheets canvas').first().waitFor();
  await picture(page, 'narrow-sheets');
  await page.getByRole('button', { name: '回到窗格' }).click();
  await page.getByRole('button', { name: '10 任务' }).waitFor();
  visit.expectQuiet();
  await visit.close();
});

const real = realNumbers.includes('001') ? test : test.skip;
real('a real document, in less than ten seconds of work', async () => {
  const visit = await visitPage('zh-CN', 1000);
  const path = realPath('001');
  await chooseFile(visit.page, words['zh-CN'].choose, { name: '方案.txt', bytes: readFileSync(path) });
  await visit.page.getByRole('button', { name: words['zh-CN'].write }).click();
  const plan = await savedPlan(visit.page, words['zh-CN'].save);
  expect(plan.tasks).toHaveLength(31);
  visit.expectQuiet();
  await visit.close();
});

interface Visit {
  readonly page: Page;
  /** Nothing was asked of another host, and the console stayed silent. */
  expectQuiet(): void;
  close(): Promise<void>;
}

/** @param beside another page of the same browser, where it is not one of its own */
async function visitPage(language: keyof typeof words, width: number, beside?: Visit): Promise<Visit> {
  const context =
    beside?.page.context() ??
    (await browser.newContext({ locale: language, viewport: { width, height: 800 } }));
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const noise: string[] = [];
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && !server.address.includes(host))
      noise.push(`asked ${request.url()}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) noise.push(message.text());
  });
  page.on('pageerror', (error) => noise.push(error.message));
  await page.goto(`${server.address}/workbench.html`);
  return { page, expectQuiet: () => expect(noise).toEqual([]), close: () => context.close() };
}

async function savedPlan(page: Page, label: string): Promise<Plan> {
  return (await saved(page, label)).plan;
}

async function saved(page: Page, label: string): Promise<{ readonly bytes: Buffer; readonly plan: Plan }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: label }).click(),
  ]);
  const bytes = readFileSync(await download.path());
  return { bytes, plan: await planIn(bytes) };
}

async function planIn(bytes: Buffer): Promise<Plan> {
  const kept = await workbookPlan(openedWorkbook(new Uint8Array(bytes)));
  if (!kept.ok) throw new Error(kept.reason.en);
  return kept.plan;
}

function leadOfFirst({ tasks, units }: Plan): string | undefined {
  const lead = tasks[0]?.assignments.find(({ role }) => role === 'lead');
  return units.find(({ id }) => id === lead?.unit)?.name;
}

/** Opens the words of a drop-down; they come a moment after the sheets, and who was faster presses the key again. */
async function openChoices(page: Page): Promise<void> {
  const list = page.locator('[data-u-comp="sheets-dropdown-list"]');
  for (let attempt = 0; attempt < 5 && !(await list.isVisible()); attempt++) {
    await page.keyboard.press('F2');
    await list.waitFor({ timeout: 4000 }).catch(() => page.keyboard.press('Escape'));
  }
}

/** Goes from one control to the next until the one with this name has the focus. */
async function reach(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const focused = () =>
    page.evaluate(
      'document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent',
    );
  await page.getByRole('button', { name }).waitFor();
  const seen = new Set<unknown>();
  // Controls may still come, and take the place of others, while a first round goes through them.
  for (let round = 0; round < 3; round++) {
    for (let presses = 0; presses < 200; presses++) {
      await page.keyboard.press(key);
      const now = await focused();
      if (now === name) return;
      seen.add(now);
    }
    await page.waitForTimeout(1000);
  }
  throw new Error(`No key leads to “${name}”, but to ${[...seen].join(', ')}.`);
}

/** The sheets keep the white ground that their colours are made for, and the view in front is told by more than words. */
async function expectReadInForcedColours(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.mouse.move(0, 0);
  const groundOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await groundOf('.workbench-spreadsheet canvas')).toBe('rgb(255, 255, 255)');
  expect(await groundOf('nav [aria-current]')).not.toBe(await groundOf('nav :not([aria-current])'));
}

async function expectAccessible(page: Page): Promise<void> {
  // Colours that are just turning dark are not what people read.
  await page.evaluate(
    `new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
      .then(() => document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity))
      .then((turning) => Promise.all(turning.map(({ finished }) => finished)))
      .then(() => undefined)`,
  );
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: readonly { id: string; impact: string; help: string; nodes: readonly { html: string }[] }[];
  };
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, help, nodes }) => [id, help, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Neither the page nor any text in it is wider than what holds it. */
async function expectNothingCutOff(page: Page): Promise<void> {
  const cut = await page.evaluate(`[...document.querySelectorAll('body, body *')]
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
    .filter((element) => getComputedStyle(element).overflowX !== 'visible' || element === document.body)
    .filter((element) => !['TEXTAREA', 'INPUT'].includes(element.tagName))
    .filter((element) => getComputedStyle(element).visibility !== 'hidden')
    .map((element) => element.outerHTML.slice(0, 120))`);
  expect(cut).toEqual([]);
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
