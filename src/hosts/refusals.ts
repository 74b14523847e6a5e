import type { SheetId, SheetSpec } from '../sheets/sheet';
import { cellAddress } from '../sheets/address';
import { HostError } from './host';

/** The most UTF-16 units that Excel keeps in a cell. */
export const longestCellText = 32_767;

/** The tab we want is another sheet's. */
export function tabTaken(tab: string): HostError {
  return new HostError({
    'zh-CN': `工作簿中已有名为“${tab}”的其他工作表,未作改动。请先给那张工作表改名,再写入。`,
    en: `The workbook already has another sheet named “${tab}”, which was left alone. Please rename that sheet, then write again.`,
  });
}

/** The name we want for a range or a table is somebody else's. */
export function nameTaken(name: string): HostError {
  return new HostError({
    'zh-CN': `工作簿中已有名为“${name}”的名称或表格,未作改动。请在“公式”>“名称管理器”中给它改名,再写入。`,
    en: `The workbook already has a name or table called “${name}”, which was left alone. Please rename it under Formulas > Name Manager, then write again.`,
  });
}

/** A text is longer than a cell. */
export function textTooLong({ name }: SheetSpec, row: number, column: number, length: number): HostError {
  const address = cellAddress(row, column);
  const limit = longestCellText.toLocaleString('en');
  return new HostError({
    'zh-CN': `“${name}”的 ${address} 单元格文字过长(${length} 个字符),Excel 单元格最多容纳 ${limit} 个字符。请缩短或拆分这段文字后再试。`,
    en: `The text in cell ${address} of “${name}” is too long (${length} characters): an Excel cell holds at most ${limit}. Please shorten or split it and try again.`,
  });
}

/** A sheet of ours that is to be shown is not there. */
export function notBuilt(sheet: SheetId): HostError {
  return new HostError({
    'zh-CN': '工作簿中还没有这张工作表。请先点“生成工作表”。',
    en: `The workbook does not have the sheet yet (${sheet}). Please build the sheets first.`,
  });
}
