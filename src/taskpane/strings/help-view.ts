import type { Language } from '../../plan/language';
import type { RoleTerms } from '../../plan/role-terms';

interface HelpStrings {
  readonly legendTitle: string;
  /** `{mark}` stands for the mark of a lead that is assumed. */
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
}

export const helpStrings: Readonly<Record<Language, (roles: RoleTerms) => HelpStrings>> = {
  'zh-CN': ({ zh }) => ({
    legendTitle: '标记的含义',
    questions: [
      {
        question: '改了责任清单，矩阵怎么办？',
        answer:
          '清单和矩阵都可以直接改。改完点“更新工作表”，各表一起更新；两张表改得不一样时先告诉您在哪里，不替您决定。',
      },
      {
        question: `为什么有的${zh.leadUnit}是 {mark}？`,
        answer: `文中没有写明谁${zh.leads}，按首位推定的记作 {mark}。核实后在“问题”里的“首位${zh.leads}未声明”一项确认。`,
      },
      {
        question: '校验说得不对怎么办？',
        answer: '在“问题”里点“豁免…”并写明理由，或在“设置”里调整这条规则。这一行以后有改动，豁免自动失效。',
      },
      {
        question: '怎样回到以前的稿子，或看出改了什么？',
        answer:
          '在“版本”里给每一稿存一个版本，随工作簿一起保存。任意两个版本、或一个文件与现在的方案都能比较，并写成责任变化表；恢复前先看会变什么，现在的内容自动留存。',
      },
      {
        question: '会不会改动我自己的工作表？',
        answer: '不会。只写本工具生成的几张表；每次写入都有回执，可以撤销。',
      },
      {
        question: '同事没有这个工具能用吗？',
        answer: '能。颜色、下拉选项、合计和状态都由工作簿自己算，用 Excel、WPS 表格都能打开编辑。',
      },
      { question: '文件会上传吗？', answer: '不会。读取、校验、写入都在这台电脑上完成，不联网。' },
    ],
  }),
  en: ({ en }) => ({
    legendTitle: 'What the marks mean',
    questions: [
      {
        question: 'I changed the list. What about the matrix?',
        answer:
          'Both may be edited. “Update the sheets” then brings all of them up to date; where two sheets were changed differently, you are told where and nothing is decided for you.',
      },
      {
        question: `What does {mark} say of the ${en.lead}?`,
        answer: `The document does not say who is the ${en.lead}, so the first listed was assumed to be. Once you are sure, confirm it under Findings.`,
      },
      {
        question: 'A finding is wrong. What now?',
        answer:
          'Waive it with a reason under Findings, or change its rule under Settings. A waiver lapses when its row changes.',
      },
      {
        question: 'How do I get an earlier draft back, or see what has changed?',
        answer:
          'Keep each draft under Versions; it is saved with the workbook. Any two versions, or a file and the plan as it stands, can be compared and printed. Before one is restored you see what would change, and what stands there now is kept.',
      },
      {
        question: 'Are my own sheets changed?',
        answer:
          'No. Only the sheets made by this tool are written; each write leaves a receipt and can be undone.',
      },
      {
        question: 'Can colleagues without this tool use the workbook?',
        answer:
          'Yes. Colours, drop-downs, totals and status are worked out by the workbook itself, in Excel and in WPS.',
      },
      {
        question: 'Is anything uploaded?',
        answer: 'No. Reading, checking and writing happen on this computer; there is no network involved.',
      },
    ],
  }),
};
