import type { TargetContext, TargetFound } from './targets';
export function findEnglishTargets(_text: string, _context: TargetContext): readonly TargetFound[] { return []; }
