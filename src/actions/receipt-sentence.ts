import type { Receipt } from '../hosts/host';
import type { Text } from '../plan/language';

/** What an action did, in one sentence. */
export function receiptSentence({ added, rewritten, removed = [], cells, leftAlone }: Receipt): Text {
  const sheets = added.length + rewritten.length;
  const count = cells.toLocaleString('en').replaceAll(',', ' ');
  const alone = leftAlone.length > 0;
  return {
    'zh-CN':
      `已写入 ${sheets} 张表、${count} 个单元格` +
      (removed.length > 0 ? `,撤去 ${removed.length} 张表` : '') +
      (alone ? ';您的其他工作表未改动。' : '。'),
    en:
      `${sheets} sheets with ${count} cells were written` +
      (removed.length > 0 ? `, ${removed.length} taken away` : '') +
      (alone ? '; your other sheets were left alone.' : '.'),
  };
}
