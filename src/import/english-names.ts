/** Names of bodies in English: the words that tell them. How lists of them are parted, english-lists.ts knows. */

/** Words that a body's name is built round; Services and Affairs alone may only end another name. */
const head =
  /\b(?:department|dept|office|council|agency|agencies|district|board|commission|authority|authorities|bureau|ministry|ministries|university|universities|college|school|schools|division|society|association|corps|trust|committee|institute|institutes|county|city|police|counsel|governments?|government|center|centre|centers|hospital|hospitals|foundation|network|partners|partnership|company|companies|union|federation|administration|service|secretariat|directorate|unit|team|group|groups|clubs?|organi[sz]ations?|organi[sz]ers|departments|districts|boards|divisions|offices|councils|committees|counties|cities|municipalities|landowners|businesses|residents|communities|utilities|developers|operators|providers|conservancy|extension|alliance|laboratory|laboratories|fund|coalition|cooperative|library|libraries|museum|museums|chamber|court|sector|task force|ngos?|planner|assessor|engineer|manager|administrator|director|clerk|coordinator|officer|staff|corporation|corporations|banks?|farmers|growers|ranchers|league|inspectorate|regulator|ombudsman|forum|academy|commissioners?|consortium|observatory|assembly|panel|taskforce|executive|red cross|red crescent)\b/i;

/** Whether words hold one that a body's name is built round. */
export function holdsBody(words: string): boolean {
  return head.test(words);
}

/** Whether a body's word ends the name, or 'of' or 'for' follows it: not Lowland Government Health, which goes on. */
export function endsAsBody(name: string): boolean {
  const plain = name.replace(/\s*\([^()]*\)\s*$/, '');
  const last = /[^\s]+(?:\s[Ff]orce)?$/.exec(plain)?.[0] ?? '';
  return head.test(last) || (head.test(plain) && /\b(?:of|for|on)\b/.test(plain));
}

/** Whether a list is in English rather than Chinese. */
export function isEnglish(text: string): boolean {
  if (text.charCodeAt(0) > 0x2e80) return false;
  return /[A-Za-z]{3}/.test(text) && !/[一-鿿]/.test(text);
}

/** Names that stand for many: local authorities, All agencies. */
export function isEnglishCollective(name: string): boolean {
  return (
    /^(?:[Aa]ll|[Ee]very|[Ee]ach|[Oo]ther|[Rr]elevant|[Vv]arious) [a-z]/.test(name) ||
    /^[a-z][a-z -]*s$/.test(name)
  );
}
