import type { Period } from '../plan/plan';
import { isAnnexMark } from './annex-mark';
import { findLabels } from './duty-words';
import { isEnglish } from './english-names';
import { columnRole, columnRoles } from './column-names';
import type { Block } from './document';
import { readNumber } from './numbering';
import { withoutLayoutSpaces } from './title';

/** What stands round the body: title, issuer, number, date, period, superior plans. */
export interface FrontMatter {
  readonly title: string;
  readonly issuer?: string;
  readonly documentNumber?: string;
  readonly published?: string;
  readonly period?: Period;
  readonly basis: readonly string[];
  /** Index of the first block of the body. */
  readonly bodyStart: number;
}

const planWords =
  /(?:方案|计划|纲要|要点|台账|规划|意见|措施|清单|分工|办法|细则|行动|任务|plan|strategy|framework|roadmap|programme|program)(?:[,:]?\s+20\d\d(?:\s?[-–—/]\s?\d{2,4})?)?(?:[（(《〔].{0,30}[）)》〕])?$/i;
/** An excerpt may begin with 三、. */
const firstChapter =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|一\.|一．|[（(]一[）)]|第一[章部]|1[.．、]|Goal 1|Section 1|Chapter 1|Priority 1|Theme 1|Objective 1)/i;

/** Reads the head of a document. Nothing here decides about tasks. */
export function readFrontMatter(blocks: readonly Block[]): FrontMatter {
  const lines = blocks.map((block) => (block.kind === 'paragraph' ? block.text.trim() : ''));
  const chapter = lines.findIndex((line) => firstChapter.test(line));
  const table = blocks.findIndex(listsTasks);
  const duty = lines.findIndex(saysWho);
  const headEnd = Math.min(
    chapter >= 0 ? chapter : Math.min(lines.length, 40),
    table > 0 ? table : lines.length,
    duty > 0 ? duty : lines.length,
  );
  const notice = noticeOf(lines.slice(0, headEnd));
  const heading = headingOf(blocks, lines, headEnd, notice?.subject);
  const first = lines.find((line) => line !== '' && !isAnnexMark(line));
  const title = heading?.title ?? notice?.subject ?? first ?? '';
  const bodyStart = heading ? heading.end : 0;
  const head = lines.slice(0, headEnd);
  const number = documentNumberOf(head);
  const published = dateOf(head);
  const issuer = notice?.issuer ?? signatureOf(head) ?? labelledIssuerOf(head);
  const period = periodOf(title, notice?.subject ?? '', lines);
  return {
    title,
    ...(issuer ? { issuer } : {}),
    ...(number ? { documentNumber: number } : {}),
    ...(published ? { published } : {}),
    ...(period ? { period } : {}),
    basis: basisOf(lines.slice(bodyStart, headEnd + 1), title),
    bodyStart,
  };
}

/** Lead agency: Rivers Authority. Where an English document says who does what, its body has begun. */
function saysWho(line: string): boolean {
  if (!line.includes(':') || !isEnglish(line)) return false;
  const [label] = findLabels(line);
  return label?.start === 0 && (label.field === 'lead' || label.field === 'co' || label.field === 'unranked');
}

/** A table of tasks and units belongs to the body. */
function listsTasks(block: Block): boolean {
  if (block.kind !== 'table') return false;
  const roles = block.rows.slice(0, 2).map((row) => columnRoles(row.map(({ text }) => text)));
  return roles.some((row) => row.includes('task') && row.some((role) => role === 'lead' || role === 'units'));
}

/** …关于印发《X》的通知: who issues it, and what. The marks 《》 may be missing. */
function noticeOf(
  head: readonly string[],
): { readonly issuer?: string; readonly subject: string } | undefined {
  for (let at = 0; at < head.length; at++) {
    const line = head[at] ?? '';
    const joined =
      /关于(?:印发|转发|下发|发布)/.test(line) && !/通\s*知/.test(line) ? line + (head[at + 1] ?? '') : line;
    const match = /^(.*?)关于(?:印发|转发|下发|发布|公布)(.+?)的\s*通\s*知/.exec(joined.slice(0, 300));
    if (!match) continue;
    const before = (match[1] ?? '').replace(/.*[:：>]\s*/, '').trim();
    const above = [...head.slice(0, at)].reverse().find((text) => text !== '') ?? '';
    const issuer = looksLikeIssuer(before)
      ? before
      : before === '' && looksLikeIssuer(above)
        ? above
        : undefined;
    const quoted = (match[2] ?? '').trim();
    const subject = /^《[\s\S]*》$/.test(quoted) ? quoted.slice(1, -1) : quoted;
    return { ...(issuer ? { issuer } : {}), subject };
  }
  return undefined;
}

