import type { Milestone } from '../plan/plan';
import type { Entry } from './outline';
import { textOf } from './tasks';
import { firstSentence } from './title';

/** The stages of the schedule (进度安排), with their years where they are printed whole. */
export function readMilestones(root: Entry): Milestone[] {
  const milestones: Milestone[] = [];
  const walk = (entry: Entry) => {
    if (entry.region === 'schedule' && entry.children.length === 0) {
      const text = textOf(entry);
      milestones.push({ title: firstSentence(text), ...yearsOf(text), text });
    } else entry.children.forEach(walk);
  };
  walk(root);
  return milestones;
}

function yearsOf(text: string): { from?: string; to?: string } {
  const span = /(20\d{2})\s*年?(?:\d{1,2}月)?\s*[—–―－~～至到-]+\s*(20\d{2})\s*年/.exec(text);
  if (span?.[1] && span[2]) return { from: span[1], to: span[2] };
  const year = /(20\d{2})年/.exec(text.slice(0, 60))?.[1];
  return year ? { from: year, to: year } : {};
}
