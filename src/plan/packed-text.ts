import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const valueOf = new Map([...alphabet].map((character, value) => [character, value]));

/** Text made short, in letters, digits, - and _ alone, so that every cell and every program keeps it. */
export function packText(text: string): string {
  const bytes = deflateSync(strToU8(text), { level: 9 });
  const words: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const characters = Math.min(4, bytes.length - at + 1);
    for (let nth = 0; nth < characters; nth++) words.push(alphabet.charAt((three >> (18 - 6 * nth)) & 63));
  }
  return words.join('');
}

/** The text again; undefined where somebody has changed what was packed. */
export function unpackText(packed: string): string | undefined {
  const bytes = new Uint8Array(Math.floor((packed.length * 3) / 4));
  let [held, bits, length] = [0, 0, 0];
  for (const character of packed) {
    const value = valueOf.get(character);
    if (value === undefined) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = held >> bits;
  }
  try {
    return strFromU8(inflateSync(bytes));
  } catch {
    return undefined;
  }
}
