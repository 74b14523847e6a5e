import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { deflateSync } from 'node:zlib';
import { Workbook } from '@cj-tech-master/excelts';
import { openDocument } from '../../../src/import/readers/open-document';
import { hostileSigns } from '../hostile-signs';
import { characterMap } from './character-map';
import { cell, docxFile, item, paragraph, row, table } from './docx-file';
import { pdfFile, typeset } from './pdf-file';
import { reasonOf } from './shown';

jest.setTimeout(60_000);

/** Whatever the file is, it is read, or refused with a sentence. */
async function survives(bytes: Uint8Array, name: string): Promise<void> {
  const reading = await openDocument(bytes, name, { characterMap });
  expect(reading.ok || reading.reason['zh-CN'] !== '').toBe(true);
}

async function workbook(): Promise<Uint8Array> {
  const book = new Workbook();
  book.addWorksheet('清单').addRows([
    ['任务', '单位'],
    ['讲座', '甲局'],
  ]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const page =
  '<html><body><p>一、<b>总体</b></p><table><tr><td rowspan=2>甲<td>乙<tr><td>丙</table><ol><li>丁</ol>';

const samples: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>])[] = [
  [
    '方案.docx',
    () => docxFile({ body: item('甲', 1) + table(row(cell(paragraph('乙')), cell(paragraph('丙')))) }),
  ],
  ['清单.xlsx', workbook],
  ['方案.pdf', () => pdfFile(typeset(['一、总体要求', '责任单位：市教育局。']))],
  ['页.html', () => strToU8(page)],
  ['清单.csv', () => strToU8('任务,单位\n"讲座",甲局')],
];

describe.each(samples)('a damaged %s', (name, make) => {
  test('cut off, with bytes changed or moved, is read or refused', async () => {
    const whole = await make();
    const position = fc.nat(whole.length - 1);
    const damage = fc.oneof(
      position.map((end) => whole.slice(0, end)),
      fc.array(fc.tuple(position, fc.nat(255)), { minLength: 1, maxLength: 20 }).map((changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        return bytes;
      }),
      fc.tuple(position, position).map(([a, b]) => {
        const bytes = whole.slice();
        bytes.copyWithin(a, b);
        return bytes;
      }),
    );
    await fc.assert(
      fc.asyncProperty(damage, async (bytes) => {
        await survives(bytes, name);
      }),
      { numRuns: Number(process.env['DAMAGED_DOCUMENTS'] ?? 40) },
    );
  });
});

test('any soup of tags is read or refused', async () => {
  const piece = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<table>',
      '</table>',
      '<tr>',
      '<td rowspan=9 colspan=9>',
      '</td>',
      '<ol start=-3>',
      '<li>',
      '</ol>',
      '<div>',
    ],
    ...[
      '</div>',
      '<br>',
      '<a><p>',
      '</a>',
      '<svg>',
      '<select>',
      '<template>',
      '&nbsp;',
      '甲',
      '（',
      '<!--',
      '<![if x]>',
      '<',
      '"',
    ],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 200 }), async (pieces) => {
      await survives(strToU8(pieces.join('')), '页.html');
    }),
  );
});

const mebibyte = 1024 * 1024;
/** A megabyte in CI. */
const fill = (piece: string) => piece.repeat(Math.ceil((4 * hostileSigns) / strToU8(piece).length));

