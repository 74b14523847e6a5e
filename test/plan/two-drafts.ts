import { idMaker } from '../../src/plan/id';
import type { Plan, Task, Unit } from '../../src/plan/plan';

/** What somebody does to a task on the way from one draft to the next. */
export type DraftEdit =
  'reworded' | 'rephrased' | 'other lead' | 'other deadline' | 'deleted' | 'inserted before';

export interface TwoDrafts {
  readonly before: Plan;
  readonly after: Plan;
  /** Places in the later draft of the tasks of the earlier one; undefined where a task was deleted. */
  readonly became: readonly (number | undefined)[];
}

const verbs = ['举办', '开展', '组织', '完成'];
const subjects = ['骨干培训', '隐患排查', '读书活动', '设施维护', '专项检查', '技能比武', '数据普查'];
const units = ['市甲局', '市乙局', '市丙局', '市丁局'];

interface Line {
  readonly title: string;
  readonly text: string;
  readonly lead: number;
  readonly deadline: string;
}

/** Titles that recur every year and differ in a figure or a word, as such plans are full of them. */
function line(nth: number, first: number): Line {
  const subject = subjects[(nth + first) % subjects.length] ?? '';
  const verb = verbs[Math.floor(nth / subjects.length) % verbs.length] ?? '';
  const round = Math.floor(nth / (subjects.length * verbs.length)) + 1;
  return {
    title: `${verb}第${round}批${subject}`,
    text: `${verb}第${round}批${subject}。建立台账，按季度调度，年底前报送总结。`,
    lead: nth % units.length,
    deadline: `${2025 + (nth % 3)}年底前`,
  };
}

function edited(before: Line, edit: DraftEdit | undefined): Line {
  switch (edit) {
    case 'reworded':
      return { ...before, title: `全面${before.title}`, text: `全面${before.text}` };
    case 'rephrased':
      return { ...before, text: before.text.replace('按季度调度', '每月通报进度') };
    case 'other lead':
      return { ...before, lead: (before.lead + 1) % units.length };
    case 'other deadline':
      return { ...before, deadline: '长期坚持' };
    default:
      return before;
  }
}

/** The same plan read from two drafts: what they have in common bears the same id only where its words make it so. */
export function twoDrafts(
  tasks: number,
  sections: number,
  editOf: (task: number) => DraftEdit | undefined,
): TwoDrafts {
  const [before, after]: [Line[][], Line[][]] = [[], []];
  const became: (number | undefined)[] = [];
  const perSection = Math.ceil(tasks / sections);
  let place = 0;
  for (let section = 0; section < sections; section++) {
    const [old, now]: [Line[], Line[]] = [[], []];
    for (let nth = 0; nth < perSection && section * perSection + nth < tasks; nth++) {
      const task = section * perSection + nth;
      const edit = editOf(task);
      const said = line(nth, section);
      old.push(said);
      if (edit === 'inserted before') {
        const words = `编制${task}号片区规划图`;
        now.push({ ...said, title: words, text: `${words}。` });
        place++;
      }
      became.push(edit === 'deleted' ? undefined : place++);
      if (edit !== 'deleted') now.push(edited(said, edit));
    }
    before.push(old);
    after.push(now);
  }
  return { before: draft(before), after: draft(after), became };
}

function draft(sections: readonly (readonly Line[])[]): Plan {
  const taskId = idMaker('t');
  const titles = sections.map((_, index) => `第${index + 1}项行动`);
  return {
    title: '重点工作分工',
    basis: [],
    leadRule: 'labelled',
    sections: titles.map((title, index) => ({
      id: `s-${index}`,
      number: `${index + 1}.`,
      title,
      kind: 'action',
    })),
    units: units.map((name): Unit => ({ id: name, name, aliases: [], kind: 'unit' })),
    tasks: sections.flatMap((lines, index) =>
      lines.map(({ title, text, lead, deadline }, nth): Task => ({
        id: taskId(`${titles[index]}\n${title}`),
        section: `s-${index}`,
        number: `${nth + 1}.`,
        title,
        text,
        assignments: [
          { unit: units[lead] ?? '', printed: units[lead] ?? '', role: 'lead', basis: 'labelled' },
        ],
        deadline: { text: deadline },
      })),
    ),
    targets: [],
    milestones: [],
    notes: [],
  };
}
