const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Signs that XML cannot hold at all are left out. */
const entity = (sign: string) => entities[sign] ?? '';

/** Text as it stands in an element. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, entity);
}

/** Text as it stands in an attribute between double quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\u0000-\u001f\ufffe\uffff]/g, entity);
}
