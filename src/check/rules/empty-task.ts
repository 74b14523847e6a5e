import type { RuleOn } from '../rule';

export const emptyTask: RuleOn<'task'> = {
  id: 'empty-task',
  title: { 'zh-CN': '任务内容空白', en: 'Task without words' },
  reason: {
    'zh-CN': '没有内容的一行无法落实，多半是粘贴或删除时留下的。',
    en: 'A row without words demands nothing; mostly it is left over from pasting or deleting.',
  },
  severity: 'error',
  each: 'task',
  *check(task) {
    if (task.title.trim() || task.text.trim()) return;
    const place = task.number ? `（${task.number}）` : '';
    yield {
      task: task.id,
      field: 'text',
      message: {
        'zh-CN': `有一行任务${place}没有内容。`,
        en: `A task${task.number ? ` (${task.number})` : ''} has neither a title nor words.`,
      },
      suggestion: {
        'zh-CN': '请补写任务内容，或删去这一行。',
        en: 'Write what is to be done, or delete the row.',
      },
    };
  },
};
