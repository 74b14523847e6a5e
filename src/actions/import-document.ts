import { hasColumns, proposeColumns, type ColumnProposal } from '../import/chosen-columns';
import type { Document } from '../import/document';
import { readPlan, type ReadOptions } from '../import/import';
import type { UsedConvention } from '../import/used-conventions';
import { decodeText } from '../import/readers/encoding';
import { openDocument, type ReadingResources } from '../import/readers/open-document';
import type { Text } from '../plan/language';
import type { Note, Place, Plan } from '../plan/plan';
import { parsePlan } from '../plan/plan-schema';

export interface SourceFile {
  /** Without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ImportedDocument =
  | {
      readonly ok: true;
      readonly plan: Plan;
      /** How the document names responsibilities, most used first; empty for a plan that was saved. */
      readonly conventions: readonly UsedConvention[];
      /** Characters that were broken in the file and stand as � in the plan. */
      readonly brokenCharacters: number;
    }
  /** Says why, and what to do now; the file's name goes before it. */
  | {
      readonly ok: false;
      readonly reason: Text;
      /** Where there is a table whose columns are not known: read again with `columns` chosen from these. */
      readonly columns?: ColumnProposal;
    };

/** The plan in a document, or in a plan that was saved as JSON. */
export async function importDocument(
  { name, bytes }: SourceFile,
  options: ReadOptions,
  resources?: ReadingResources,
): Promise<ImportedDocument> {
  if (bytes.length === 0) return { ok: false, reason: emptyFile };
  if (bytes.length > largestDocument) return { ok: false, reason: tooLarge(bytes.length) };
  if (name.toLowerCase().endsWith('.json')) return importJson(bytes);

  const reading = await openDocument(bytes, name, resources);
  if (!reading.ok) return reading;
  const { columns } = options;
  if (columns && !hasColumns(reading.document, columns))
    return { ok: false, reason: otherColumns(columns.length) };
  const { plan, conventions } = readPlan(reading.document, options);
  const disordered = plan.notes.find(({ kind }) => kind === 'unordered-table');
  if (plan.tasks.length === 0 || (disordered && isAllBelow(plan, disordered))) {
    const proposal = proposeColumns(reading.document);
    const reason = disordered ? unorderedTable : noTask;
    return { ok: false, reason, ...(proposal && { columns: proposal }) };
  }
  return { ok: true, plan, conventions, brokenCharacters: brokenCharactersIn(reading.document) };
}

/** Whether the tasks are but torn cells of a table that has lost its order. */
function isAllBelow({ tasks }: Plan, { place: headings }: Note): boolean {
  const line = ({ page = 0, line: at = 0 }: Place) => page * 1e6 + at;
  return tasks.every(
    ({ place, assignments }) => assignments.length === 0 && place && headings && line(place) > line(headings),
  );
}

function importJson(bytes: Uint8Array): ImportedDocument {
  const decoding = decodeText(bytes);
  if (!decoding.ok) return decoding;
  let json: unknown;
  try {
    json = JSON.parse(decoding.text);
  } catch {
    return { ok: false, reason: brokenJson };
  }
  const parsed = parsePlan(json);
  if (!parsed.ok) return { ok: false, reason: notAPlan(parsed.reason, parsed.path) };
  // A superior plan may be known by its figures alone.
  if (parsed.plan.tasks.length + parsed.plan.targets.length === 0) return { ok: false, reason: noTask };
  return { ok: true, plan: parsed.plan, conventions: [], brokenCharacters: decoding.damaged };
}

function brokenCharactersIn({ blocks }: Document): number {
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.flatMap((row) => row.map((cell) => cell.text)),
  );
  return texts.reduce((sum, text) => sum + text.split('\uFFFD').length - 1, 0);
}

const mebibyte = 1024 * 1024;

/** Bytes. A plan of a thousand pages is a few mebibytes of text. */
export const largestDocument = 50 * mebibyte;

export const tooLarge = (bytes: number): Text => ({
  'zh-CN': `文件有 ${Math.ceil(bytes / mebibyte)} MB，超过上限 ${largestDocument / mebibyte} MB，不像是一份方案；请只保留方案正文后再导入`,
  en: `it has ${Math.ceil(bytes / mebibyte)} MB, more than the limit of ${largestDocument / mebibyte} MB and than any plan; keep only the plan's own text and try again`,
});

const otherColumns = (count: number): Text => ({
  'zh-CN': `里面没有 ${count} 列的表格，无法按所写的各列读取；请为表格的每一列（不用的写 ignore）各写一个词`,
  en: `it has no table of ${count} columns to read as asked; name every column of its table, those not needed as ignore`,
});

const emptyFile: Text = {
  'zh-CN': '文件是空的，请确认保存的是方案原文',
  en: 'it is empty; make sure that the plan was saved in it',
};

const noTask: Text = {
  'zh-CN': '没有找到任务，方案中的任务应有编号（如“一、”“（一）”“1.”）或列在表格中',
  en: 'no task was found in it; tasks are expected under numbers (such as 一、 （一） 1.) or in a table',
};

const unorderedTable: Text = {
  'zh-CN':
    '里面的分工表抄成文字后，各格的次序已经乱了，无法可靠读出分工；请直接导入原来的 Word、Excel 或 PDF 文件，不要复制文字',
  en: 'the cells of its responsibility table have lost their order in the copying, and nothing reliable can be read of them; import the Word, Excel or PDF file itself',
};

const brokenJson: Text = {
  'zh-CN': '不是完整的 JSON，可能没有保存完或被手工改动过；请重新用 --json 保存一份',
  en: 'it is not whole JSON, perhaps cut off or changed by hand; write it again with --json',
};

const notAPlan = (reason: Text, path: string): Text => ({
  'zh-CN': `不是方案数据，${path ? `${path} 处有误：` : ''}${reason['zh-CN']}`,
  en: `it does not hold a plan${path ? `, at ${path}` : ''}: ${reason.en}`,
});
