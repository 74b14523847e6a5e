import { simplified } from './simplified';

/**
 * The parts that plans of this kind share. Only `tasks`, `annex` and parts we cannot name hold tasks of themselves; the
 * others hold them where a responsibility is named there. `background` reports what is past.
 */
export type Region = 'background' | 'goals' | 'tasks' | 'schedule' | 'safeguards' | 'annex' | 'unknown';

const titles: readonly (readonly [Region, RegExp])[] = [
  ['annex', /^附\s*[件表录]/],
  [
    'schedule',
    /进度安排|实施步骤|时间安排|工作步骤|方法步骤|实施阶段|阶段安排|步骤安排|时间步骤|推进步骤|^(?:工作)?步骤/,
  ],
  [
    'safeguards',
    /保障|组织实施|工作要求|有关要求|相关要求|组织领导|组织机构|监督评估|监测评估|评估监测|督导检查|督查考核|考核评估|考核评价$|^加强领导|^强化领导/,
  ],
  [
    'tasks',
    /任务|重点工作|主要工作|重点行动|重点工程|工作内容|主要内容|(?:主要|工作|重点|具体)(?:措施|举措)|分工|责任清单|工作台账|工作要点$/,
  ],
  ['background', /背景|意义|形势|现状|回顾|面临|发展基础|工作基础|主要成效|存在(?:的)?问题/],
  ['goals', /总体要求|指导思想|指导方针|基本原则|工作原则|总体思路|工作思路|目标|^方针/],
  ['safeguards', /^(?:implementation|governance|monitoring|evaluation|safeguards?|accountability)/i],
  ['goals', /^(?:vision|mission|purpose|introduction|overview|scope|principles?|guiding principles?)\b/i],
  ['background', /^(?:background|context|progress to date)\b/i],
];

/** What a heading says of its part; long sentences are no headings. */
export function regionOf(heading: string): Region {
  const words = simplified(heading).replace(/[\s:：。]/g, '');
  if (words === '' || words.length > 24) return 'unknown';
  return titles.find(([, pattern]) => pattern.test(words))?.[0] ?? 'unknown';
}

const longestHeading = 8;

/** A heading that is known without its number, as where a converter lost it: 重点任务 on a line of its own. */
export function isKnownHeading(line: string): boolean {
  const words = line.trim();
  // Spares most lines the search.
  if (words.length > longestHeading) return false;
  return /^(?:总体要求|指导思想|基本原则|工作原则|总体目标|工作目标|主要目标|目标任务|发展目标|重点任务|主要任务|工作任务|重点工作|主要措施|工作措施|重点行动|重点工程|进度安排|实施步骤|工作步骤|时间安排|组织实施|组织保障|保障措施|工作要求|保障机制|监督评估|组织领导|实施保障)[:：]?$/.test(
    simplified(words),
  );
}

/** A line below which the measures of a goal or the milestones of an action are told, which are parts of it. */
export function headsMeasures(line: string): boolean {
  return (
    line.length <= 40 &&
    /^\s*(?:(?:具体|主要|工作|推进|重点|整改)(?:措施|举措|内容)|(?:具体|主要)任务|(?:key )?milestones?|deliverables?|sub-?actions?|steps(?: necessary for delivery)?)\s*[:：]?\s*$/i.test(
      line,
    )
  );
}

/** Whether a known heading usually stands one level below the chapters (工作目标 within 总体要求). */
export function isMinorHeading(line: string): boolean {
  return /^(?:指导思想|基本原则|工作原则|总体目标|工作目标|主要目标|发展目标)/.test(line.trim());
}
