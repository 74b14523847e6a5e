/** Names of bodies in English lists, where commas separate and `and` may do so or be part of a name. */

/** Words that a body's name is built round; Services and Affairs alone may only end another name. */
const head =
  /\b(?:department|dept|office|council|agency|agencies|district|board|commission|authority|authorities|bureau|ministry|ministries|university|universities|college|school|schools|division|society|association|corps|trust|committee|institute|institutes|county|city|police|counsel|governments?|government|center|centre|centers|hospital|hospitals|foundation|network|partners|partnership|company|companies|union|federation|administration|service|secretariat|directorate|unit|team|group|groups|clubs?|organi[sz]ations?|coalition|cooperative|library|libraries|museum|museums|chamber|court|task force|ngos?)\b/i;

/** Splits 'A, B and C' where `and` stands between two names that are whole by themselves. */
export function splitEnglishNames(list: string): string[] {
  return list
    .split(/[,;/]|\n/)
    .flatMap((part) => splitAtAnd(part.trim().replace(/^(?:and|&)\s+/i, '')))
    .map((name) =>
      name
        .replace(/^(?:the)\s+/i, '')
        .replace(/[.\s]+$/, '')
        .trim(),
    )
    .filter((name) => name !== '' && !/^(?:none|n\/?a|tbd|tbc|others?|etc|-+|–|—)$/i.test(name));
}

function splitAtAnd(part: string): string[] {
  for (const match of part.matchAll(/\s+(?:and|&)\s+/g)) {
    const left = part.slice(0, match.index);
    const right = part.slice(match.index + match[0].length);
    if (head.test(left) && head.test(right)) return [left, ...splitAtAnd(right)];
    if (/^[A-Z]{2,8}$/.test(left) && /^[A-Z]{2,8}$/.test(right)) return [left, right];
  }
  return [part];
}

/** 'A with B and C': who leads stands before `with`. */
export function splitAtWith(list: string): { readonly lead: string; readonly partners: string } | undefined {
  const match =
    /^(.+?)[,;]?\s+(?:together with|in (?:partnership|collaboration|cooperation|coordination|consultation) with|with (?:the )?(?:support|assistance|help) (?:of|from)|supported by|assisted by|with)\s+(.+)$/is.exec(
      list,
    );
  return match?.[1] && match[2] ? { lead: match[1], partners: match[2] } : undefined;
}

/** Whether a list is in English rather than Chinese. */
export function isEnglish(text: string): boolean {
  if (text.charCodeAt(0) > 0x2e80) return false;
  return /[A-Za-z]{3}/.test(text) && !/[一-鿿]/.test(text);
}
