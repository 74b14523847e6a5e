import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbookOf } from '../src/hosts/file/workbook-of';
import type { Plan } from '../src/plan/plan';
import { annex } from '../src/sheets/annex';
import { realNumbers, realPlan } from './real-plans';
import { sheetContext } from './sheets/sample-plan';
import { convertAllWithSoffice, hasSoffice } from './soffice';

jest.setTimeout(300_000);

const canPrint = hasSoffice() && spawnSync('pdftotext', ['-v']).status === 0;
if (!canPrint)
  console.warn('LibreOffice and pdftotext are needed to look at printed pages: their tests are skipped.');

const orientations = ['landscape', 'portrait'] as const;
const plans = new Map<string, Plan>();
let folder: string;

// One start of LibreOffice for all of them.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'annex-pages-'));
  if (!canPrint || realNumbers.length === 0) return;
  const files: string[] = [];
  for (const number of realNumbers) {
    const plan = await realPlan(number);
    plans.set(number, plan);
    for (const orientation of orientations) {
      const file = join(folder, `${number}-${orientation}.xlsx`);
      const context = { ...sheetContext('zh-CN'), annex: { orientation } };
      writeFileSync(file, workbookOf([annex.write(plan, [], context)]));
      files.push(file);
    }
  }
  convertAllWithSoffice(files, 'pdf', folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The text of each printed page without blanks: the page's number, then cell after cell in the order of drawing. */
function printedPages(name: string): string[] {
  const { stdout } = spawnSync('pdftotext', ['-raw', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' });
  return stdout.split('\f').slice(0, -1).map(squeezed);
}

const squeezed = (text: string) => text.replace(/\s/g, '');

const canTry = canPrint && realNumbers.length > 0;
if (!canTry) test.skip('annexes of real documents', () => undefined);
(canTry ? describe.each(realNumbers) : () => undefined)('annex of %s', (number) => {
  test.each(orientations)('all of the plan, the header on each page (%s)', (orientation) => {
    const plan = plans.get(number);
    if (!plan) throw new RangeError(`There is no plan ${number}.`);
    const pages = printedPages(`${number}-${orientation}`);
    expect(pages).not.toEqual([]);
    const names = new Map(plan.units.map(({ id, name }) => [id, name]));
    const hasUnits = plan.tasks.some(({ assignments }) => assignments.length > 0);
    const header = hasUnits ? '任务牵头单位责任单位' : '类别序号任务';
    pages.forEach((page, index) => {
      expect(page).toContain(header);
      expect(page).toMatch(new RegExp(`^—${index + 1}—`));
    });
    // A row that went over the end of a page would stand whole on neither.
    for (const task of plan.tasks) {
      const units = (role: 'lead' | 'co') =>
        task.assignments
          .filter((assignment) => assignment.role === role)
          .map(
            ({ unit, basis }) =>
              `${basis === 'assumed-order' && role === 'lead' ? '◎' : ''}${names.get(unit)}`,
          )
          .join('、');
      const cells = [task.title, units('lead') || (hasUnits ? '■缺牵头' : ''), units('co')].map(squeezed);
      const onePage = pages.some((page) => cells.every((cell) => page.includes(cell)));
      expect({ cells, onePage }).toEqual({ cells, onePage: true });
    }
  });
});
