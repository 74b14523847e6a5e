import { remember } from './remember';
import { simplified } from './simplified';

/**
 * The language of unit names in Chinese official documents: endings that say what kind of body it is, words for levels,
 * words for many at once. No name of any real unit stands here; registers of names are data.
 */

const levels = '省市县区州盟旗乡镇';

/** Endings of the names of offices, public bodies, associations, firms and schools. */
const ending = new RegExp(
  '(?:[部委办局厅院会司署处室所站台馆校队厂行关]|[报销作版行讯志联华学信用旅人]社|科协|[联协团]|中心|公司|集团|大学|学院|中学|小学|幼儿园|少年宫|文化宫|党校|政府|法院|检察院|军区|企业|园区|' +
    '新区|开发区|示范区|高新区|保税区|功能区|街道|社区|单位|部门|机构|组织|团体|基地|银行|媒体|高校|院校|学校|医院|团委|机关|中央|总局|' +
    '专班|指挥部|领导小组|联席会议|工作组|小组|地方|地区|各地|运营商|电网|铁塔|协会|学会|基金委|报社|书店|电视台|支队|总队|大队)$',
);

/** Of such there are many, and only together do they stand in a list: 各村, 各镇街, 各乡镇场. */
const many = /^各[一-鿿]{0,8}[村街场园]$/;

const places = new RegExp(`^(?:各|相关|有关|全市?|所辖|沿线)?(?:地)?[一-鿿]{0,8}[${levels}]$`);

/** Whether a name could be a unit's. Brackets inside the name do not count. */
export function looksLikeUnit(name: string): boolean {
  return name.length <= 120 && readName(name);
}

const readName = remember((name: string): boolean => {
  const plain = simplified(name)
    .replace(/[（(〔［[<〈][^）)〕］\]>〉]*[）)〕］\]>〉]/g, '')
    .trim();
  // 各区、县级市 is one name.
  if (plain.startsWith('各') && plain.includes('、')) return readName(plain.replaceAll('、', ''));
  if (plain.length < 2 || plain.length > 40 || /[。！？：:“”《》]|(?<!自)由|年\d/.test(plain)) return false;
  // 人力资源社会 and 住房城乡 are names without their ends.
  if (/(?<!全)社会$|城乡$/.test(plain)) return false;
  return ending.test(plain) || places.test(plain) || many.test(plain);
});

const severalLevels = new RegExp(`^[${levels}]{1,3}、[${levels}]`);

/** Names that stand for many: 各乡（镇）人民政府, 市直有关部门, 各有关单位, and several levels at once (市、县某办公室). */
export function isCollective(name: string): boolean {
  return name.length > 120 ? readCollective(name.slice(0, 120)) : readCollective(name);
}

const readCollective = remember((printed: string): boolean => {
  const name = simplified(printed);
  return (
    /^(?:[一-鿿]{0,10})各(?!族|界人士)/.test(name) ||
    /^(?:相关|有关|全体|所有|其他|其它|区域内|辖区内?)/.test(name) ||
    /(?:有关|相关|直属|成员|责任)(?:单位|部门|方面|企业|地区|县|市|区|机构)/.test(name) ||
    severalLevels.test(name) ||
    /^(?:各级|全[省市县区州])/.test(name)
  );
});

const region = '自治区|直辖市|自治州|自治县|县级市|计划单列市';
const bareLevel = new RegExp(
  `^(?:各(?:有关|相关)?)?(?:[${levels}]{1,3}|${region})(?:级)?(?:[（(<〈][^）)>〉]*[）)>〉])?$`,
);
const beginsWithRegion = new RegExp(`^(?:${region})`);

/** A piece that is only words of level (州, 各市, 县): it belongs to the name after it. */
export function isBareLevel(piece: string): boolean {
  return piece.length < 12 && bareLevel.test(simplified(piece));
}

/** Whether a name begins with a word of level, and not with a proper name. */
export function beginsWithLevel(name: string): boolean {
  return levels.includes(simplified(name.charAt(0))) || beginsWithRegion.test(simplified(name));
}

const place = new RegExp(`^(?!各)[一-鿿]{1,8}[${levels}]$`);
const tailOfPlace = new RegExp(`^[一-鿿]{1,8}?[${levels}]((?:人民)?政府|管委会)$`);

/** A place and nothing more (甲市, 乙县): together with 丙区人民政府 it shares the tail of that name. */
export function placeName(piece: string): string | undefined {
  return piece.length < 10 && place.test(simplified(piece)) && !isBareLevel(piece) ? piece : undefined;
}

/** The tail (人民政府, 管委会) of a name that begins with a place. */
export function tailAfterPlace(name: string): string | undefined {
  const tail = tailOfPlace.exec(simplified(name))?.[1];
  return tail === undefined ? undefined : name.slice(-tail.length);
}

/** The name without its level, and the level: 市甲局 -> 甲局, 团市委 -> 团委. */
export function withoutLevel(name: string): { readonly bare: string; readonly level: string } | undefined {
  const match = /^(团?)([省市县区州盟旗])(?=[一-鿿])/.exec(name);
  if (!match || /^[省市县区州盟旗][委直级属]/.test(name)) return undefined;
  const [whole, group = '', level = ''] = match;
  return { bare: group + name.slice(whole.length), level };
}

/** A name that has visibly lost its beginning: only an ending, or nothing that says a body. */
export function isBareEnding(name: string): boolean {
  return /^(?:[委部办局厅院会]|人民政府|政府|办公室|办事处|委员会)$/.test(name);
}
