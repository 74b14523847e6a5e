import { readPlan } from '../../src/import/import';
import { readText } from '../../src/import/readers/text';

const read = (text: string) => readPlan(readText(text), { leadRule: 'stated' });

const matrix = [
  '序号\t工作任务\t市甲局\t市乙局\t市丙局',
  '1\t编制规划\tA\tR\tC',
  '2\t整合系统\tI\tR\tR',
].join('\n');

test('how letters are read is told once, as an assumption, and who has no duty with each task', () => {
  const { plan, conventions } = read(matrix);
  expect(conventions.map(({ id }) => id)).toEqual(['raci']);
  expect(plan.notes.filter(({ kind }) => kind === 'raci-letters')).toHaveLength(1);
  expect(plan.notes.flatMap(({ kind, words }) => (kind === 'only-consulted' ? [words] : []))).toEqual([
    'C: 市丙局',
    'I: 市甲局',
  ]);
});

test('letters of another kind are no RACI', () => {
  const { conventions } = read(matrix.replaceAll('R', 'H'));
  expect(conventions.map(({ id }) => id)).not.toContain('raci');
});
