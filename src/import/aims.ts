import type { Clause } from './clause';

const coverage = /(?:全覆盖)(?=□*(?:的?目标)?$)/;
const unsaid = /^(?:□|并|力争|确保|争取|基本|全面|最终|逐步)*(?:实现|达到|做到)?(?:100%)?$/;
const outcome =
  /(?:(?:基本|初步|全面|逐步)(?:形成|建成|建立|健全|实现|消除|完成|完善)|(?:明显|显著|大幅|稳步|有效|持续|不断)(?:改善|提升|提高|增强|增长|下降|降低|优化|缩小|改观)|竣工|投入使用|建成使用|同比增长)/;

/** 全覆盖 at the end of a clause is a promise of 100%; 全覆盖的体系 only describes. `subject` is empty in a bare 实现全覆盖. */
export function readCoverage(clause: Clause): { subject: string } | undefined {
  const at = coverage.exec(clause.words)?.index;
  if (at === undefined) return undefined;
  const lead = clause.words.slice(0, at);
  return { subject: unsaid.test(lead) ? '' : lead };
}

/** A goal in words only: something will have formed, ended or clearly changed. */
export function isAimInWords(clause: Clause): boolean {
  return clause.words.length >= 8 && outcome.test(clause.words);
}