function looksLikeIssuer(text: string): boolean {
  return (
    /^[一-鿿（）()、\s]{3,40}$/.test(text) &&
    /(?:政府|办公室|办公厅|委员会|局|厅|部|委|科协|协会|领导小组|总局|院)$/.test(text)
  );
}

const bullet = /^[•·●▪◦*–-]\s/;

/** Headings of the front matter that speak of the plan. */
const aboutThePlan =
  /^(?:how|why|what|who|about|reading|using|purpose|scope|structure|overview|implementing|monitoring|delivering)\b/i;

/** The plan's own title: a short line before the first chapter, like the subject of the notice, maybe over two lines. */
function headingOf(
  blocks: readonly Block[],
  lines: readonly string[],
  headEnd: number,
  subject: string | undefined,
): { readonly title: string; readonly end: number } | undefined {
  let best: { title: string; end: number; score: number } | undefined;
  for (let at = 0; at < headEnd; at++) {
    const line = lines[at] ?? '';
    if (line === '' || line.length > 80 || /[。；;，,]$/.test(line) || /的\s*通\s*知$/.test(line)) continue;
    // 1.2 Expand the weatherization program: a numbered line is an action, whatever its last word.
    if (isEnglish(line) && (readNumber(line) || aboutThePlan.test(line) || bullet.test(line))) continue;
    // 序号 and 工作任务 are headings of a table.
    if (columnRole(line) === 'number' || columnRole(lines[at - 1] ?? '') === 'number') continue;
    const next = nextLine(lines, at, headEnd);
    const joint = /[A-Za-z]$/.test(line) ? ' ' : '';
    for (const [text, end] of [
      [line, at + 1],
      [line + joint + (next?.text ?? ''), next?.end ?? at + 1],
    ] as const) {
      if (!planWords.test(text) || text.length > 90 || /[:：]|关于印发/.test(text)) continue;
      // The last such line before the body is the title itself; what is above it is the notice or the page. In English no notice
      // stands above, but parts of the front matter below: How to read this plan.
      const place = isEnglish(text) ? 1 - at / (headEnd + 1) : end / (headEnd + 1);
      const score = (subject ? likeness(text, subject) : 0.5) + place / 4;
      if (!best || score > best.score + 0.01) best = { title: withoutLayoutSpaces(text), end, score };
    }
  }
  if (best && subject && best.score < 0.5) return undefined;
  return best && blocks.length > 0 ? { title: best.title, end: best.end } : undefined;
}

function nextLine(
  lines: readonly string[],
  at: number,
  end: number,
): { readonly text: string; readonly end: number } | undefined {
  for (let next = at + 1; next < end && next <= at + 2; next++) {
    const text = lines[next] ?? '';
    if (text !== '') return text.length <= 40 && !readNumber(text) ? { text, end: next + 1 } : undefined;
  }
  return undefined;
}

/** Share of the pairs of signs of the shorter text that the longer has too. */
function likeness(a: string, b: string): number {
  const pairs = (text: string) => {
    const plain = text.replace(/[\s\p{P}\p{S}]/gu, '');
    return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)));
  };
  const [x, y] = [pairs(a), pairs(b)];
  let shared = 0;
  for (const pair of x) if (y.has(pair)) shared++;
  return x.size + y.size === 0 ? 0 : (2 * shared) / (x.size + y.size);
}

/** 某办发〔2024〕3号, alone on its line or labelled; one that stands behind 《》 is another document's. */
function documentNumberOf(head: readonly string[]): string | undefined {
  const whole = /(?<![一-鿿])([一-鿿]{1,10}\s*[〔［\[（(]\s*\d{4}\s*[〕］\])）]\s*\d{1,4}\s*号)/;
  for (const line of head) {
    const match = whole.exec(line.replace(/^.*?文\s*号\s*[:：]\s*/, '').slice(0, 200));
    if (match?.[1] && !/[》）)]\s*[（(]?\s*$/.test(match.input.slice(0, match.index)))
      return match[1].replace(/\s/g, '');
  }
  for (const line of head) {
    const match = /^[（(]?\s*([一-鿿]{1,10}[〔［\[]\d{4,8}[〕］\]]?\d{0,4}号?)\s*[）)]?$/.exec(line);
    if (match?.[1]) return match[1];
  }
  return undefined;
}

