import type { ConditionalStyle, Style } from '../../sheets/sheet';
import type { LookPart } from './cell-looks';
import { childInOrder, elements, localName, newElement, printXml, type XmlElement } from './xml-tree';

/** The styles part of a workbook, to which we only add: every style that is there keeps its number. */
export interface StylePart {
  readonly root: XmlElement;
  /** The number of a cell style. `quoted` marks text that Excel must not take for a formula when it is edited. */
  cellStyle(style: Style, quoted?: boolean): number;
  /** The number of a cell style that is like `own` but for the parts that people made, which are as in `made`. */
  mixedStyle(own: number, made: number, parts: ReadonlySet<LookPart>): number;
  /** The number of a style for conditional formats. */
  conditionalStyle(style: Partial<ConditionalStyle> & Pick<Style, 'border'>): number;
}

/** #RRGGBB as the file format has it: opaque, AARRGGBB. */
export function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What a workbook without a styles part is given. */
export const plainStyles =
  `<styleSheet xmlns="${namespace}">` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/></styleSheet>';

const order = [
  ...['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'],
  ...['tableStyles', 'colors', 'extLst'],
];

const builtInFormats: Readonly<Record<string, string>> = {
  General: '0',
  '0': '1',
  '0.00': '2',
  '#,##0': '3',
  '0%': '9',
  '0.00%': '10',
  '@': '49',
};

/** Where a cell style says how a part looks. */
const lookAttributes: Readonly<
  Record<LookPart, { readonly attribute?: string; readonly child?: string; readonly applied: string }>
> = {
  font: { attribute: 'fontId', applied: 'applyFont' },
  fill: { attribute: 'fillId', applied: 'applyFill' },
  border: { attribute: 'borderId', applied: 'applyBorder' },
  numberFormat: { attribute: 'numFmtId', applied: 'applyNumberFormat' },
  alignment: { child: 'alignment', applied: 'applyAlignment' },
  protection: { child: 'protection', applied: 'applyProtection' },
};

