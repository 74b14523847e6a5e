import type { Language } from '../plan/language';

/** What the page says besides the pane. */
export const workbenchWords = {
  'zh-CN': {
    sheets: '工作表',
    arriving: '表格正在载入…',
    brokenOff: (plan: string) =>
      `写入“${plan}”时页面关闭了，没有写完。表格已恢复成写入之前的样子，您改过的内容都在。`,
    notSaved: (name: string) => `上次关闭页面时，“${name}”还没有保存。表格已恢复成关闭前的样子。`,
    leftUnsaved: (name: string) => `“${name}”还没有保存，已留在这个浏览器里，重新打开本页时可以接着做。`,
    computing: '正在等公式算完，算完就保存…',
    notComputed: '已保存，但公式还没有全部算完：文件里有些合计可能是旧的。用 Excel 打开时会重新计算。',
    toSheets: '看表格',
    toPane: '回到窗格',
    shownSimply:
      '图表和打印设置在保存的文件中；您自己的工作表在此只读，保存时原样保留。按 F6 在窗格与表格之间切换。',
  },
  en: {
    sheets: 'Sheets',
    arriving: 'The spreadsheet is on its way…',
    brokenOff: (plan: string) =>
      `The page was closed before “${plan}” was written. The sheets are as they were before, with all that you had changed.`,
    notSaved: (name: string) =>
      `“${name}” had not been saved when the page was closed. The sheets are as they were then.`,
    leftUnsaved: (name: string) =>
      `“${name}” is not saved. This browser keeps it: open this page again to go on with it.`,
    computing: 'Waiting for the formulas, then it is saved…',
    notComputed:
      'Saved, but not all formulas were computed: some totals in the file may be old. Excel computes them anew when it opens the file.',
    toSheets: 'To the sheets',
    toPane: 'Back to the pane',
    shownSimply:
      'Charts and print set-up are in the saved file; your own sheets are read-only here and kept as they are. F6 leads from the pane to the sheets and back.',
  },
} as const satisfies Record<Language, unknown>;
