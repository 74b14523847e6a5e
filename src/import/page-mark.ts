const pageMark =
  /^\s*(?:[—–－·•-]\s*\d{1,4}\s*[—–－·•-]|第?\s*\d{1,4}\s*页(?:\s*[\/，,]?\s*共\s*\d{1,4}\s*页)?|page\s+\d{1,4}(?:\s+of\s+\d{1,4})?)\s*$/i;

/** — 2 —, -3-, 第 4 页 共 9 页 on a line of their own. */
export function isPageMark(line: string): boolean {
  return line.length < 40 && pageMark.test(line);
}
