import { startValue } from '../plan/expectation';
import type { Text } from '../plan/language';
import type { Figure } from '../plan/latest-reading';
import { quote } from '../plan/quote';
import { figureText } from '../plan/target';
import type { LateTarget } from './targets-with-status';

/** How far the newest report of a target lies behind what was due on its day; undefined where it does not. */
export function shortfall({ target, progress: { latest, expected } }: LateTarget): Text | undefined {
  const from = startValue(target);
  if (!latest || target.value === undefined || from === undefined || expected === undefined) return undefined;
  const points = Math.round(((expected - latest.value) / (target.value - from)) * 100);
  if (points <= 0) return undefined;
  const due = figureText(Math.round(expected * 100) / 100, target.unit);
  const reported = figureText(latest.value, target.unit);
  return {
    'zh-CN': `${quote(target.indicator)} ${latest.date} 应达 ${due}，填报 ${reported}，落后 ${points} 个百分点。`,
    en: `${quote(target.indicator)} should stand at ${due} on ${latest.date} and was reported at ${reported}: ${points} percentage points behind.`,
  };
}

/** The words that a finding about a reported figure quotes. */
export function reportedWords(latest: Figure | undefined): { readonly words?: string } {
  return latest ? { words: String(latest.value) } : {};
}
