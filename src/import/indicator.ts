import type { Clause } from './clause';
import { blank } from './not-a-quantity';
import type { Quantity } from './quantity';

/** What a plan says about its own resolve, which is no part of what is measured. */
const resolve =
  /^(?:其中|今年(?:年?底前|内)?|年底前|力争|争取|确保|努力|力促|推动|促进|实现|基本|应|要|到|至|在|使|并|[\s、，,和及与])+/;
const comparison =
  /(?:分别|(?<![人户年平])均|都|要|应|将)?(?:力争|争取|确保)?(?:达到|超过|突破|至少|最少|不少于|不低于|不超过|不高于|控制在|保持在?|稳定在?|(?:提高|提升|增加|增长|下降|降低|减少|缩短|扩大|上升)[到至]|达)?(?:约|近|各)?$/;
const from = /(?:由|从|自|比|较|在)[□的]*(?:目前|现有|当前)?的?$/;
const place = /全(?:国|省|市|区|县|州|盟|旗|镇|乡|村|域|自治区|系统|行业)/;
const each =
  /(?:每[个名所家户位座]?|各|所有)[^\d，,、每各]{1,14}?(?=至少|最少|不少于|达到|达|均|都|建|有|应|要|配|掌握|安排|培|举|开|每)/;

/** Where in its clause the words about a figure begin and end; a baseline between them is left out. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  readonly baseline?: Quantity;
}

/**
 * What a figure measures: its clause without dates, resolve, comparison and the figures themselves. `text` is the paragraph
 * with its dates blanked out, `subject` what the clause before was about.
 */
export function indicatorOf(
  text: string,
  clause: Clause,
  quantity: Quantity,
  extent: Extent,
  subject: string,
): string {
  const until = extent.baseline?.start ?? quantity.start;
  const lead = tidy(text.slice(clause.start + extent.from, clause.start + until))
    .replace(comparison, '')
    .replace(from, '');
  const tail = tidy(text.slice(clause.start + quantity.end, clause.start + extent.to)).replace(/^的/, '');
  const indicator = lead.replace(/至少|最少|力争|确保/g, '') + tail;
  // A verb alone (每年培训3.5万人次) says too little without the clause before.
  return indicator.length > 2 ? indicator : subject + indicator;
}

/** The things listed before A、B分别达到30%和20% or before A、B各5个, one for each figure. */
export function listedSubjects(lead: string): readonly string[] {
  const list = lead.replace(/(?:分别|各)(?:达到|达|为|新增|建成|控制在)?$/, '').replace(comparison, '');
  return list
    .split(/[、和与及](?![^（(]*[）)])/)
    .map(tidy)
    .filter((subject) => subject !== '');
}

/** Whom or what a figure covers (全市, 每个旗市区). */
export function scopeOf(lead: string): string | undefined {
  return each.exec(lead)?.[0] ?? place.exec(lead)?.[0];
}

export function tidy(words: string): string {
  return words
    .replaceAll(blank, '')
    .trim()
    .replace(resolve, '')
    .replace(/[，,、；;\s和及与]+$/, '');
}
