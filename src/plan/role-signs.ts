import type { Language, Text } from './language';
import type { Plan, Role, RoleMark, RoleSigns, RoleWords } from './plan';

/** The signs of most matrices. */
export const usualMarks: Readonly<Record<RoleMark, string>> = { lead: '●', assumedLead: '◎', co: '○' };

const usualHeadings: Readonly<Record<Role, Text>> = {
  lead: { 'zh-CN': '牵头单位', en: 'Lead' },
  co: { 'zh-CN': '责任单位', en: 'Co-responsible' },
};

/** What is said of a unit and a task: its role, or that nobody has it. */
export type RoleName = RoleMark | 'missingLead';

export const usualNames: Readonly<Record<RoleName, Text>> = {
  lead: { 'zh-CN': '牵头', en: 'Lead' },
  assumedLead: { 'zh-CN': '推定牵头', en: 'Lead (assumed)' },
  co: { 'zh-CN': '责任/配合', en: 'Co-responsible' },
  missingLead: { 'zh-CN': '缺牵头', en: 'No lead' },
};

type Signed = Pick<Plan, 'roleSigns'>;

/** The signs in the matrix of this plan. */
export function roleMarks({ roleSigns }: Signed): Readonly<Record<RoleMark, string>> {
  return roleSigns?.marks ?? usualMarks;
}

/** What a column that names the units of a role is headed by. */
export function roleHeadings({ roleSigns }: Signed): Readonly<Record<Role, Text>> {
  const heading = (role: Role): Text => ({
    'zh-CN': roleSigns?.words?.['zh-CN']?.[role] ?? usualHeadings[role]['zh-CN'],
    en: roleSigns?.words?.en?.[role] ?? usualHeadings[role].en,
  });
  return { lead: heading('lead'), co: heading('co') };
}

/** What stands beside the marks. */
export function roleNames({ roleSigns }: Signed): Readonly<Record<RoleName, Text>> {
  const chinese = roleSigns?.words?.['zh-CN'];
  const english = roleSigns?.words?.en;
  const zh = chinese && namesOf['zh-CN'](chinese);
  const en = english && namesOf.en(english);
  const name = (role: RoleName): Text => ({
    'zh-CN': zh?.[role] ?? usualNames[role]['zh-CN'],
    en: en?.[role] ?? usualNames[role].en,
  });
  return {
    lead: name('lead'),
    assumedLead: name('assumedLead'),
    co: name('co'),
    missingLead: name('missingLead'),
  };
}

const namesOf: Readonly<Record<Language, (words: RoleWords) => Readonly<Record<RoleName, string>>>> = {
  'zh-CN': (words) => {
    const [lead, co] = [bare(words.lead), bare(words.co)];
    return { lead, assumedLead: `推定${lead}`, co, missingLead: `缺${lead}` };
  },
  en: ({ lead, co }) => ({
    lead,
    assumedLead: `${lead} (assumed)`,
    co,
    missingLead: `No ${/^.[A-Z]/.test(lead) ? lead : lead.charAt(0).toLowerCase() + lead.slice(1)}`,
  }),
};

/** 主责单位 is what a unit is, 主责 what it does. */
const bare = (word: string) => word.replace(/(?:单位|部门|机构)$/, '') || word;

/**
 * The plan with other words and marks for its roles; what nothing is said of stays. It keeps only what is not usual. They
 * are to be free of faults.
 */
export function withRoleSigns(plan: Plan, said: RoleSigns): Plan {
  const { roleSigns: before, ...rest } = plan;
  const chosen = { ...before?.words, ...said.words };
  const marks = said.marks ?? before?.marks;
  const words = Object.fromEntries(
    languages.flatMap((language) => {
      const own = chosen[language];
      const isUsual = !own || roles.every((role) => own[role] === usualHeadings[role][language]);
      return isUsual ? [] : [[language, own]];
    }),
  );
  const isUsual = !marks || roleMarkNames.every((name) => marks[name] === usualMarks[name]);
  const signs: RoleSigns = {
    ...(Object.keys(words).length > 0 && { words }),
    ...(!isUsual && { marks }),
  };
  return Object.keys(signs).length > 0 ? { ...rest, roleSigns: signs } : rest;
}

const languages = ['zh-CN', 'en'] as const;
const roles = ['lead', 'co'] as const;
export const roleMarkNames = ['lead', 'assumedLead', 'co'] as const;

/** Why these words and marks cannot be used, in one sentence; nothing where they can. */
export function roleSignsFault({ words, marks }: RoleSigns): Text | undefined {
  return (marks && marksFault(marks)) ?? (words && wordsFault(words));
}

