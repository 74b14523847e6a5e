import { elements, type XmlElement } from './xml-tree';

/** What is said of each column of a sheet’s part: its width, and whether it is hidden. */
export function columnTexts(root: XmlElement, count: number): string[] {
  const texts = Array.from({ length: count }, () => '');
  for (const parent of elements(root, 'cols')) {
    for (const { attributes } of elements(parent, 'col')) {
      const [first, last] = [Number(attributes['min']), Number(attributes['max'])];
      const text = `${Number(attributes['width'] ?? 0).toFixed(2)}${attributes['hidden'] === '1' ? 'h' : ''}`;
      for (let column = first; column <= Math.min(last, count); column++) texts[column - 1] = text;
    }
  }
  return texts;
}

/** Neighbours that are told alike are told once, with their number. */
export function shortened(texts: readonly string[]): (readonly [text: string, count: number])[] {
  const runs: [string, number][] = [];
  for (const text of texts) {
    const last = runs.at(-1);
    if (last?.[0] === text) last[1] += 1;
    else runs.push([text, 1]);
  }
  return runs;
}
