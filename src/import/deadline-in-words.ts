import { findLabels } from './duty-words';

/** A day, a month or a part of a year, as the end of a work: 6月底前, 2026年第三季度, 年底前. */
const time =
  '(?:20\\d{2}\\s?年\\s?)?(?:\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?日|份|[上中下]旬)?|第?[一二三四]季度|上半年|(?<=年\\s?)|年(?=[底末内]))(?:[底末内])?(?:之前|以前|前)?';

/** 6月底前完成, 三季度建成开放: when the work is done, and not when a part of it begins. */
const done = new RegExp(
  `(?<![\\d年月—–~～至到-])(${time})(?:全部|全面|基本|正式|如期|按时)*(?:完成|建成|办结|竣工|验收|投入使用|投用)`,
  'g',
);

/** The time by which the words of a task say that it is done, labelled or not; nothing where they name several. */
export function deadlineInWords(text: string): string | undefined {
  if (!/[年月季]/.test(text)) return undefined;
  const labelled = text
    .split('\n')
    .map(afterLabel)
    .filter((words) => words !== undefined);
  const found = labelled.length > 0 ? labelled : [...text.matchAll(done)].map(([, words = '']) => words);
  return found.length === 1 && found[0] !== '' ? found[0] : undefined;
}

/** 时间：5月下旬 as a line of its own. */
function afterLabel(line: string): string | undefined {
  if (line.length > 40 || !/^\s*[一-鿿]{2,8}\s*[:：].*[年月季]/.test(line)) return undefined;
  const words = line.trim();
  const [label] = findLabels(words);
  return label?.start === 0 && label.field === 'deadline'
    ? words
        .slice(label.end)
        .trim()
        .replace(/[。；;]$/, '')
    : undefined;
}
