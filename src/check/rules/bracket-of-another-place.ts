import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';

/** 区委党校（某某行政学院）in a plan of 某某市甲区: the name in brackets was taken over from the city's plan. */
export const bracketOfAnotherPlace: RuleOn<'unit'> = {
  id: 'bracket-of-another-place',
  title: { 'zh-CN': '括号里是上级地名', en: 'Place above in the brackets' },
  reason: {
    'zh-CN': '照搬上级文件时，单位名称括号里常留着上级的地名，写的就不是本地的单位。',
    en: 'Names taken over from a superior’s plan often keep its place in the brackets and then mean no local unit.',
  },
  severity: 'warning',
  each: 'unit',
  *check({ id, name }, { plan }) {
    const [outer = '', inner] = name.split(/[（(]/);
    if (inner === undefined) return;
    const places = placesIn(plan.issuer ?? '');
    const own = places.pop();
    if (!own || !outer.startsWith(own.level) || inner.includes(own.name)) return;
    const above = places.find((place) => inner.startsWith(place.name));
    if (!above) return;
    yield {
      unit: id,
      field: 'name',
      words: name,
      message: {
        'zh-CN': `${quote(name)}的括号里是${quote(above.name)}的单位，而本方案是${quote(own.name + own.level)}的。`,
        en: `The brackets in ${quote(name)} name a unit of ${quote(above.name)}, while this is a plan of ${quote(own.name + own.level)}.`,
      },
      suggestion: {
        'zh-CN': '请核对，可能是从上级文件照搬来的。',
        en: 'Please check it: it may have been taken over from the superior’s plan.',
      },
    };
  },
};

interface NamedPlace {
  readonly name: string;
  /** 市, 区, ...: what the names of its units begin with. */
  readonly level: string;
}

/** The places in the name of who issues a plan, from the largest: 某某市甲乙区人民政府. */
function placesIn(issuer: string): NamedPlace[] {
  return Array.from(issuer.replace(/^中共/, '').matchAll(place), ([, name = '', level = '']) => ({
    name,
    level,
  }));
}

const place = /(\p{Script=Han}{2,6}?)(?:自治)?([省市州盟县区旗])/gu;
