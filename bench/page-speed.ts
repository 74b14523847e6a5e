import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openChromium } from '../test/e2e/chromium';
import { chooseFile, goToCell } from '../test/e2e/page-hands';
import { servePages } from '../test/e2e/pages-server';
import { largePlan } from './large-plan';

/**
 * How quick the built page is in a real browser, and how long it stands still:
 *
 *   npm run bench:page                  plans of 300 tasks for 60 units, and of 5,000 for 300
 *   npm run bench:page -- 300x60 300x60 such plans, one after the other
 *
 * For each step: when people saw what came of it, when the thread that reckons formulas had said its last, and the longest
 * halts of the page. Other work on the machine makes all of it longer: the load is told beside.
 */
const pages = join(import.meta.dirname, '../dist');

/** So long nothing comes of a step any more until it has ended, in milliseconds. */
const quiet = 2000;

/** Put into the page: it notes its halts as the browser tells of them, and when the thread that reckons has spoken last. */
const watching = `
  const seen = (window.seen = { halts: [], reckoned: 0 });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.halts.push(Math.round(duration));
  }).observe({ type: 'longtask' });
  const PlainWorker = Worker;
  window.Worker = class extends PlainWorker {
    constructor(url, options) {
      super(url, options);
      if (String(url).includes('computing'))
        this.addEventListener('message', () => (seen.reckoned = performance.now()));
    }
  };
`;

interface Seen {
  readonly halts: readonly number[];
  readonly reckoned: number;
}

/** @param act ends when people see what has come of it; may say when they had done their part */
async function measure(page: Page, name: string, act: () => Promise<unknown>): Promise<void> {
  const load = loadavg()[0]?.toFixed(1);
  const began = (await page.evaluate('seen.halts.length = seen.reckoned = 0, performance.now()')) as number;
  const pressed = await act();
  const from = typeof pressed === 'number' ? pressed : began;
  const shown = (await page.evaluate('performance.now()')) as number;
  const isBusy = `performance.now() - Math.max(seen.reckoned, ${shown}) < ${quiet}`;
  while (await page.evaluate(isBusy)) await page.waitForTimeout(quiet / 4);
  const { halts, reckoned } = (await page.evaluate('seen')) as Seen;
  const longest = [...halts].sort((one, other) => other - one);
  const seconds = (until: number) => (until > from ? `${((until - from) / 1000).toFixed(2)} s` : '–');
  const columns = [name.padEnd(30), seconds(shown).padStart(9), seconds(reckoned).padStart(9)];
  const over = `${longest.filter((halt) => halt > 100).length} over 100 ms`;
  console.log(`${columns.join(' ')}  ${over}: ${longest.slice(0, 8).join(' ')}  (load ${load})`);
}

/** Presses Enter, and waits until the pane says this; when the key was pressed. */
async function entered(page: Page, said: string): Promise<number> {
  const pressed = page.evaluate(`new Promise((resolve) => {
    let pressed;
    addEventListener('keydown', () => (pressed = performance.now()), { capture: true, once: true });
    const main = document.querySelector('main');
    const observer = new MutationObserver(() => {
      if (!main.textContent.includes(${JSON.stringify(said)})) return;
      observer.disconnect();
      resolve(pressed);
    });
    observer.observe(main, { subtree: true, childList: true, characterData: true });
  })`);
  await page.keyboard.press('Enter');
  return (await pressed) as number;
}

async function measurePage(
  page: Page,
  address: string,
  folder: string,
  tasks: number,
  units: number,
): Promise<void> {
  // On the disk: bytes that are handed to the page from outside hold it up themselves.
  const planFile = (title: string, more: number) => {
    const path = join(folder, `${title}.plan.json`);
    writeFileSync(path, JSON.stringify({ ...largePlan(tasks + more, units), title }));
    return path;
  };
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const save = async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), button('保存为 .xlsx').click()]);
    return download.path();
  };
  const type = async (address: string, text: string) => {
    await goToCell(page, address);
    await page.keyboard.type(text, { delay: 60 });
    await page.waitForTimeout(quiet);
  };

  await page.goto(`${address}/workbench.html`);
  await page.locator('.workbench-arriving').waitFor({ state: 'detached' });
  await measure(page, 'a plan is read', async () => {
    await chooseFile(page, '导入方案…', planFile('青河市重点工作任务方案', 0));
    await button('生成工作簿').waitFor();
  });
  await measure(page, 'it is written', async () => {
    await button('生成工作簿').click();
    await button(`${units} 单位`).waitFor();
  });
  let file = '';
  await measure(page, 'it is saved', async () => void (file = await save()));
  await type('F6', '市新设局');
  await measure(page, 'a new unit leads', () => entered(page, `${units + 1} 单位`));
  await type('F8', '市另设局');
  await measure(page, 'another new unit leads', () => entered(page, `${units + 2} 单位`));
  await button('导入方案…').click();
  await measure(page, 'another plan is read', async () => {
    await chooseFile(page, '导入方案…', planFile('青河市重点工作任务方案（新）', 7));
    await button('生成工作簿').waitFor();
  });
  await measure(page, 'it is written over the other', async () => {
    await button('生成工作簿').click();
    await button(`${units} 单位`).waitFor();
  });
  await measure(page, 'which is taken back', async () => {
    await button('撤销').click();
    await button(`${units + 2} 单位`).waitFor();
  });
  const opened = join(folder, '旧.xlsx');
  copyFileSync(file, opened);
  await measure(page, 'a file is opened', async () => {
    await chooseFile(page, '打开已有工作簿…', opened);
    await button(`${units} 单位`).waitFor();
  });
}

const sizes = process.argv.slice(2);
const server = await servePages(pages);
const browser = await openChromium();
const folder = mkdtempSync(join(tmpdir(), 'page-speed-'));
try {
  for (const size of sizes.length > 0 ? sizes : ['300x60', '5000x300']) {
    const [tasks = 300, units = 60] = size.split('x').map(Number);
    console.log(
      `${`${tasks} tasks, ${units} units`.padEnd(30)} ${'shown'.padStart(9)} ${'reckoned'.padStart(9)}`,
    );
    const context = await browser.newContext({
      locale: 'zh-CN',
      viewport: { width: 1400, height: 800 },
      acceptDownloads: true,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(300_000);
    await page.addInitScript(watching);
    await measurePage(page, server.address, folder, tasks, units);
    await context.close();
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
}