function marksFault(marks: Readonly<Record<RoleMark, string>>): Text | undefined {
  const seen = new Map<string, string>();
  for (const name of roleMarkNames) {
    const mark = marks[name];
    const fault = markFault(mark) ?? (name === 'assumedLead' ? assumedMarkFault(mark) : undefined);
    if (fault) return fault;
    const like = seen.get(likeness(mark));
    if (like !== undefined)
      return {
        'zh-CN': `“${like}”和“${mark}”相同或看上去一样，分不清谁牵头，请换一个。`,
        en: `“${like}” and “${mark}” are the same or look alike: nobody could tell who leads. Please choose another.`,
      };
    seen.set(likeness(mark), mark);
  }
  return undefined;
}

/** The marks are compared by formulas of several programs, typed by hand and chosen from a list whose words commas part. */
function markFault(mark: string): Text | undefined {
  const quoted = `“${mark}”`;
  if (mark.trim() === '') return { 'zh-CN': '每个角色都要有符号。', en: 'Every role needs a mark.' };
  if ([...mark].length > 2)
    return {
      'zh-CN': `符号${quoted}太长，矩阵的格子里放不下，最多两个字。`,
      en: `The mark ${quoted} is too long for a cell of the matrix: at most two characters.`,
    };
  if (/^[=+\-@＝＋－＠]/.test(mark))
    return {
      'zh-CN': `符号不能以“${mark.charAt(0)}”开头，表格会把它当作公式。`,
      en: `A mark cannot begin with “${mark.charAt(0)}”: spreadsheets take it for a formula.`,
    };
  if (/[、,，;；]/.test(mark))
    return {
      'zh-CN': `符号${quoted}里有顿号、逗号或分号，它们是用来隔开单位和选项的。`,
      en: `The mark ${quoted} holds a comma or semicolon, by which lists are parted.`,
    };
  if (/[*?~<>"'＂＇＊？～＜＞]/.test(mark))
    return {
      'zh-CN': `符号${quoted}在统计公式里另有含义，会数错，请换一个。`,
      en: `The mark ${quoted} means something else in formulas, which would count wrongly. Please choose another.`,
    };
  if (/\p{Nd}/u.test(mark))
    return {
      'zh-CN': `符号${quoted}里有数字，表格会把它当作数值，请换一个。`,
      en: `The mark ${quoted} holds a digit, which spreadsheets take for a number. Please choose another.`,
    };
  if (/[\p{C}\p{Z}]/u.test(mark))
    return {
      'zh-CN': `符号${quoted}里有空格或看不见的字符，请去掉。`,
      en: `The mark ${quoted} holds a space or a character that cannot be seen. Please take it out.`,
    };
  if (/[■□]/.test(mark))
    return {
      'zh-CN': `“${mark}”用来标出没有人牵头的任务，请换一个。`,
      en: `“${mark}” marks tasks that nobody leads. Please choose another.`,
    };
  return undefined;
}

/** The list puts this one before the names of units. */
function assumedMarkFault(mark: string): Text | undefined {
  if (!/^[\p{L}\p{Ps}\p{Pi}]/u.test(mark)) return undefined;
  return {
    'zh-CN': `推定的符号还要写在单位名称前面，“${mark}”会和名称连在一起，请用不是文字的符号。`,
    en: `The mark of an assumed lead also stands before names of units, of which “${mark}” could be a part. Please take one that is no letter.`,
  };
}

/** A mark as people see it, for whom ○ and 〇 are one sign, and as formulas compare it, which do not tell capitals. */
function signOf(mark: string): string {
  const plain = mark.replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[◯〇⚪⭕]/gu, '○')
    .replace(/⚫/gu, '●')
    .replace(/[✓✔]/gu, '√');
}

/** The same for marks that stand side by side, of which letters can look like signs. */
const likeness = (mark: string) => signOf(mark.normalize('NFKC')).replace(/[oо]/gu, '○');

/** Whether somebody has typed this mark. */
export function isSameMark(typed: string, mark: string): boolean {
  return signOf(typed) === signOf(mark);
}

function wordsFault(words: NonNullable<RoleSigns['words']>): Text | undefined {
  for (const language of languages) {
    const own = words[language];
    if (!own) continue;
    for (const role of roles) {
      const word = own[role];
      if (word.trim() === '') return { 'zh-CN': '两个角色都要有名称。', en: 'Both roles need a name.' };
      if (
        [...word].length > mostLetters ||
        !/^\p{L}[\p{L}\p{Nd} /／·()（）-]*$/u.test(word) ||
        word !== word.trim()
      )
        return {
          'zh-CN': `名称“${word}”不能用：要以文字开头，不含引号、顿号、逗号等标点，最多 ${mostLetters} 个字。`,
          en: `“${word}” cannot be used: a name begins with a letter, holds no quotes, commas or other signs, and has at most ${mostLetters} characters.`,
        };
    }
    const names = namesOf[language](own);
    if (names.lead.toLowerCase() === names.co.toLowerCase())
      return {
        'zh-CN': `“${own.lead}”和“${own.co}”分不清，请换一个。`,
        en: `“${own.lead}” and “${own.co}” cannot be told apart. Please choose another.`,
      };
  }
  return undefined;
}

const mostLetters = 20;
