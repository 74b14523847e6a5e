/** Lists of those involved are parted by kinds: Government, Civil society. Their names name nobody. */

const kindOfActors =
  /^\s*(?:[•·●▪*–-]\s+)?(?:(?:state|government|public)(?: (?:actors|bodies|ministries|agencies))?(?:, [^:]{1,40})?|(?:non-?(?:state|government(?:al)?) (?:actors|organi[sz]ations)|civil society|csos?|ngos?|private sector|academia|others?|international organi[sz]ations|multilaterals)(?:, [^:]{1,60}| (?:organi[sz]ations|actors|groups))?)\s*:\s*(.*)$/i;

const alone =
  /^(?:(?:state|government|public|non-?(?:state|government(?:al)?)) (?:actors|bodies|organi[sz]ations|institutions|sector)|government|civil society(?: organi[sz]ations)?|csos?|ngos?|private sector|academia|others?|other actors):?$/i;

/** The names behind a kind and its colon, '' where they follow below; `undefined` where the line begins with no kind. */
export function namesOfKind(line: string): string | undefined {
  return kindOfActors.exec(line)?.[1];
}

/** Whether a line holds a kind and nothing else. */
export function isKindAlone(line: string): boolean {
  return alone.test(line.trim());
}
