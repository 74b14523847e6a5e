import type { Receipt } from '../hosts/host';
import type { Text } from '../plan/language';

/** What an action did, in one sentence. */
export function receiptSentence({
  added,
  rewritten,
  removed = [],
  keptNotes = [],
  cells,
  leftAlone,
}: Receipt): Text {
  const sheets = added.length + rewritten.length;
  const count = cells.toLocaleString('en').replaceAll(',', ' ');
  const alone = leftAlone.length > 0;
  const kept = keptNotes.map((tab) => `“${tab}”`);
  return {
    'zh-CN':
      `已写入 ${sheets} 张表、${count} 个单元格` +
      (removed.length > 0 ? `,撤去 ${removed.length} 张表` : '') +
      (alone ? ';您的其他工作表未改动。' : '。') +
      (kept.length > 0 ? `已删除行旁边您写的内容移到了${kept.join('、')}的表格下方。` : ''),
    en:
      `${sheets} sheets with ${count} cells were written` +
      (removed.length > 0 ? `, ${removed.length} taken away` : '') +
      (alone ? '; your other sheets were left alone.' : '.') +
      (kept.length > 0
        ? ` What you had noted beside rows that are gone now stands under the table on ${kept.join(', ')}.`
        : ''),
  };
}
