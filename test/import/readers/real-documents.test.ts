import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from '../../../src/import/document';
import { openDocument } from '../../../src/import/readers/open-document';
import { convertWithSoffice, hasSoffice } from '../../soffice';
import { characterMap } from './character-map';
import { docxFile, escaped, paragraph } from './docx-file';
import { pdfFile, typeset } from './pdf-file';
import { documentOf } from './shown';

// LibreOffice takes its time.
jest.setTimeout(60_000);

/** Real documents lie beside the project, where they are present at all. */
const folder = join(__dirname, '../../../../shared/seeds');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
if (names.length === 0) console.warn(`Skipped: there are no real documents in ${folder}.`);

const made = mkdtempSync(join(tmpdir(), 'readers-'));
afterAll(() => rmSync(made, { recursive: true, force: true }));

/** LibreOffice may be there without the part that opens Word files. */
function officePdf(docx: Uint8Array): Uint8Array | undefined {
  writeFileSync(join(made, 'plan.docx'), docx);
  const path = convertWithSoffice(join(made, 'plan.docx'), 'pdf', made);
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined;
}

const canSetPages =
  names.length > 0 && hasSoffice() && officePdf(docxFile({ body: paragraph('甲') })) !== undefined;
if (names.length > 0 && !canSetPages)
  console.warn('Skipped: LibreOffice Writer is not here to make PDF files.');

const bare = (text: string) => text.replace(/\s+/g, '');

const textsOf = ({ blocks }: Document) =>
  blocks
    .flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : block.rows.flat().map(({ text }) => text),
    )
    .map(bare)
    .filter((text) => text !== '');

async function read(bytes: Uint8Array, name: string): Promise<string[]> {
  return textsOf(documentOf(await openDocument(bytes, name, { characterMap })));
}

if (names.length === 0) test.skip('real documents come back the same', () => undefined);
(names.length > 0 ? describe.each(names) : () => undefined)('%s comes back the same', (name) => {
  const paragraphs = readFileSync(join(folder, name), 'utf8').split(/\r?\n/);
  const texts = paragraphs.map(bare).filter((text) => text !== '');

  test('from a web page', async () => {
    const html = `<!DOCTYPE html><meta charset=utf-8>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}`;
    expect(await read(new TextEncoder().encode(html), 'plan.html')).toEqual(texts);
  });

  test('from a Word file', async () => {
    const body = paragraphs.map((text) => paragraph(text)).join('');
    expect(await read(docxFile({ body }), 'plan.docx')).toEqual(texts);
  });

  test('from a PDF whose fonts are not embedded', async () => {
    expect(await read(pdfFile(typeset(texts)), 'plan.pdf')).toEqual(texts);
  });

  (canSetPages ? test : test.skip)('from a PDF that LibreOffice set', async () => {
    // Set to both margins, LibreOffice loses stops at the ends of lines.
    const setting =
      '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640"/><w:jc w:val="left"/>';
    const style = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:rFonts w:eastAsia="WenQuanYi Zen Hei"/><w:sz w:val="32"/></w:rPr></w:style>`;
    const docx = docxFile({ body: texts.map((text) => paragraph(text, setting)).join(''), styles: style });
    const pdf = officePdf(docx);
    expect(pdf && (await read(pdf, 'plan.pdf'))).toEqual(texts);
  });
});
