import type { Text } from '../../plan/language';

/** What Excel's error codes mean to the person in front of it, and what to do about it. */
const sentences: Readonly<Record<string, Text>> = {
  InvalidOperationInCellEditMode: {
    'zh-CN': '您正在编辑单元格,Excel 暂时不接受其他操作。请按 Enter 完成(或按 Esc 取消)编辑,再试一次。',
    en: 'You are editing a cell, and Excel accepts nothing else meanwhile. Please press Enter to finish (or Esc to cancel), and try again.',
  },
  AccessDenied: {
    'zh-CN': '工作表或工作簿受保护、或以只读方式打开,无法写入。请在“审阅”中撤销保护,或另存一份后再试。',
    en: 'The sheet or the workbook is protected or read-only and cannot be written to. Please unprotect it under Review, or save a copy, and try again.',
  },
  ItemNotFound: {
    'zh-CN': '要找的工作表或名称已不在工作簿中,可能刚刚被删除。请再试一次;若仍不行,请重新生成工作表。',
    en: 'A sheet or name is no longer in the workbook; it may just have been deleted. Please try again; if that does not help, build the sheets again.',
  },
  ItemAlreadyExists: {
    'zh-CN': '工作簿中已有同名的工作表、表格或名称。请先给它改名,再写入。',
    en: 'The workbook already has a sheet, table or name of the same name. Please rename it, then write again.',
  },
  InvalidOperation: {
    'zh-CN': 'Excel 拒绝了这一步,可能因为有合并单元格、筛选或数据透视表挡在那里。请取消它们后再试。',
    en: 'Excel refused this step; merged cells, a filter or a pivot table may be in the way. Please remove them and try again.',
  },
  ServiceNotAvailable: {
    'zh-CN': '与 Excel 的连接中断了。请检查网络,待工作簿恢复响应后再试一次。',
    en: 'The connection to Excel was lost. Please check your network, wait until the workbook responds, and try again.',
  },
  ActivityLimitReached: {
    'zh-CN': 'Excel 正忙。请稍等片刻再试一次。',
    en: 'Excel is busy. Please wait a moment and try again.',
  },
  RequestPayloadSizeLimitExceeded: {
    'zh-CN': '内容太多,Excel 一次收不下。请关闭其他大型工作簿后再试,或改为直接生成 .xlsx 文件。',
    en: 'There is more to write than Excel takes at once. Please close other large workbooks and try again, or generate an .xlsx file instead.',
  },
  InsufficientMemory: {
    'zh-CN': 'Excel 的内存不足。请关闭其他工作簿后再试,或改为直接生成 .xlsx 文件。',
    en: 'Excel is out of memory. Please close other workbooks and try again, or generate an .xlsx file instead.',
  },
};

/** Codes that mean the same to a person. */
const sameAs: Readonly<Record<string, string>> = {
  RequestAborted: 'ServiceNotAvailable',
  Conflict: 'ActivityLimitReached',
  ResponsePayloadSizeLimitExceeded: 'RequestPayloadSizeLimitExceeded',
  RangeExceedsLimit: 'RequestPayloadSizeLimitExceeded',
  ConflictWithMergedCells: 'InvalidOperation',
  FilteredRangeConflict: 'InvalidOperation',
  PivotTableRangeConflict: 'InvalidOperation',
  InvalidReference: 'ItemNotFound',
};

/** One sentence on an error of Excel's; its code stands at the end for whoever has to look it up. */
export function hostSentence(code: string): Text {
  const known = sentences[sameAs[code] ?? code];
  if (known) return known;
  return {
    'zh-CN': `Excel 未能完成这一步,您的其他工作表未改动。请再试一次;若仍不行,请保存并重新打开工作簿后再试。(${code})`,
    en: `Excel could not complete this step; your other sheets were left alone. Please try again; if that does not help, save and reopen the workbook. (${code})`,
  };
}
