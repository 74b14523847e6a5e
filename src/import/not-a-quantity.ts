/** Stands in for characters that are no part of any figure, one for one, so that places in the text stay true. */
export const blank = '□';

/** Titles and numbers of documents: their years are not dates of this plan. */
const documents = [
  /《[^《》]{0,120}》/g,
  /[〔［[][^〔［[〕］)\]）]{0,8}\d[^〔［[〕］)\]）号]{0,8}[〕］)\]）]?\s?\d{0,4}\s?号?/g,
  /[(（](?:19|20)\d{2}[)）]\s?\d{1,4}\s?号/g,
  /https?:\/\/[^\s，。]{1,200}/g,
];

/** Numbers that order, name, address or date things. What stands in quotation marks or brackets names or explains. */
const names = [
  /“[^“”]{0,60}”|‘[^‘’]{0,60}’|「[^「」]{0,60}」|『[^『』]{0,60}』|"[^"]{0,60}"/g,
  /第\s?(?:\d{1,6}|[〇零一二三四五六七八九十百千]{1,9})(?:批次|[批次届个位条款项章节号期轮])?/g,
  /[十百]?[一二三四五六七八九十]{1,3}(?:届[一二三四五六七八九十]{1,2}[中次]|次(?:全会|党代会))/g,
  /(?<!\d)\d{4}[-./]\d{1,2}[-./]\d{1,2}(?!\d)/g,
  /(?<!\d)\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)/g,
  /(?<!\d)\d{1,4}\s?[:：∶]\s?\d{1,6}(?!\d)/g,
  /(?<!\d)\d{2,6}(?:-\d{3,8}){1,3}(?!\d)|(?<!\d)\d{5}(?=[^\d.]{0,12}(?:热线|平台|电话|专线))/g,
  /(?<!\d)\d{1,2}月(?:\d{1,2}日|底|末|份)?/g,
  /每\s?(?:\d{1,6}[十百千万]{0,2}|[一二两三四五六七八九十百千万]{1,4})(?=[^\d]{1,4})/g,
  /\d{1,3}(?:分钟|小时|公里)[\u4e00-\u9fff]{0,6}圈/g,
  // 近6个月内: a stretch of time that has passed.
  /近\s?(?:\d{1,2}|[一二两三四五六七八九十]{1,2})\s?(?:个月|年|天|日|周)(?:以来|[来内间])/g,
  /(?:最近|过去)\s?(?:\d{1,2}|[一二两三四五六七八九十]{1,2})\s?(?:个月|年|天|日|周)/g,
];

const brackets = /[（(][^（()）]{0,100}[）)]/g;
const itemNumber =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:\.\d{1,2}){0,3}[、.．)）](?!\d))/;

export function maskDocuments(text: string): string {
  return documents.reduce((masked, pattern) => masked.replace(pattern, blanksFor), text);
}

export function maskNames(text: string): string {
  const masked = names.reduce(
    (rest, pattern) => rest.replace(pattern, blanksFor),
    text.replace(itemNumber, blanksFor),
  );
  return masked.replace(brackets, (inside) =>
    /[\d一二两三四五六七八九十百千万]/.test(inside) ? blanksFor(inside) : inside,
  );
}

export function maskSpans(text: string, spans: readonly { start: number; end: number }[]): string {
  let masked = '';
  for (const { start, end } of spans) masked += text.slice(masked.length, start) + blank.repeat(end - start);
  return masked + text.slice(masked.length);
}

function blanksFor(text: string): string {
  return blank.repeat(text.length);
}
