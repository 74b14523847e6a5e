import { rangeAddress } from '../../sheets/address';
import type { ConditionalFormat, SheetSpec } from '../../sheets/sheet';
import { overlap } from '../overlap';
import { isBroad } from '../style-bands';
import { argb, type StylePart } from './style-part';
import { escapeText } from './xml-text';

/**
 * The rules of a sheet, the first of them first; a formula that applies stops the search. After them come the thin
 * lines of broad ranges (`isBroad`): LibreOffice looks no further than the first rule that applies to a cell.
 */
export function conditionalFormats(spec: SheetSpec, styles: StylePart): string {
  const broad = spec.styles.filter(({ range, style }) => style.border && isBroad(range));
  const rules = spec.conditionalFormats.map(({ range, rule }, index) => {
    if (rule.kind === 'data-bar') {
      return { range, attributes: 'type="dataBar"', body: dataBar(rule.colour, index) };
    }
    const lines = broad.filter((under) => overlap(under.range, range)).at(-1)?.style;
    const number = styles.conditionalStyle({ ...rule.style, ...(lines?.border && { border: lines.border }) });
    return { range, attributes: `${expression(number)} stopIfTrue="1"`, body: formula(rule.formula) };
  });
  const lines = broad.map(({ range, style: { border } }) => ({
    range,
    attributes: expression(styles.conditionalStyle(border ? { border } : {})),
    body: formula('=TRUE'),
  }));
  return [...rules, ...lines]
    .map(
      ({ range, attributes, body }, index) =>
        `<conditionalFormatting sqref="${rangeAddress(range)}">` +
        `<cfRule ${attributes} priority="${index + 1}">${body}</cfRule></conditionalFormatting>`,
    )
    .join('');
}

function expression(style: number): string {
  return `type="expression" dxfId="${style}"`;
}

function formula(text: string): string {
  return `<formula>${escapeText(text.replace(/^=/, ''))}</formula>`;
}

/** Excel 2007 draws data bars as they stand here; later versions look up their plain fill in the extension. */
function dataBar(colour: string, index: number): string {
  return (
    `<dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="max"/>` +
    `<color rgb="${argb(colour)}"/></dataBar>` +
    `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${spreadsheet2009}">` +
    `<x14:id>${dataBarId(index)}</x14:id></ext></extLst>`
  );
}

const spreadsheet2009 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

/** Ties the two halves of a data bar together within one sheet. */
function dataBarId(index: number): string {
  return `{DA7ABA80-0000-4000-8000-${index.toString(16).toUpperCase().padStart(12, '0')}}`;
}

/** The sheet's extension list; '' when there are no data bars. */
export function dataBarExtension(spec: SheetSpec): string {
  const bars = spec.conditionalFormats.map(extendedDataBar).join('');
  if (bars === '') return '';
  return (
    `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${spreadsheet2009}">` +
    `<x14:conditionalFormattings>${bars}</x14:conditionalFormattings></ext></extLst>`
  );
}

function extendedDataBar({ range, rule }: ConditionalFormat, index: number): string {
  if (rule.kind !== 'data-bar') return '';
  return (
    '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
    `<x14:cfRule type="dataBar" id="${dataBarId(index)}">` +
    '<x14:dataBar minLength="0" maxLength="100" gradient="0">' +
    '<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="max"/>' +
    `<x14:negativeFillColor rgb="${argb(rule.colour)}"/><x14:axisColor rgb="FF000000"/>` +
    `</x14:dataBar></x14:cfRule><xm:sqref>${rangeAddress(range)}</xm:sqref></x14:conditionalFormatting>`
  );
}
