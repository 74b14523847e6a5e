import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readPlan } from '../../src/import/import';
import { readText } from '../../src/import/readers/text';
import { printedOn, type Page } from './printed-page';

function reading(text: string) {
  const { plan } = readPlan(readText(text), { leadRule: 'stated' });
  const names = new Map(plan.units.map(({ id, name }) => [id, name]));
  const plain = (words: string) => words.replace(/\s/g, '');
  return {
    sections: plan.sections.map(({ title }) => plain(title)),
    tasks: plan.tasks.map(({ number, title, assignments }) => [
      number,
      plain(title),
      ...assignments.map(({ unit, role }) => `${role} ${names.get(unit)}`),
    ]),
    targets: plan.targets.map(({ comparator, value, unit, due }) => [comparator, value, unit, due]),
  };
}

const folder = path.join(__dirname, '../../seeds');
const samples = readdirSync(folder).filter(
  (name) => name.endsWith('.txt') && !/tab-table|ledger|english/.test(name),
);

const page: fc.Arbitrary<Page> = fc.record({
  margin: fc.integer({ min: 24, max: 40 }),
  indents: fc.boolean(),
  lines: fc.constantFrom(0, 22, 27),
});

test('where lines of a printed page end changes nothing of what is read', () => {
  fc.assert(
    fc.property(fc.constantFrom(...samples), page, (name, made) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      expect(reading(printedOn(made, text))).toEqual(reading(text));
    }),
    { numRuns: Number(process.env.PRINTED_PAGES ?? 60) },
  );
});

const plan = (...items: string[]) =>
  ['清溪市工作方案', '一、总体要求', '坚持统筹推进。', '二、重点任务', ...items].join('\n');
const leads = (text: string) =>
  reading(text).tasks.map((task) =>
    task.filter((part) => part.startsWith('lead ')).map((part) => part.slice(5)),
  );

test('the same bracket below one task and below the next is no running head', () => {
  const text = plan(
    '（一）建设展厅。',
    '（市甲局牵头）',
    '（二）举办大赛。',
    '（市甲局牵头）',
    '（三）培训教师。',
    '（市甲局牵头）',
  );
  expect(leads(text)).toEqual([['市甲局'], ['市甲局'], ['市甲局']]);
});

test('numbers without a dot count on where the page puts a blank behind them', () => {
  const text = plan(
    '（一）建设行动',
    '1 建设展厅。面向公众开放。',
    '2 举办大赛。每年举办一次。',
    '3 培训教师。分批培训。',
  );
  expect(reading(text).tasks.map(([, title]) => title)).toEqual(['建设展厅', '举办大赛', '培训教师']);
});

test('a paragraph without a full stop ends where its last line is short', () => {
  const long = '面向公众开放展厅，组织志愿者讲解，编写科普读物，建设流动展览，为学校提供器材，';
  const text = plan(
    '1建设展厅。' + long,
    long,
    '建成展厅五座以上',
    '2举办大赛。' + long,
    long,
    '每年举办',
    '3培训教师。' + long,
    long,
    '分批培训',
    ...Array.from({ length: 6 }, () => long),
  );
  expect(reading(text).tasks.map(([, title]) => title)).toEqual(['建设展厅', '举办大赛', '培训教师']);
});

test('a label that the end of a line has parted is one, also where few lines are long', () => {
  const text = plan(
    '（一）建设展厅。(牵头单',
    '位:市甲局;责任单位:市乙局)',
    '（二）举办大赛。牵头单位:市丙局;责',
    '任单位:市甲局)',
  );
  expect(reading(text).tasks.map(([, , ...units]) => units)).toEqual([
    ['lead 市甲局', 'co 市乙局'],
    ['lead 市丙局', 'co 市甲局'],
  ]);
});

test('a name with a blank inside is one where its first half is none, and a bracket on its own line belongs to the line above', () => {
  const long = '面向公众开放展厅，组织志愿者讲解，编写科普读物，建设流动展览，为学校提供器材，';
  const filling = Array.from({ length: 6 }, () => long);
  const text = plan(
    '1.建设展厅。',
    '(民生和社会 保障局、县甲局)',
    '2.举办大赛。',
    '(县甲局、住房城乡 建设局)',
    ...filling,
  );
  expect(reading(text).tasks.map(([, , ...units]) => units.map((unit) => unit.replace(/^\S+ /, '')))).toEqual(
    [
      ['民生和社会保障局', '县甲局'],
      ['县甲局', '住房城乡建设局'],
    ],
  );
});

test('in English a sentence that ends at the margin has a blank behind it, and a short line without a full stop is a heading', () => {
  const text = [
    'Harbour plan',
    '1.1 Survey the quays. Publish one page a measure: what was done, what it',
    'cost. This measure will be led by the Office of Harbours. Report what was',
    'found. Write it in plain words that people use who work there every day.',
    'Monitoring of the measures',
    'The council reviews this plan once a year. Departments lead by example and',
    'support each other where their work meets, as they have done in all years.',
    'They write down what they have learnt, and print it at the end of the plan',
    'for all who want to read it. Whoever wants to add something may do so, and',
    'the council answers within a month, as it has always done in such matters.',
  ].join('\n');
  const { plan: read } = readPlan(readText(text), { leadRule: 'stated' });
  const lines = read.tasks[0]?.text.split('\n') ?? [];
  expect(lines[0]).toContain('found. Write it in plain words');
  expect(lines[1]).toBe('Monitoring of the measures');
});
