import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlan } from '../../src/import/import';
import { readText } from '../../src/import/readers/text';

const root = path.join(__dirname, '../..');
const folders = ['seeds', 'test/import/cases', '../shared/seeds'].map((folder) => path.join(root, folder));
const documents = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
  .filter((name) => name.endsWith('.txt'));

/** Words that assign a duty wherever they stand: a label with its colon, or 牵头 in a bracket. */
const marker =
  /(?:牵头|责任|配合)(?:单位|部门)\s*[:：](?!\s*(?:同|无))|[（(〔［【][^）)〕］】]{2,80}牵头[^）)〕］】]*[）)〕］】]/;
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

test.each(documents.map((file) => [path.basename(file), file]))(
  '%s: every marker is in the plan or in a note',
  (_, file) => {
    const text = readFileSync(file, 'utf8');
    const { plan } = readPlan(readText(text), { leadRule: 'stated' });
    const noted = new Set(plan.notes.map(({ place }) => place?.line));
    const named = [
      ...new Set(plan.tasks.flatMap(({ assignments }) => assignments.map(({ printed }) => plain(printed)))),
    ];
    const lines = text.split('\n');
    const lost = lines.filter((line, at) => {
      if (!marker.test(line) || noted.has(at + 1)) return false;
      // Labels may stand above their units.
      const words = plain([line, ...lines.slice(at + 1, at + 4)].join(''));
      return !named.some((name) => words.includes(name));
    });
    expect(lost).toEqual([]);
  },
);

test('a responsibility that no task takes is told', () => {
  const { plan } = readPlan(
    readText(
      '某市某方案\n一、总体要求\n加强领导。（市乙局牵头，市丙局配合）\n附件：任务表\n序号\t任务\t牵头单位\n1\t做某事\t市甲局',
    ),
    { leadRule: 'stated' },
  );
  expect(plan.tasks.map(({ title }) => title)).toEqual(['做某事']);
  expect(plan.notes.map(({ kind }) => kind)).toContain('annex-decides');
});

test('a small table of something else does not push the tasks of the text aside', () => {
  const items = ['甲', '乙', '丙', '丁', '戊', '己'].map(
    (name, at) => `${at + 1}.做${name}事。（市${name}局牵头，市庚局配合）`,
  );
  const { plan } = readPlan(
    readText(
      [
        '某市某方案',
        '一、重点任务',
        ...items,
        '二、主要指标',
        '序号\t指标\t牵头单位',
        '1\t达标率\t市辛局',
        '2\t普及率\t市辛局',
      ].join('\n'),
    ),
    { leadRule: 'stated' },
  );
  expect(plan.tasks).toHaveLength(items.length);
  expect(plan.notes.map(({ kind, words }) => [kind, words])).toContainEqual(['left-out', '达标率']);
});

test('a figure that has visibly lost signs is noted', () => {
  const { plan } = readPlan(
    readText('某市某方案\n一、重点任务\n1.建设场馆。到2025年建成科普展馆5以上。（市甲局负责）'),
    {
      leadRule: 'stated',
    },
  );
  expect(plan.notes.filter(({ kind }) => kind === 'damaged-number').map(({ place }) => place?.line)).toEqual([
    3,
  ]);
});
