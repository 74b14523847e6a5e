// The small builds: the others cost 200 MB where they are compiled as they are loaded.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
// @ts-expect-error The library describes its large builds only.
import * as smallBuild from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import type * as largeBuild from 'pdfjs-dist';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';
import type { PdfPage, PdfRule, PdfWords } from './pdf-page';
import { hasOversizedStream } from './pdf-streams';

const { getDocument, OPS, Util } = smallBuild as typeof largeBuild;

/** The bytes of a file of pdfjs-dist's `cmaps` folder, by its name. */
export type CharacterMap = (name: string) => Promise<Uint8Array>;

export type PdfPages =
  | { readonly ok: true; readonly pages: readonly PdfPage[] }
  | { readonly ok: false; readonly fault: PdfFault };

export type PdfFault = 'damaged' | 'locked' | 'too-large';

/** Plans have some dozens of pages. */
const maximumPages = 500;

/** Pieces of text. Where every character is one, this is some hundred pages of characters. */
const maximumWords = 100_000;

/** The words and rules of each page. Pictures are not looked at; nothing in the file is run. */
export async function readPdfPages(bytes: Uint8Array, characterMap?: CharacterMap): Promise<PdfPages> {
  if (hasOversizedStream(bytes)) return { ok: false, fault: 'too-large' };
  const task = getDocument({
    // The library takes the array over.
    data: bytes.slice(),
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    maxImageSize: 0,
    verbosity: 0,
    CMapReaderFactory: class {
      async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
        if (!characterMap) throw new Error('no character maps are at hand');
        return { cMapData: await characterMap(`${name}.bcmap`), isCompressed: true };
      }
    },
  });
  try {
    const file = await task.promise;
    if (file.numPages > maximumPages) return { ok: false, fault: 'too-large' };
    const pages: PdfPage[] = [];
    let count = 0;
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      const words = await wordsOf(page, maximumWords - count);
      if (!words) return { ok: false, fault: 'too-large' };
      count += words.length;
      pages.push(await readPage(page, number, words, pages[pages.length - 1]));
      page.cleanup();
    }
    return { ok: true, pages };
  } catch (error) {
    return {
      ok: false,
      fault: error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged',
    };
  } finally {
    await task.destroy();
  }
}

/** a, b, c, d, e, f of a PDF's transformation: x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly number[];

async function readPage(
  page: PDFPageProxy,
  number: number,
  words: readonly PdfWords[],
  before: PdfPage | undefined,
): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  // Where no two pieces of text stand side by side there is no table, and drawings need not be read; but the last row of a
  // table may end on a page of its own.
  const ends = before !== undefined && before.rules.length > 0 && words.length < fewWords;
  const rules = hasColumns(words) || ends ? await rulesOf(page, transform) : [];
  return { number, width, height, words, rules };
}

/** `undefined` where there are more than `most`. */
async function wordsOf(page: PDFPageProxy, most: number): Promise<PdfWords[] | undefined> {
  const { transform } = page.getViewport({ scale: 1 });
  const reader = page.streamTextContent().getReader();
  const words: PdfWords[] = [];
  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: TextContent };
    if (done || !value) return words;
    for (const item of value.items) {
      const word = 'str' in item ? wordOf(item, transform) : undefined;
      if (word) words.push(word);
    }
    if (words.length > most) {
      await reader.cancel(new Error('more words than any plan'));
      return undefined;
    }
  }
}

/** What is left of one row has no more pieces of text. */
const fewWords = 60;

/** None for blanks, and for what is not set upright: watermarks and stamps. */
function wordOf({ str: text, transform, width }: TextItem, toPage: Matrix): PdfWords | undefined {
  const [a = 0, b = 0, c = 0, d = 0, left = 0, baseline = 0]: number[] = Util.transform(toPage, transform);
  const size = Math.hypot(c, d);
  const upright = a > 0 && Math.abs(b) < a * 0.05 && size > 0;
  if (text.trim() === '' || !upright) return undefined;
  return { text: text.replaceAll('\0', ''), left, right: left + width, baseline, size };
}

function hasColumns(words: readonly PdfWords[]): boolean {
  const lines = new Map<number, number>();
  for (const { baseline } of words) {
    const line = Math.round(baseline / 3);
    lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  return [...lines.values()].some((count) => count > 1);
}

/** Signs of a path: how many numbers follow each. */
const pathSteps = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, close: 4 } as const;

async function rulesOf(page: PDFPageProxy, toPage: Matrix): Promise<PdfRule[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: PdfRule[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = toPage;
  fnArray.forEach((operation: number, index: number) => {
    const given: unknown = argsArray[index];
    if (operation === OPS.save) {
      saved.push(matrix);
    } else if (operation === OPS.restore) {
      matrix = saved.pop() ?? toPage;
    } else if (operation === OPS.transform) {
      matrix = Util.transform(matrix, given as number[]);
    } else if (operation === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      const [own] = given as [number[] | null];
      if (own) matrix = Util.transform(matrix, own);
    } else if (operation === OPS.paintFormXObjectEnd) {
      matrix = saved.pop() ?? toPage;
    } else if (operation === OPS.constructPath) {
      const [paint, [path]] = given as [number, [Float32Array | null]];
      if (path && paint !== OPS.endPath) appendRules(path, matrix, rules);
    }
  });
  return rules;
}

/** More than any page of tables has; drawings have more. */
const maximumRules = 20_000;

/** The straight, upright lines of a path: a thin filled box gives its long sides. */
function appendRules(path: Float32Array, matrix: Matrix, rules: PdfRule[]): void {
  let from: Point = { x: 0, y: 0 };
  let start = from;
  const lineTo = (to: Point) => {
    const upright = Math.abs(to.x - from.x) < 1 || Math.abs(to.y - from.y) < 1;
    if (upright && Math.hypot(to.x - from.x, to.y - from.y) > 3 && rules.length < maximumRules) {
      rules.push({
        left: Math.min(from.x, to.x),
        right: Math.max(from.x, to.x),
        top: Math.min(from.y, to.y),
        bottom: Math.max(from.y, to.y),
      });
    }
    from = to;
  };
  for (let at = 0; at < path.length;) {
    const step = path[at];
    if (step === pathSteps.moveTo) {
      from = start = pointAt(path, at + 1, matrix);
      at += 3;
    } else if (step === pathSteps.lineTo) {
      lineTo(pointAt(path, at + 1, matrix));
      at += 3;
    } else if (step === pathSteps.curveTo || step === pathSteps.quadraticCurveTo) {
      at += step === pathSteps.curveTo ? 7 : 5;
      from = pointAt(path, at - 2, matrix);
    } else {
      lineTo(start);
      at += 1;
    }
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function pointAt(path: Float32Array, at: number, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Point {
  const [x = 0, y = 0] = [path[at], path[at + 1]];
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}
