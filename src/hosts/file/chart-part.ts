import { addressOn } from '../../sheets/address';
import type { ChartSpec, Range, SheetSpec } from '../../sheets/sheet';
import { encodeCellText } from './cell-text';
import { escapeAttribute, escapeText } from './xml-text';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The part that lays charts over cells; `charts` pairs each with its relationship id. `first` numbers the first of them. */
export function drawingPart(
  charts: readonly { readonly chart: ChartSpec; readonly id: string }[],
  first = 2,
): string {
  const anchors = charts.map(({ chart: { anchor, title }, id }, index) => {
    const from = corner('from', anchor.row, anchor.column);
    const to = corner('to', anchor.row + anchor.rows, anchor.column + anchor.columns);
    return (
      `<xdr:twoCellAnchor>${from}${to}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
      `<xdr:cNvPr id="${first + index}" name="${escapeAttribute(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" r:id="${id}"/>` +
      '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    );
  });
  return (
    `<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main" xmlns:r="${relationships}">` +
    `${anchors.join('')}</xdr:wsDr>`
  );
}

function corner(name: 'from' | 'to', row: number, column: number): string {
  return (
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
  );
}

/** A stacked bar chart over cells of the sheet, its first category on top, or on the left where bars stand. */
export function chartPart(spec: SheetSpec, chart: ChartSpec): string {
  const stands = chart.kind === 'columns';
  const series = chart.series.map(({ name, values, colour }, index) => {
    const fill = `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:solidFill>`;
    return (
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeText(name)}</c:v></c:tx>` +
      `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>` +
      `<c:cat><c:strRef>${reference(spec, chart.categories)}${cache(spec, chart.categories, 'str')}</c:strRef></c:cat>` +
      `<c:val><c:numRef>${reference(spec, values)}${cache(spec, values, 'num')}</c:numRef></c:val></c:ser>`
    );
  });
  return (
    `<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main" xmlns:r="${relationships}">` +
    `<c:roundedCorners val="0"/><c:chart>${heading(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="${stands ? 'col' : 'bar'}"/><c:grouping val="stacked"/><c:varyColors val="0"/>` +
    `${series.join('')}<c:gapWidth val="50"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${stands ? 'minMax' : 'maxMin'}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${stands ? 'b' : 'l'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    '<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>' +
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>' +
    `<c:delete val="0"/><c:axPos val="${stands ? 'l' : 'b'}"/>` +
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill>' +
    '<a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>' +
    '<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    '<c:tickLblPos val="nextTo"/><c:crossAx val="1"/>' +
    `<c:crosses val="${stands ? 'min' : 'max'}"/></c:valAx></c:plotArea>` +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/>' +
    '<c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function heading(title: string): string {
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>' +
    `<a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${escapeText(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}

function reference(spec: SheetSpec, range: Range): string {
  return `<c:f>${escapeText(addressOn(spec.name, range))}</c:f>`;
}

/** What the cells come to now, for viewers that draw charts without reading cells. */
function cache(spec: SheetSpec, range: Range, kind: 'str' | 'num'): string {
  const points = cellsOf(spec, range).map((value, index) =>
    value === null
      ? ''
      : `<c:pt idx="${index}"><c:v>${escapeText(encodeCellText(String(value)))}</c:v></c:pt>`,
  );
  const format = kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '';
  return `<c:${kind}Cache>${format}<c:ptCount val="${points.length}"/>${points.join('')}</c:${kind}Cache>`;
}

function cellsOf(spec: SheetSpec, range: Range): (string | number | null)[] {
  return Array.from({ length: range.rows * range.columns }, (_, index) => {
    const row = range.row + Math.floor(index / range.columns);
    const cell = spec.cells[row]?.[range.column + (index % range.columns)] ?? null;
    return typeof cell === 'object' && cell !== null ? cell.value : cell;
  });
}
