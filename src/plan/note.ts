import type { Language, Text } from './language';
import type { Note, NoteKind, Place } from './plan';
import { quote } from './quote';
import type { RoleTerms } from './role-terms';

/** What a note says, in one sentence: what stands there, and what was made of it. */
export function noteSentence(note: Note, roles: RoleTerms): Text {
  const words = brief(note.words);
  return sentences[note.kind](words, note.proposal === undefined ? undefined : brief(note.proposal), roles);
}

/** Where in the source something stands: 第 12 行; '' where nobody knows. */
export function placeText(place: Place | undefined, language: Language): string {
  if (!place) return '';
  const { sheet, line, page, cell } = place;
  const zh = language === 'zh-CN';
  return [
    sheet === undefined ? '' : zh ? sheet : `sheet ${quote(sheet)}`,
    page === undefined ? '' : zh ? `第 ${page} 页` : `page ${page}`,
    line === undefined ? '' : zh ? `第 ${line} 行` : `line ${line}`,
    cell === undefined ? '' : zh ? `单元格 ${cell}` : `cell ${cell}`,
  ]
    .filter(Boolean)
    .join(zh ? ' ' : ', ');
}

/** Long enough to find the place by, short enough for a sentence. */
function brief(words: string): string {
  const characters = [...words.trim()];
  return characters.length <= 60 ? characters.join('') : `${characters.slice(0, 59).join('')}…`;
}

type Sentence = (words: string, proposal: string | undefined, roles: RoleTerms) => Text;

