import { slowProgress } from '../../src/cli/slow-progress';

test('quick work is silent; slow work names the sheet that is next', () => {
  const lines: string[] = [];
  let clock = 0;
  const progress = slowProgress(
    (line) => lines.push(line),
    'zh-CN',
    () => clock,
  );
  progress(0, 3, '责任清单');
  clock = 1500;
  progress(1, 3, '责任矩阵');
  progress(3, 3, '');
  expect(lines).toEqual(['正在写工作表 2/3 责任矩阵']);
});