// Each would take minutes where the work grew with the square of the length.
describe('a long', () => {
  test.each([
    ['one line', fill('市教育局、')],
    ['spaces', `<p>甲${fill(' ')}乙`],
    ['line breaks in one paragraph', `<p>${fill('甲\n ')}`],
    ['unclosed blocks', fill('<div>')],
    ['unclosed inline tags', fill('<b>甲')],
    ['unclosed tables', fill('<table><tr><td>')],
    ['cells', `<table><tr>${fill('<td colspan=900 rowspan=900>')}`],
    ['rows', `<table>${fill('<tr><td rowspan=60000>甲<td>乙')}`],
    ['text astray in a table', `<table>${fill('甲<br>')}`],
    ['end tags without a start', `${'<i>'.repeat(400)}${fill('</u>')}`],
    ['paragraphs inside links', fill('<a href=x><p>甲</p>')],
    ['lists', fill('<ol><li>甲</ol>')],
    ['comments that never close', fill('<!--')],
    ['entities', fill('&amp;')],
    ['brackets', fill('<![if ')],
    ['meta tags', fill('<meta ')],
  ])('page of %s', async (_, html) => {
    await survives(strToU8(html), '页.html');
  });

  test.each([
    ['quotes', fill('"')],
    ['commas', fill(',')],
    [
      'a staircase',
      Array.from({ length: Math.ceil(Math.sqrt(8 * hostileSigns)) }, (_, n) => `${','.repeat(n)}甲`).join(
        '\n',
      ),
    ],
    ['lines with gaps', fill('甲,乙\n\n')],
    ['delimiters and quotes', fill('"甲",')],
  ])('values: %s', async (_, csv) => {
    await survives(strToU8(csv), '清单.csv');
  });

  test.each([
    ['paragraphs', fill(paragraph('甲'))],
    ['empty elements', fill('<w:p/>')],
    ['cells', table(`<w:tr>${fill('<w:tc><w:p/></w:tc>')}</w:tr>`)],
    [
      'nested tables',
      `${'<w:tbl><w:tr><w:tc>'.repeat(150)}${fill('<w:p/>')}${'</w:tc></w:tr></w:tbl>'.repeat(150)}`,
    ],
    ['breaks', `<w:p><w:r>${fill('<w:br/>')}</w:r></w:p>`],
    ['one text', `<w:p><w:r><w:t>${fill('市教育局、')}</w:t></w:r></w:p>`],
  ])('Word file of %s', async (_, body) => {
    await survives(docxFile({ body }), '方案.docx');
  });
});

describe('bombs', () => {
  test('a Word file that unpacks to hundreds of times its size is refused', async () => {
    const spaces = new Uint8Array(17 * mebibyte).fill(0x20);
    const bytes = zipSync({ 'word/document.xml': spaces, 'word/styles.xml': spaces }, { level: 1 });
    expect(bytes.length).toBeLessThan(mebibyte);
    expect(reasonOf(await openDocument(bytes, '方案.docx'))).toMatch(/不像一份方案/);
  });

  test('as is one of millions of elements', async () => {
    const bytes = docxFile({ body: '<w:p/>'.repeat(1_000_000) });
    expect(bytes.length).toBeLessThan(mebibyte);
    expect(reasonOf(await openDocument(bytes, '方案.docx'))).toMatch(/不像一份方案/);
  });

  test('one that lies about its size is unpacked no further than it says', async () => {
    const bytes = docxFile({ body: paragraph('甲'.repeat(mebibyte)) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 28 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    expect(reasonOf(await openDocument(bytes, '方案.docx'))).toMatch(/损坏/);
  });

  test('entities that unfold again and again are not known', async () => {
    const xml = `<!DOCTYPE x [<!ENTITY a "甲甲甲甲"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
    const bytes = docxFile({ body: '', others: { 'word/document.xml': xml } });
    expect(reasonOf(await openDocument(bytes, '方案.docx'))).toMatch(/损坏/);
  });
});

describe('PDF bombs', () => {
  /** A page whose content is `piece` many times over, packed. */
  function bomb(piece: string, times: number): Uint8Array {
    const plain = pdfFile([{ texts: [] }]);
    const packed = deflateSync(piece.repeat(times), { level: 1 });
    const text = strFromU8(plain, true).replace(
      /<< \/Length \d+ >>\nstream\n[^]*?\nendstream/,
      () =>
        `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${strFromU8(packed, true)}\nendstream`,
    );
    return strToU8(text, true);
  }

  test.each([
    ['a page that unpacks to a thousand times its size', ' ', 40 * mebibyte],
    ['a page of hundreds of thousands of words', 'BT /F 12 Tf 74 700 Td <4e00> Tj ET\n', 200_000],
  ])('%s is refused', async (_, piece, times) => {
    const bytes = bomb(piece, times);
    expect(bytes.length).toBeLessThan(mebibyte);
    expect(reasonOf(await openDocument(bytes, '方案.pdf', { characterMap }))).toMatch(/太多/);
  });
});
