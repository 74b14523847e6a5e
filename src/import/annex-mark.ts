/** 附件2 above its title. */
const annexMark = /^附\s?[件表录]\s*[\d一二三四五六七八九十]*\s*[:：]?$/;

/** Whether a line says only that an annex begins. */
export function isAnnexMark(line: string): boolean {
  return line.length <= 12 && annexMark.test(line.trim());
}
