import type { Text } from '../../plan/language';

/** The oldest Excel we work in has page layout and events of the whole workbook: Excel 2021, 365, web, Mac. */
const oldest = '1.9';

export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** What to tell somebody whose Excel is too old for the add-in; undefined when it is not. */
export function tooOld(): Text | undefined {
  if (hasExcelApi(oldest)) return undefined;
  return {
    'zh-CN':
      '此版本的 Excel 过旧,无法运行本加载项。请使用 Excel 2021 或更新版本、Microsoft 365 或网页版 Excel;也可以改用浏览器中的工作台,或直接生成 .xlsx 文件。',
    en: 'This Excel is too old for the add-in. Please use Excel 2021 or later, Microsoft 365 or Excel on the web; or use the workbench in a browser, or generate an .xlsx file.',
  };
}
