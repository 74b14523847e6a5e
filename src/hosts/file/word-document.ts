import type { ProseBlock, ProseTable } from '../../prose/prose';
import { addPart, newPackage, packageBytes, relate } from './package';
import { escapeText } from './xml-text';

/**
 * The bytes of a .docx file, set as official documents are (GB/T 9704-2012): title, headings and text in their fonts and
 * sizes, the page's number in the lower margin. A table is a real one, on pages turned across: its header is repeated, the
 * first column's cells are merged over their group, and no row goes over the end of a page.
 */
export function wordDocument(blocks: readonly ProseBlock[]): Uint8Array {
  const file = newPackage();
  const part = (name: string) => `word/${name}.xml`;
  const type = (name: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
  const footer = relate(file, part('document'), 'footer', part('footer'));
  relate(file, part('document'), 'styles', part('styles'));
  relate(file, '', 'officeDocument', part('document'));
  const paper = blocks.some(({ kind }) => kind === 'table') ? landscape : portrait;
  addPart(file, part('document'), type('document.main'), documentXml(blocks, paper, footer));
  addPart(file, part('styles'), type('styles'), styles);
  addPart(file, part('footer'), type('footer'), pageNumber);
  return packageBytes(file);
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Twentieths of a point, as Word measures. */
const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);

interface Paper {
  readonly size: string;
  readonly margins: readonly [top: number, right: number, bottom: number, left: number];
  /** Millimetres between the side margins. */
  readonly across: number;
}

const portrait: Paper = {
  size: `<w:pgSz w:w="${twips(210)}" w:h="${twips(297)}"/>`,
  margins: [37, 26, 35, 28],
  across: 156,
};

/** A page turned across is bound at its upper edge. */
const landscape: Paper = {
  size: `<w:pgSz w:w="${twips(297)}" w:h="${twips(210)}" w:orient="landscape"/>`,
  margins: [28, 37, 26, 35],
  across: 225,
};

function documentXml(blocks: readonly ProseBlock[], paper: Paper, footer: string): string {
  const [top, right, bottom, left] = paper.margins.map(twips);
  return [
    `<w:document ${namespaces}><w:body>`,
    ...blocks.map((block) =>
      block.kind === 'table' ? tableXml(block, paper) : paragraph(block.text, blockStyles[block.kind]),
    ),
    `<w:sectPr><w:footerReference w:type="default" r:id="${footer}"/>${paper.size}`,
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}"`,
    ` w:header="${twips(15)}" w:footer="${twips(paper.margins[2] - 12)}" w:gutter="0"/></w:sectPr>`,
    '</w:body></w:document>',
  ].join('');
}

const blockStyles = { title: 'Title', heading: 'Heading1', paragraph: 'BodyText' } as const;

function paragraph(text: string, style: string): string {
  const lines = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeText(line)}</w:t>`)
    .join('<w:br/>');
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${lines}</w:r></w:p>`;
}

function tableXml(table: ProseTable, { across }: Paper): string {
  const { header, groups } = table;
  const widths = columnWidths(table, twips(across));
  const cell = (text: string, column: number, style = 'TableText', properties = '') =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/>${properties}</w:tcPr>` +
    `${paragraph(text, style)}</w:tc>`;
  const centred = '<w:vAlign w:val="center"/>';
  /** Its words stay at the top: in the middle they could be cut where the merged cell goes on to the next page. */
  const label = (text: string, at: number) =>
    cell(at === 0 ? text : '', 0, 'TableText', at === 0 ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>');
  const row = (cells: readonly string[], properties = '') =>
    `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells.join('')}</w:tr>`;
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${twips(across)}" w:type="dxa"/>${tableLines}<w:tblLayout w:type="fixed"/></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    row(
      header.map((text, column) => cell(text, column, 'TableHeading', centred)),
      '<w:tblHeader/>',
    ),
    ...groups.flatMap(({ label: title, rows }) =>
      rows.map((cells, at) =>
        row([label(title, at), ...cells.map((text, column) => cell(text, column + 1, 'TableText', centred))]),
      ),
    ),
    '</w:tbl>',
    // Word wants a paragraph behind a table.
    paragraph('', 'BodyText'),
  ].join('');
}

/** Shares of the width by what stands in the columns, by the square root of it: long texts may take more lines. */
function columnWidths({ header, groups }: ProseTable, all: number): number[] {
  const weights = header.map((heading, column) => {
    const texts = groups.flatMap(({ label, rows }) =>
      column === 0 ? [label] : rows.map((cells) => cells[column - 1] ?? ''),
    );
    const longest = Math.max(heading.length, ...texts.map((text) => text.length));
    return Math.sqrt(Math.max(6, longest));
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.floor((all * weight) / sum));
}

const tableLines = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('')}</w:tblBorders>`;

/** Half points, as Word measures fonts. */
function style(id: string, name: string, font: string, halfPoints: number, layout: string): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>` +
    `<w:pPr>${layout}</w:pPr><w:rPr>` +
    `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}"/>` +
    `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr></w:style>`
  );
}

/** Lines stand 28 points apart and paragraphs begin two characters in. */
const lines = '<w:spacing w:line="560" w:lineRule="exact"/>';
const indent = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
const centred = '<w:jc w:val="center"/>';

const styles =
  `<w:styles ${namespaces}>` +
  style('Normal', 'Normal', '仿宋', 32, '') +
  style('BodyText', 'Body Text', '仿宋', 32, lines + indent) +
  style(
    'Title',
    'Title',
    '方正小标宋简体',
    44,
    `<w:spacing w:after="560" w:line="640" w:lineRule="exact"/>${centred}`,
  ) +
  style('Heading1', 'heading 1', '黑体', 32, `<w:keepNext/>${lines}${indent}<w:outlineLvl w:val="0"/>`) +
  style('TableHeading', 'Table Heading', '黑体', 24, centred) +
  style('TableText', 'Table Text', '仿宋', 24, '') +
  style('Footer', 'footer', '宋体', 28, centred) +
  '</w:styles>';

/** — 1 — */
const pageNumber =
  `<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r>` +
  '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>' +
  '<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>';
