import { elements, localName, printXml, type XmlElement } from './xml-tree';

/** How a cell looks, in parts that people change apart from each other; each is a short text to compare. */
export type CellLook = Readonly<Record<LookPart, string>>;

export type LookPart = (typeof lookParts)[number];

export const lookParts = ['font', 'fill', 'border', 'alignment', 'numberFormat', 'protection'] as const;

/** What stands for no part at all. */
export const plainLook: CellLook = {
  ...{ font: '', fill: '', border: '', alignment: '', numberFormat: '', protection: '' },
};

/**
 * The looks of the cell styles in a styles part, by their number. Programs write the same look in different words: those that
 * make no difference are left out.
 */
export function cellLooks(root: XmlElement): (number: number) => CellLook {
  const section = (name: string) => elements(root, name).flatMap((parent) => elements(parent));
  const known = new Map<number, CellLook>();
  const of = (number: number): CellLook => {
    const xf = section('cellXfs')[number];
    if (!xf) return plainLook;
    const { fontId, fillId, borderId, numFmtId = '0' } = xf.attributes;
    const fonts = section('fonts');
    const font = fontText(fonts[Number(fontId)]);
    const format = section('numFmts').find(({ attributes }) => attributes['numFmtId'] === numFmtId);
    return {
      font: font === fontText(fonts[0]) ? '' : font,
      fill: fillText(section('fills')[Number(fillId)]),
      border: borderText(section('borders')[Number(borderId)]),
      alignment: alignmentText(elements(xf, 'alignment')[0]),
      numberFormat: formatText(numFmtId, format?.attributes['formatCode']),
      protection: protectionText(elements(xf, 'protection')[0]),
    };
  };
  return (number) => {
    let look = known.get(number);
    if (!look) known.set(number, (look = of(number)));
    return look;
  };
}

function fontText(font: XmlElement | undefined): string {
  const parts = font ? elements(font) : [];
  return parts
    .flatMap((part) => {
      const { val } = part.attributes;
      const name = localName(part);
      // A program that has not got a font says another name, which is nobody’s choice.
      if (['name', 'family', 'charset', 'scheme', 'outline', 'shadow', 'condense', 'extend'].includes(name))
        return [];
      if (name === 'color') return colourText(part);
      if (isOff(val) || (name === 'u' && val === 'none') || val === 'baseline') return [];
      return name === 'sz' || name === 'vertAlign' ? `${name} ${val ?? ''}` : name;
    })
    .sort()
    .join(',');
}

function fillText(fill: XmlElement | undefined): string {
  const pattern = fill && elements(fill)[0];
  if (!pattern) return '';
  const type = pattern.attributes['patternType'] ?? '';
  if (type === 'none' || (type === '' && localName(pattern) === 'patternFill')) return '';
  const colours = elements(pattern);
  if (type !== 'solid') return printXml(pattern);
  return colours
    .filter((colour) => localName(colour) === 'fgColor')
    .map(colourText)
    .join('');
}

function borderText(border: XmlElement | undefined): string {
  const sides = border ? elements(border) : [];
  return sides
    .flatMap((side) => {
      const { style = 'none' } = side.attributes;
      return style === 'none' ? [] : `${localName(side)} ${style} ${elements(side).map(colourText).join('')}`;
    })
    .sort()
    .join(',');
}

function alignmentText(alignment: XmlElement | undefined): string {
  const usual: Readonly<Record<string, string>> = { horizontal: 'general', vertical: 'bottom' };
  return Object.entries(alignment?.attributes ?? {})
    .filter(([name, value]) => usual[name] !== value && !isOff(value) && name !== 'readingOrder')
    .map(([name, value]) => `${name} ${value === 'true' ? '1' : value}`)
    .sort()
    .join(',');
}

/** Cells are locked, and show their formulas, unless it is said otherwise. */
function protectionText(protection: XmlElement | undefined): string {
  const { locked = '1', hidden = '0' } = protection?.attributes ?? {};
  return [isOff(locked) ? 'unlocked' : '', isOff(hidden) ? '' : 'hidden'].join('');
}

const builtInFormats: Readonly<Record<string, string>> = {
  ...{ '0': '', '1': '0', '2': '0.00', '3': '#,##0', '9': '0%', '10': '0.00%', '49': '@' },
};

function formatText(number: string, code: string | undefined): string {
  if (code === undefined) return builtInFormats[number] ?? `built-in ${number}`;
  // Programs mark signs that stand for themselves, or leave that out.
  return code.toLowerCase() === 'general' ? '' : code.replace(/[\\"]/g, '');
}

/** Black is what a text has without a colour. */
function colourText({ attributes }: XmlElement): string {
  const { rgb, theme, tint = '0', indexed, auto } = attributes;
  if (rgb !== undefined) return /^(?:FF)?000000$/i.test(rgb) ? '' : rgb.slice(-6).toUpperCase();
  if (auto !== undefined || indexed === '64' || indexed === '8' || (theme === '1' && Number(tint) === 0))
    return '';
  return theme === undefined ? `indexed ${indexed ?? ''}` : `theme ${theme} ${tint}`;
}

function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false';
}
