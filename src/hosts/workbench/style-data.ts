import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IColorStyle,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import type { Style } from '../../sheets/sheet';

const horizontal = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;

const vertical = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;

const direction = {
  stacked: { a: 0, v: BooleanNumber.TRUE },
  turned: { a: 90, v: BooleanNumber.FALSE },
} as const;

/** A style in the words of the embedded spreadsheet. */
export function styleData(style: Style): IStyleData {
  const line = style.border && { s: BorderStyleTypes.THIN, cl: { rgb: style.border } };
  return {
    ...(style.font && { ff: style.font }),
    ...(style.size && { fs: style.size }),
    ...(style.bold && { bl: BooleanNumber.TRUE }),
    ...(style.italic && { it: BooleanNumber.TRUE }),
    ...(style.colour && { cl: { rgb: style.colour } }),
    ...(style.fill && { bg: { rgb: style.fill } }),
    ...(line && { bd: { t: line, r: line, b: line, l: line } }),
    ...(style.horizontal && { ht: horizontal[style.horizontal] }),
    ...(style.vertical && { vt: vertical[style.vertical] }),
    ...(style.wrap && { tb: WrapStrategy.WRAP }),
    ...(style.direction && { tr: direction[style.direction] }),
    // Its first character would be cut.
    ...(style.direction === 'stacked' && { pd: { t: 6 } }),
    ...(style.numberFormat && { n: { pattern: style.numberFormat } }),
  };
}

/** What can be told in our words of a style that stands in the embedded spreadsheet, where people may have changed it. */
export function styleOf(data: IStyleData): Style {
  const side = (data.bd?.b ?? data.bd?.t)?.cl;
  const [colour, fill, border] = [data.cl, data.bg, side].map(colourOf);
  const across = keyOf(horizontal, data.ht);
  const upright = keyOf(vertical, data.vt);
  const turned =
    data.tr?.v === BooleanNumber.TRUE ? 'stacked' : data.tr?.a === direction.turned.a && 'turned';
  return {
    ...(data.ff && { font: data.ff }),
    ...(data.fs && { size: data.fs }),
    ...(data.bl === BooleanNumber.TRUE && { bold: true }),
    ...(data.it === BooleanNumber.TRUE && { italic: true }),
    ...(colour && { colour }),
    ...(fill && { fill }),
    ...(border && { border }),
    ...(across && { horizontal: across }),
    ...(upright && { vertical: upright }),
    ...(data.tb === WrapStrategy.WRAP && { wrap: true }),
    ...(turned && { direction: turned }),
    ...(data.n?.pattern && { numberFormat: data.n.pattern }),
  };
}

/** #RRGGBB; the colour pickers also give rgb(1, 2, 3), and may be told to give none. */
function colourOf(colour: Nullable<IColorStyle>): string | undefined {
  const text = colour?.rgb ?? '';
  if (/^#[0-9a-f]{6}$/i.test(text)) return text;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(text)?.slice(1);
  return parts && `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

function keyOf<K extends string, V>(values: Readonly<Record<K, V>>, wanted: unknown): K | undefined {
  return (Object.keys(values) as K[]).find((key) => values[key] === wanted);
}
