/** The most UTF-16 units that Excel keeps in a cell. */
export const longestCellText = 32_767;

/** What XML cannot hold: control signs, non-characters; and CR, which XML turns into LF. */
const unwritable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
/** Whether there is anything to do at all: most texts are plain. */
const special = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff_\ud800-\udfff]/;
const looksEscaped = /_(?=x[0-9a-fA-F]{4}_)/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A text as a cell keeps it (ST_Xstring of ECMA-376): what XML cannot hold is written `_x0001_`, and text that
 * happens to look like that is protected. Half a surrogate pair is no character: it becomes U+FFFD.
 */
export function encodeCellText(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replace(loneSurrogate, '\ufffd')
    .replace(looksEscaped, '_x005F_')
    .replace(unwritable, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** The text that a cell shows, for the text its XML element holds. */
export function decodeCellText(text: string): string {
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