/** The date of the document: its signature first, then what the page says of it. */
function dateOf(head: readonly string[]): string | undefined {
  const patterns = [
    /(?:成文日期|发文日期|发布日期)\s*[:：]\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/,
    /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/,
    /^[（(]?(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日[）)]?$/,
    /(?<!\d)(20\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/,
  ];
  for (const pattern of patterns)
    for (const line of head) {
      const match = pattern.exec(line.length > 400 ? line.slice(0, 400) : line);
      if (match) return isoDate(match[1], match[2], match[3]);
    }
  for (const line of head) {
    const dayFirst = /\b(\d{1,2}) ([A-Z][a-z]{2,8})\.? (20\d{2})\b/.exec(line);
    const monthFirst = /\b([A-Z][a-z]{2,8})\.? (\d{1,2}), (20\d{2})\b/.exec(line);
    const month = months.indexOf((dayFirst?.[2] ?? monthFirst?.[1] ?? '').slice(0, 3)) + 1;
    if (month > 0)
      return isoDate(dayFirst?.[3] ?? monthFirst?.[3], String(month), dayFirst?.[1] ?? monthFirst?.[2]);
  }
  return undefined;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function isoDate(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The name above the date. */
function signatureOf(head: readonly string[]): string | undefined {
  for (let at = 0; at < head.length; at++) {
    if (!/^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/.test(head[at] ?? '')) continue;
    for (let above = at - 1; above >= Math.max(0, at - 4); above--) {
      const name = (head[above] ?? '').trim();
      if (looksLikeIssuer(name)) return name.replace(/\s/g, '');
    }
  }
  return undefined;
}

function labelledIssuerOf(head: readonly string[]): string | undefined {
  for (const line of head) {
    const match = /(?:发文机关|发布机构|发文单位|制发机关)\s*[:：]\s*([一-鿿]{4,30})/.exec(
      line.slice(0, 400),
    );
    if (match?.[1]) return match[1];
  }
  return undefined;
}

/** Years in the title, else the five-year plan the text speaks of: 十三五 is 2016 to 2020. */
function periodOf(title: string, subject: string, lines: readonly string[]): Period | undefined {
  for (const text of [title, subject]) {
    const span = /(20\d{2})\s*年?\s*[—–―－~～至到-]+\s*(20\d{2})/.exec(text);
    if (span) return { from: Number(span[1]), to: Number(span[2]) };
  }
  const year = /(20\d{2})\s*年/.exec(title) ?? /(20\d{2})\s*年/.exec(subject);
  if (year) return { from: Number(year[1]), to: Number(year[1]) };
  const counts = new Map<number, number>();
  for (const line of lines.filter((text) => text.includes('五')))
    for (const match of line.matchAll(/十([二三四五六七])五[”"’]?(?:时期|期间|期末|末|规划)/g)) {
      const to = 2005 + 5 * '一二三四五六七'.indexOf(match[1] as string) + 5;
      counts.set(to, (counts.get(to) ?? 0) + 1);
    }
  const [to] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return to === undefined ? undefined : { from: to - 4, to };
}

/** Titles in 《》 in the opening words that share their subject with the plan itself. */
function basisOf(opening: readonly string[], title: string): string[] {
  const found = new Set<string>();
  for (const line of opening) {
    for (const match of line.matchAll(englishBasis)) if (match[1] && match[1] !== title) found.add(match[1]);
    for (const name of bookTitles(line))
      if (name !== title && sharesSubject(name, title) && /纲要|方案|规划|计划|意见|通知|决定/.test(name))
        found.add(name);
  }
  return [...found];
}

/** In English the names of superior plans are told by their capitals and their last word. */
const englishBasis =
  /\b(?:carr(?:y|ies) out|implement(?:s|ing)?|pursuant to|in line with|supports?|deliver(?:s|ing)?)\s+(?:the\s+)?((?:[A-Z][\w'’-]*\s+(?:(?:and|of|for|on|the)\s+)*){1,8}(?:Framework|Plan|Strategy|Act|Programme|Program|Policy|Roadmap))\b/g;

/** What stands between outermost 《 and 》. */
function bookTitles(text: string): string[] {
  const titles: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '《' && depth++ === 0) from = at + 1;
    else if (text[at] === '》' && depth > 0 && --depth === 0) titles.push(text.slice(from, at));
  }
  return titles;
}

/** Six signs in a row that both titles have, other than the words every plan's title has. */
function sharesSubject(name: string, title: string): boolean {
  const plain = title.replace(/[\s\p{P}\p{S}\d]/gu, '');
  for (let at = 0; at + 6 <= plain.length; at++) {
    const run = plain.slice(at, at + 6);
    if (name.includes(run) && !/^(?:.*(?:实施方案|规划纲要|行动计划|工作方案).*)$/.test(run)) return true;
  }
  return false;
}
