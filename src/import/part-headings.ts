import type { Entry, Line } from './outline';
import { rank } from './numbering';

/** What a numbered heading says that only names a part of its group. */
const kinds = {
  aims: /^(?:主要|工作|具体|行动|总体)?(?:任务|目标|目标任务|任务目标|目标要求)$/,
  measures: /^(?:主要|工作|具体|重点|推进|实施)?(?:措施|举措)$/,
  duties: /^(?:(?:责任|任务|职责|工作|部门)?分工(?:安排)?|(?:责任|牵头|配合|实施)(?:单位|部门)(?:及分工)?)$/,
} as const;

type Kind = keyof typeof kinds;

/** 责任单位及分工 */
const longestHeading = 7;

function kindOf({ lines, number }: Entry): Kind | undefined {
  const heading = number ? (/^[^。：:]*/.exec((lines[0]?.text ?? '').slice(0, 60))?.[0].trim() ?? '') : '';
  if (heading === '' || heading.length > longestHeading) return undefined;
  return (Object.keys(kinds) as Kind[]).find((kind) => kinds[kind].test(heading));
}

/**
 * 1．目标任务 2．主要措施 3．责任分工 under a group are no tasks: the clause of the last is the group's, as are the items of the measures.
 * Folds them where the group has such a clause.
 */
export function foldPartHeadings(entry: Entry): void {
  if (entry.children.length === 0) return;
  entry.children.forEach(foldPartHeadings);
  const duties = entry.children.filter((child) => kindOf(child) === 'duties' && hasClause(child.lines));
  const others = entry.children.filter((child) => !duties.includes(child));
  if (duties.length === 0 || others.some((child) => kindOf(child) === undefined)) return;
  for (const child of duties) entry.lines.push(...child.lines.map(alone));
  entry.children.splice(0, entry.children.length);
  for (const child of others) {
    const isAims = kindOf(child) === 'aims';
    if (isAims) entry.children.push({ ...child, region: 'goals', rank: rank.minor + 0.5 });
    else {
      const [heading, ...lines] = child.lines;
      if (heading)
        entry.lines.push({ ...heading, text: `${heading.text.replace(/[。：:]\s*$/, '')}：` }, ...lines);
      for (const item of child.children) entry.children.push({ ...item, rank: rank.item, parent: entry });
    }
  }
}

function hasClause(lines: readonly Line[]): boolean {
  return lines.some(({ clauses }) => clauses.length > 0);
}

/** A line whose words beside the clause were only the heading's. */
function alone(line: Line): Line {
  return line.clauses.length > 0 ? { ...line, standalone: true } : line;
}
