import type { ColumnRole } from '../column-names';
import type { TableCell } from '../document';
import { readNumber } from '../numbering';
import { splitUnits } from '../unit-list';
import { isBareEnding, looksLikeUnit } from '../unit-names';

/** A line that is a cell, or a part of one. */
export interface CellLine {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A line that heads the rows below it: 一、… or （二）… */
const bandNumber =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章篇部])/;

const englishBand =
  /^(?:goal|objective|theme|(?:strategic )?priority(?: area)?|pillar|strategy|part|section|outcome|domain|target|focus area|chapter|element)\s+(?:\d|[A-H]\b)/i;

export function isBand(text: string): boolean {
  if (text.length > 60) return false;
  return (bandNumber.test(text) || englishBand.test(text)) && !/[。；;.]$/.test(text);
}

export function holdsUnits(role: ColumnRole | undefined): boolean {
  return role === 'lead' || role === 'co' || role === 'units' || role === 'overseer';
}

/** The columns of text before those of units: 工作类别 | 重点任务 | 具体事项. Of several, the last one tells the tasks. */
export function textColumns(roles: readonly (ColumnRole | undefined)[]): readonly number[] {
  const units = roles.findIndex(holdsUnits);
  return roles.flatMap((role, at) =>
    at < units && (role === 'task' || role === 'detail' || role === 'category') ? [at] : [],
  );
}

/** A verb of work to do: 新建小学 is no school yet. */
const work =
  /^(?:开工|新建|改建|扩建|续建|迁建|建成|启动|完成|推进|加快|实施|开展|改造|打造|举办|制定|推动|支持|提升|落实|健全|完善|加强|深化|优化|丰富|拓展|培育|选育|引导|建立|争创|送|.好|建设(?![局委厅部办]|单位|集团|公司|银行|规划|工程|投资))/;

export function areUnits(text: string): boolean {
  if (readNumber(text) || work.test(text)) return false;
  const { units } = splitUnits(text);
  return (
    units.length > 0 && units.every(({ name }) => looksLikeUnit(name) && !isBareEnding(name) && !isRest(name))
  );
}

/** What a break left of a name: no office is called by one sign and 局, begins with a row's number, or holds a year. */
function isRest(name: string): boolean {
  if (/^\d{1,2}[一-鿿]|\d\s?年/.test(name)) return true;
  return /^.(?:[局部厅委办]|办公室)$/.test(name) && !/^[省市县区州旗盟党团工]委$/.test(name);
}

/** In Chinese signs; others take half the place. */
export function widthOf(text: string): number {
  return text.length - (text.match(/[\x00-\xff]/g)?.length ?? 0) / 2;
}

/** What names of bodies end with. */
const nameEnding =
  /(?:[局委厅部办会院校所站台协联团组处社队区县市州旗镇乡]|[银支分农商]行|[大中小]学|中心|政府|街道|公司|集团|企业|单位|部门|地方)[)）]?$/;

/** 区融媒体 and 中心, 某行某省 and 分行, 某地 and 市政府: one name, broken before its end. */
function goesOn(above: string, below: string): boolean {
  if (/^(?:分|支)(?:行|局|公司|队)|^事处|^议?办公室/.test(below)) return true;
  const last = /[^、，,；;\n]*$/.exec(above)?.[0] ?? '';
  if (/^[省市县区州](?:人民)?政府/.test(below)) return /^[一-鿿]{2,3}$/.test(last) && !isBody(last);
  return (
    /^[省市县区各]/.test(last) &&
    (!nameEnding.test(last) || !looksLikeUnit(last)) &&
    !/^[省市县区州团各]/.test(below)
  );
}

/** 市甲局、市科普联 and 席会: in a list whose names say their level and stand between separators, the rest of one lacks both. */
function partsLevelled(above: string, below: string): boolean {
  const names = above.split(/[、，,；;]/);
  const levelled = names.filter((name) => /^[省市县区州盟旗镇乡各团]/.test(name));
  return (
    names.length > 1 &&
    levelled.length === names.length &&
    /^[一-鿿]/.test(below) &&
    !/^[省市县区州盟旗镇乡各团有相其中国驻]/.test(below)
  );
}

/** 甲州 and 甲市 name places too, and the rest of a body is to follow. */
const isBody = (name: string) => nameEnding.test(name) && !/^[一-鿿][州]$/.test(name);

/** Lines of a cell: whole lists of units stay apart, everything else runs on. */
export function joined(parts: readonly CellLine[], role: ColumnRole | undefined): string {
  const units = holdsUnits(role);
  const widest = Math.max(...parts.map((part) => widthOf(part.text)));
  let text = '';
  for (const [at, part] of parts.entries()) {
    const above = parts[at - 1]?.text ?? '';
    const apart =
      units &&
      !(widthOf(above) > widest - 2 && partsLevelled(above, part.text)) &&
      areUnits(text) &&
      areUnits(part.text) &&
      !/(?:^|[、，,；;])[^、，,；;]{0,3}[委府]$/.test(text) &&
      !/^[（(〔][省市县区州旗镇乡街]/.test(part.text) &&
      !goesOn(text, part.text);
    const blank = /(?:[A-Za-z,;&)]|[A-Za-z].*\d)$/.test(text) && /^[A-Za-z\d(&]/.test(part.text) ? ' ' : '';
    text += text === '' ? part.text : (apart ? '\n' : blank) + part.text;
  }
  return text;
}

export function cellAt(text: string, line: number): TableCell {
  return { text, rowSpan: 1, columnSpan: 1, place: { line } };
}