const sentences: Readonly<Record<NoteKind, Sentence>> = {
  'assumed-lead': (words, _, { zh, en }) => ({
    'zh-CN': `文中未写明谁${zh.leads}，按排序推定“${words}”${zh.leads}，请确认。`,
    en: `Nobody is named as ${en.lead}; “${words}” comes first and is assumed to be. Please confirm.`,
  }),
  'no-lead-in-clause': (words, _, { zh, en }) => ({
    'zh-CN': `“${words}”共同负责，未写明谁${zh.leads}，${zh.leadUnit}留空。`,
    en: `“${words}” share the duty and no ${en.lead} is named; it is left empty.`,
  }),
  'inherited-clause': (words) => ({
    'zh-CN': `“${words}”的分工写在整组任务之后，已计入该组每项任务。`,
    en: `“${words}” are named once for a whole group; each task of the group has been given them.`,
  }),
  'raci-letters': (words, _, { zh, en }) => ({
    'zh-CN': `表中用字母“${words}”分工，按惯例推定：A ${zh.leads}、R ${zh.shares}，没有 A 时 R ${zh.leads}；C、I 不计入分工。请确认。`,
    en: `The table gives the parts by the letters “${words}”; by custom A is assumed to be the ${en.lead} and R are ${en.coUnits}, or R is the ${en.lead} where there is no A; C and I are no duty. Please confirm.`,
  }),
  'only-consulted': (words) => ({
    'zh-CN': `“${words}”只供咨询（C）或知会（I），未计入分工。`,
    en: `“${words}” are only consulted (C) or informed (I) and not counted.`,
  }),
  'open-list': (words) => ({
    'zh-CN': `“${words}”没有列全单位，未计入，请补全或删去。`,
    en: `“${words}” leaves the list of units open; it is not counted. Complete it or take it out.`,
  }),
  'split-names': (words, proposal) => ({
    'zh-CN': `“${words}”${proposal ? `已拆为“${proposal}”` : '疑含几个单位'}，请核对。`,
    en: `“${words}” ${proposal ? `was split into “${proposal}”` : 'seems to hold several units'}. Please check.`,
  }),
  'shared-tail': (words, proposal) => ({
    'zh-CN': `“${words}”是并列简写${proposal ? `，按“${proposal}”登记` : ''}。`,
    en: `“${words}” shares its ending with its neighbours${proposal ? ` and is registered as “${proposal}”` : ''}.`,
  }),
  'damaged-unit': (words, proposal) => ({
    'zh-CN': `单位名称“${words}”疑有残缺，保留原样${proposal ? `，可能是“${proposal}”` : ''}。`,
    en: `The unit’s name “${words}” seems damaged and is kept as printed${proposal ? `; perhaps “${proposal}”` : ''}.`,
  }),
  'merged-names': (words, proposal) => ({
    'zh-CN': `“${words}”与${proposal ? `“${proposal}”` : '另一名称'}视为同一单位，请确认。`,
    en: `“${words}” was taken for the same unit as ${proposal ? `“${proposal}”` : 'another name'}. Please confirm.`,
  }),
  'not-a-unit': (words) => ({
    'zh-CN': `“${words}”列在分工的单位中，但不像单位名称，请核对。`,
    en: `“${words}” stands among the units and does not look like one. Please check.`,
  }),
  'unclosed-bracket': (words) => ({
    'zh-CN': `“${words}”的括号没有配对，按到行末处理。`,
    en: `A bracket in “${words}” is not closed; it was read to the end of its line.`,
  }),
  'unread-responsibility': (words) => ({
    'zh-CN': `“${words}”像是分工，但未能归入任何任务，请人工核对。`,
    en: `“${words}” looks like an assignment and could not be given to any task. Please check by hand.`,
  }),
  'lost-number': (words, proposal) => ({
    'zh-CN': `“${words}”的序号缺失${proposal ? `，可能是“${proposal}”` : ''}。`,
    en: `The number of “${words}” is lost${proposal ? `; perhaps “${proposal}”` : ''}.`,
  }),
  'cut-title': (words, proposal) => ({
    'zh-CN': `“${words}”的标题与正文没有分开${proposal ? `，标题取“${proposal}”` : ''}。`,
    en: `The title of “${words}” runs into its text${proposal ? `; “${proposal}” was taken for it` : ''}.`,
  }),
  'damaged-date': (words, proposal) => ({
    'zh-CN': `日期“${words}”有残缺${proposal ? `，可能是“${proposal}”` : ''}，请核对。`,
    en: `The date “${words}” is damaged${proposal ? `; perhaps “${proposal}”` : ''}. Please check.`,
  }),
  'damaged-number': (words, proposal) => ({
    'zh-CN': `“${words}”的数字有残缺，保留原样${proposal ? `，可能是“${proposal}”` : ''}，请核对。`,
    en: `The figure in “${words}” is damaged and kept as printed${proposal ? `; perhaps “${proposal}”` : ''}. Please check.`,
  }),
  'damaged-document-number': (words, proposal) => ({
    'zh-CN': `发文字号“${words}”有残缺，保留原样${proposal ? `，可能是“${proposal}”` : ''}。`,
    en: `The document number “${words}” is damaged and kept as printed${proposal ? `; perhaps “${proposal}”` : ''}.`,
  }),
  'year-brackets': (words, proposal) => ({
    'zh-CN': `发文字号“${words}”的年份没有用六角括号，保留原样${proposal ? `，规范写法是“${proposal}”` : ''}。`,
    en: `The year in the document number “${words}” does not stand in 〔 〕; it is kept as printed${proposal ? `, the standard form is “${proposal}”` : ''}.`,
  }),
  'lost-stop': (words) => ({
    'zh-CN': `“……${words}”句末没有标点，可能有字句脱落，请对照原文。`,
    en: `“…${words}” ends without a stop; words may have been lost. Please compare with the original.`,
  }),
  'missing-annex': (words) => ({
    'zh-CN': `文中提到附件“${words}”，但文件里没有。`,
    en: `The annex “${words}” is announced and is not in the file.`,
  }),
  'no-tasks': () => ({
    'zh-CN': '没有读到任务：请确认文件是实施方案或责任清单。',
    en: 'No task was found: make sure that the file is a plan or a responsibility list.',
  }),
  'no-responsibilities': (_words, _, { zh, en }) => ({
    'zh-CN': `文中没有写明由哪个单位负责，${zh.leadUnit}和${zh.coUnit}留空待填。`,
    en: `The document names no responsible unit; ${en.leads} and ${en.coUnits} are left for you to fill in.`,
  }),
  'unordered-table': (words) => ({
    'zh-CN': `“${words}”像是分工表的表头，但各行文字已失去表格次序，无法可靠读出分工，未计入；请改为导入原来的文件，不要复制文字。`,
    en: `“${words}” looks like the headings of a responsibility table, but its cells have lost their order and nothing reliable can be read of them; please import the Word, PDF or Excel file itself.`,
  }),
  'annex-decides': (words) => ({
    'zh-CN': `正文与附件分工不一致，以附件“${words}”为准。`,
    en: `Text and annex differ; the annex “${words}” was followed.`,
  }),
  'task-without-clause': (words) => ({
    'zh-CN': `“${words}”没有写由谁负责，而其他任务都写了，请核对。`,
    en: `“${words}” names no unit, while other tasks do. Please check.`,
  }),
  'left-out': (words) => ({
    'zh-CN': `“${words}”未读入方案。`,
    en: `“${words}” was left out of the plan.`,
  }),
  'new-unit': (words, proposal) => ({
    'zh-CN': `“${words}”不在单位名录中，已作为新单位登记，${proposal ? `可能是“${proposal}”，` : ''}请核对名称。`,
    en: `“${words}” was not in the register and has been added as a new unit${proposal ? `; perhaps it is “${proposal}”` : ''}. Please check its name.`,
  }),
  'copied-row': (words) => ({
    'zh-CN': `“${words}”有两行，是复制出来的：原来的一行不变，另一行作为新任务。`,
    en: `“${words}” stands in two rows, one a copy of the other: the original stays, the other is a new task.`,
  }),
  'edit-left-out': (words) => ({
    'zh-CN': `“${words}”看不懂，未采纳，保留原来的内容。`,
    en: `“${words}” could not be understood; the earlier content was kept.`,
  }),
  'generated-sheet-edited': (words) => ({
    'zh-CN': `“${words}”是由方案生成的，其中的手工修改不会进入方案；请在责任清单中修改，再重新生成。`,
    en: `“${words}” is made from the plan, so edits in it do not enter the plan; edit the responsibility list and make it anew.`,
  }),
};
