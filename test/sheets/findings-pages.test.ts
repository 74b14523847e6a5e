import type { Finding } from '../../src/plan/finding';
import { findings } from '../../src/sheets/findings';
import { printedPages } from '../../src/sheets/printed-pages';
import { samplePlan, sheetContext } from './sample-plan';

test('however many findings there are, the headings of the notes are not left at the foot of a page', () => {
  const finding: Finding = {
    rule: 'missing-lead',
    severity: 'error',
    message: { 'zh-CN': '“修建城市书房”没有牵头单位。', en: '“修建城市书房” has no lead.' },
  };
  for (let count = 1; count <= 60; count++) {
    const spec = findings.write(samplePlan, Array<Finding>(count).fill(finding), sheetContext('zh-CN'));
    const title = spec.cells.findIndex((row) => row.includes('阅读说明'));
    const { starts } = printedPages(spec);
    expect(starts.filter((row) => row > title && row <= title + 3)).toEqual([]);
  }
});