export function stylePart(root: XmlElement): StylePart {
  const known = new Map<string, Map<string, number>>();
  const plain = new WeakMap<Style, number>();
  const quotedToo = new WeakMap<Style, number>();

  /** The place of an element in its section; the same element is never added twice. */
  function place(section: string, child: XmlElement): number {
    const parent = childInOrder(root, section, order);
    let places = known.get(section);
    if (!places) {
      places = new Map(elements(parent).map((present, index) => [printXml(present), index]));
      known.set(section, places);
    }
    const text = printXml(child);
    const present = places.get(text);
    if (present !== undefined) return present;
    const index = elements(parent).length;
    parent.children.push(child);
    parent.attributes['count'] = String(index + 1);
    places.set(text, index);
    return index;
  }

  function make(
    name: string,
    attributes: Record<string, string> = {},
    children: XmlElement[] = [],
  ): XmlElement {
    return newElement(root, name, attributes, children);
  }

  function value(name: string, val: string | number): XmlElement {
    return make(name, { val: String(val) });
  }

  /** The workbook's standard font with what the style says otherwise. */
  function font(style: Style): number {
    if (!style.bold && !style.italic && !style.size && !style.font && !style.colour) return 0;
    const standard = elements(childInOrder(root, 'fonts', order), 'font')[0];
    const inherited = (name: string) => (standard ? elements(standard, name).slice(0, 1) : []);
    return place(
      'fonts',
      make('font', {}, [
        ...(style.bold ? [make('b')] : []),
        ...(style.italic ? [make('i')] : []),
        ...(style.size ? [value('sz', style.size)] : inherited('sz')),
        ...(style.colour ? [make('color', { rgb: argb(style.colour) })] : inherited('color')),
        ...(style.font
          ? [value('name', style.font)]
          : ['name', 'family', 'charset', 'scheme'].flatMap(inherited)),
      ]),
    );
  }

  function fill(colour: string | undefined): number {
    if (!colour) return 0;
    const pattern = make('patternFill', { patternType: 'solid' }, [
      make('fgColor', { rgb: argb(colour) }),
      make('bgColor', { indexed: '64' }),
    ]);
    return place('fills', make('fill', {}, [pattern]));
  }

  function lines(colour: string): XmlElement[] {
    return ['left', 'right', 'top', 'bottom'].map((side) =>
      make(side, { style: 'thin' }, [make('color', { rgb: argb(colour) })]),
    );
  }

  function border(colour: string | undefined): number {
    return colour ? place('borders', make('border', {}, [...lines(colour), make('diagonal')])) : 0;
  }

  function numberFormat(code: string | undefined): string {
    if (code === undefined) return '0';
    const builtIn = builtInFormats[code];
    if (builtIn !== undefined) return builtIn;
    const formats = elements(childInOrder(root, 'numFmts', order));
    const present = formats.find(({ attributes }) => attributes['formatCode'] === code);
    if (present) return present.attributes['numFmtId'] ?? '0';
    const last = Math.max(163, ...formats.map(({ attributes }) => Number(attributes['numFmtId'])));
    place('numFmts', make('numFmt', { numFmtId: String(last + 1), formatCode: code }));
    return String(last + 1);
  }

  function alignment(style: Style): XmlElement[] {
    const attributes = {
      ...(style.horizontal && { horizontal: style.horizontal }),
      ...(style.vertical && { vertical: style.vertical }),
      ...(style.direction && { textRotation: style.direction === 'stacked' ? '255' : '90' }),
      ...(style.wrap && { wrapText: '1' }),
    };
    return Object.keys(attributes).length > 0 ? [make('alignment', attributes)] : [];
  }

  function addCellStyle(style: Style, quoted: boolean): number {
    const numFmtId = numberFormat(style.numberFormat);
    const ids = { fontId: font(style), fillId: fill(style.fill), borderId: border(style.border) };
    const aligned = alignment(style);
    return place(
      'cellXfs',
      make(
        'xf',
        {
          numFmtId,
          fontId: String(ids.fontId),
          fillId: String(ids.fillId),
          borderId: String(ids.borderId),
          xfId: '0',
          ...(quoted && { quotePrefix: '1' }),
          ...(numFmtId !== '0' && { applyNumberFormat: '1' }),
          ...(ids.fontId && { applyFont: '1' }),
          ...(ids.fillId && { applyFill: '1' }),
          ...(ids.borderId && { applyBorder: '1' }),
          ...(aligned.length && { applyAlignment: '1' }),
        },
        aligned,
      ),
    );
  }

  return {
    root,
    cellStyle(style, quoted = false) {
      const numbers = quoted ? quotedToo : plain;
      let number = numbers.get(style);
      if (number === undefined) {
        number = !quoted && Object.keys(style).length === 0 ? 0 : addCellStyle(style, quoted);
        numbers.set(style, number);
      }
      return number;
    },
    mixedStyle(own, made, parts) {
      const styles = elements(childInOrder(root, 'cellXfs', order));
      const [ours, theirs] = [styles[own], styles[made]];
      if (!ours || !theirs) return own;
      const attributes: Record<string, string> = { ...ours.attributes };
      const children = new Map(elements(ours).map((child) => [localName(child), child]));
      for (const part of parts) {
        const { attribute, child, applied } = lookAttributes[part];
        const value = attribute && theirs.attributes[attribute];
        if (value !== undefined) attributes[attribute as string] = value;
        if (child) {
          const found = elements(theirs, child)[0];
          if (found) children.set(child, found);
          else children.delete(child);
        }
        attributes[applied] = '1';
      }
      const kept = ['alignment', 'protection'].flatMap((name) => children.get(name) ?? []);
      return place('cellXfs', { ...ours, attributes, children: kept });
    },
    conditionalStyle({ bold, colour, fill: background, border: line }) {
      const fontChildren = [
        ...(bold ? [make('b')] : []),
        ...(colour ? [make('color', { rgb: argb(colour) })] : []),
      ];
      // Here, unlike in cell styles, a solid fill shows its background colour.
      const pattern = background && make('patternFill', {}, [make('bgColor', { rgb: argb(background) })]);
      return place(
        'dxfs',
        make('dxf', {}, [
          ...(fontChildren.length > 0 ? [make('font', {}, fontChildren)] : []),
          ...(pattern ? [make('fill', {}, [pattern])] : []),
          ...(line ? [make('border', {}, lines(line))] : []),
        ]),
      );
    },
  };
}
