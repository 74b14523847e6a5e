import type { ColumnChoice } from '../../import/chosen-columns';
import type { Language } from '../../plan/language';

interface ColumnsStrings {
  readonly title: string;
  readonly explain: string;
  readonly column: (number: number, heading: string) => string;
  readonly choices: Readonly<Record<ColumnChoice, string>>;
  readonly read: string;
  readonly incomplete: string;
}

export const columnsStrings: Readonly<Record<Language, ColumnsStrings>> = {
  'zh-CN': {
    title: '这张表格的各列是什么？',
    explain: '表头没能认出来。下面是按内容推测的，请核对每一列后读取；表中文字不会改动。',
    column: (number, heading) => `第 ${number} 列${heading ? `：${heading}` : ''}`,
    choices: {
      number: '序号',
      category: '类别',
      task: '任务',
      lead: '牵头单位',
      co: '配合单位',
      units: '责任单位（不分主次）',
      deadline: '完成时限',
      ignore: '不读取',
    },
    read: '按此读取',
    incomplete: '需要一列“任务”，以及至少一列单位。',
  },
  en: {
    title: 'What do the columns of this table hold?',
    explain:
      'Its headings are not known. What follows was guessed from the cells: check each column, then read it. The words of the table stay as they are.',
    column: (number, heading) => `Column ${number}${heading ? `: ${heading}` : ''}`,
    choices: {
      number: 'Number',
      category: 'Category',
      task: 'Task',
      lead: 'Lead',
      co: 'Co-responsible units',
      units: 'Units, none ranked',
      deadline: 'Deadline',
      ignore: 'Not read',
    },
    read: 'Read it like this',
    incomplete: 'One column of tasks is needed, and at least one of units.',
  },
};
