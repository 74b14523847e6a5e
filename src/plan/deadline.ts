import { englishDay } from './english-day';
import type { Deadline, Period } from './plan';

/**
 * A deadline as printed, with the last day it allows where the words fix one: 2026年12月底 is 2026-12-31. Without a year the
 * year of a one-year plan is meant; 长期坚持 and 持续推进 fix no day.
 */
export function readDeadline(text: string, period?: Period): Deadline {
  const date =
    /^[^一-鿿]*[A-Za-z/–-][^一-鿿]*$/.test(text) && !isoDay.test(text.trim())
      ? lastEnglishDay(text)
      : lastDay(text.normalize('NFKC').replace(/\s/g, ''), period);
  return date ? { text, date } : { text };
}

const isoDay = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;

/** Between the two ends of a time: 2026年3月至2027年6月, 2026年3月—11月. */
const rangeSign = /(?<=[年月日旬\d])(?:[—–~～至到]+(?=\d|年底|年末)|-(?=20\d\d|\d{1,2}月))/;

function lastDay(printed: string, period: Period | undefined): string | undefined {
  const iso = isoDay.exec(printed);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const text = printed.split(rangeSign).at(-1) ?? '';
  const ownYear = printed.match(/20\d{2}(?=年|$|\D)/g)?.at(-1);
  const year = ownYear ? Number(ownYear) : period && period.from === period.to ? period.to : undefined;
  if (year === undefined) return undefined;
  const month = /(\d{1,2})月(?:(\d{1,2})日|(上旬|中旬|下旬))?/.exec(text);
  if (month) {
    const named = { 上旬: 10, 中旬: 20 }[month[3] ?? ''];
    return day(year, Number(month[1]), month[2] ? Number(month[2]) : named);
  }
  const quarter = /第?([一二三四1-4])季度/.exec(text)?.[1];
  if (quarter)
    return day(year, 3 * ('一二三四'.includes(quarter) ? '一二三四'.indexOf(quarter) + 1 : Number(quarter)));
  if (/上半年/.test(text)) return day(year, 6);
  return ownYear || /年底|年末|年内|全年/.test(text) ? day(year, 12) : undefined;
}

function lastEnglishDay(text: string): string | undefined {
  const found = englishDay(text.normalize('NFKC'));
  return found && day(found.year, found.month, found.day);
}

/** ISO date; the last day of the month where no day is given. */
function day(year: number, month: number, date?: number): string | undefined {
  if (month < 1 || month > 12) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const within = date === undefined || date > last || date < 1 ? last : date;
  return `${year}-${String(month).padStart(2, '0')}-${String(within).padStart(2, '0')}`;
}
