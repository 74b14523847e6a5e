import type { Plan } from '../../src/plan/plan';
import { allSheets } from '../../src/sheets/all-sheets';
import { matrix } from '../../src/sheets/matrix';
import { sheetContext } from './sample-plan';

/** 5,000 tasks in 100 sections, 300 units, ten of them on each task. */
const largePlan: Plan = {
  title: '大方案',
  basis: [],
  leadRule: 'labelled',
  sections: Array.from({ length: 100 }, (_, i) => ({
    id: `s-${i}`,
    number: '',
    title: `第${i}类`,
    kind: 'action',
  })),
  units: Array.from({ length: 300 }, (_, i) => ({
    id: `u-${i}`,
    name: `第${i}局`,
    aliases: [],
    kind: 'unit',
  })),
  tasks: Array.from({ length: 5000 }, (_, i) => ({
    id: `t-${i}`,
    section: `s-${Math.floor(i / 50)}`,
    number: String(i + 1),
    title: `任务${i}`,
    text: `任务${i}的内容`,
    assignments: Array.from({ length: 10 }, (_, j) => ({
      unit: `u-${(i * 7 + j * 31) % 300}`,
      printed: '',
      role: j === 0 ? ('lead' as const) : ('co' as const),
      basis: 'labelled' as const,
    })),
  })),
  targets: [],
  milestones: [],
  notes: [],
};

test('a large matrix has formulas in its margins only, and few styled ranges', () => {
  const spec = matrix.write(largePlan, [], sheetContext('zh-CN'));
  const formulas = spec.cells.flat().filter((cell) => cell !== null && typeof cell === 'object').length;
  expect(formulas).toBe(2 * 5000 + 300 + 3);
  expect(spec.styles.length).toBeLessThan(12 + 100);
  expect(spec.conditionalFormats).toHaveLength(5);
});

test('all sheets of it are written', () => {
  for (const sheet of allSheets) expect(sheet.write(largePlan, [], sheetContext('zh-CN')).id).toBe(sheet.id);
});
