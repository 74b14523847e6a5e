import { readPlan } from '../../src/import/import';
import { readText } from '../../src/import/readers/text';

const read = (...lines: string[]) => readPlan(readText(lines.join('\n')), { leadRule: 'stated' }).plan;

test('a part without a clause among parts that mostly have one is a task that lacks it', () => {
  const { tasks, notes } = read(
    '星河市实施方案',
    '一、重点任务',
    '（一）校园行动',
    '——开放实验室。每周开放两次。（市甲局牵头，市乙局配合）',
    '——配齐教具。逐校核对。',
    '——开设选修课。编印教材。（市丙局牵头）',
  );
  expect(tasks.map(({ title }) => title)).toEqual(['开放实验室', '配齐教具', '开设选修课']);
  expect(notes).toContainEqual(expect.objectContaining({ kind: 'task-without-clause', words: '配齐教具' }));
});

test('parts of an item that has the clause are no tasks', () => {
  const { tasks } = read(
    '星河市实施方案',
    '一、重点任务',
    '（一）校园行动。分三步推进。（市甲局牵头）',
    '——开放实验室。',
    '——配齐教具。',
    '（二）社区行动。（市乙局牵头）',
  );
  expect(tasks.map(({ title }) => title)).toEqual(['校园行动', '社区行动']);
});
