import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
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
    ...(style.numberFormat && { n: { pattern: style.numberFormat } }),
  };
}
