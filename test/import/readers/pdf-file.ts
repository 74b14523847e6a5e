import { strToU8 } from 'fflate';

/** One page, A4 upright. x counts from the left, y from the top, in points. */
export interface PdfSheet {
  readonly texts: readonly {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly size?: number;
  }[];
  /** x, y, width, height of filled boxes. */
  readonly boxes?: readonly (readonly [number, number, number, number])[];
}

const height = 842;

/**
 * A PDF of the plainest kind. Its Chinese font is only named, not embedded, as in files of many office programs: whoever
 * reads it needs the character map of the font's encoding.
 */
export function pdfFile(sheets: readonly PdfSheet[]): Uint8Array {
  const pageIds = sheets.map((_, index) => 6 + index * 2);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${sheets.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...sheets.flatMap((sheet, index) => {
      const content = contentOf(sheet);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${height}] /Resources << /Font << /F 3 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return strToU8(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`,
    true,
  );
}

function contentOf({ texts, boxes = [] }: PdfSheet): string {
  const words = texts.map(({ x, y, text, size = 16 }) => {
    const codes = Array.from({ length: text.length }, (_, at) =>
      text.charCodeAt(at).toString(16).padStart(4, '0'),
    );
    return `BT /F ${size} Tf ${x} ${height - y} Td <${codes.join('')}> Tj ET`;
  });
  const filled = boxes.map(([x, y, width, tall]) => `${x} ${height - y - tall} ${width} ${tall} re f`);
  return [...words, ...filled].join('\n');
}

/** Lines of a page of an official document: 28 characters of 16 points a line, 22 lines a page. */
export const body = { left: 74, top: 120, pitch: 28, size: 16, characters: 28, lines: 22 } as const;

/** Sets paragraphs as offices do: first lines indented by two characters, no room between paragraphs, page marks. */
export function typeset(paragraphs: readonly string[]): PdfSheet[] {
  const lines = paragraphs.flatMap((paragraph) => {
    const broken = [{ text: '', indent: 2, room: body.characters - 2 }];
    for (const character of paragraph) {
      const width = character <= '~' ? 0.5 : 1;
      if ((broken.at(-1)?.room ?? 0) < width) broken.push({ text: '', indent: 0, room: body.characters });
      const line = broken[broken.length - 1] ?? { text: '', indent: 0, room: 0 };
      line.text += character;
      line.room -= width;
    }
    return broken;
  });
  const sheets: PdfSheet[] = [];
  for (let at = 0; at < lines.length; at += body.lines) {
    const texts = lines.slice(at, at + body.lines).map(({ text, indent }, index) => ({
      x: body.left + indent * body.size,
      y: body.top + index * body.pitch,
      text,
    }));
    sheets.push({ texts: [...texts, { x: 280, y: 770, text: `— ${sheets.length + 1} —`, size: 14 }] });
  }
  return sheets;
}
