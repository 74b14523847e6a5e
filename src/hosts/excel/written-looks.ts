import type { ConditionalFormat, SheetId, SheetSpec, Style } from '../../sheets/sheet';
import { placeless } from '../placeless';
import { sheetMark } from '../sheet-mark';
import { styleBands } from '../style-bands';
import { sum } from '../sum';
import { textFormula, textOfFormula } from '../text-formula';
import { listSource } from './set-rules';

/**
 * How a sheet was painted, for a newer version of ours that paints it otherwise: what looks like none of this was made by
 * hand.
 */
export interface WrittenLooks {
  /** Every look of a cell that occurs. */
  readonly looks: readonly CellLook[];
  readonly rules: OurRules;
}

/** What rules of ours are known by, in short. */
export interface OurRules {
  readonly formats: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
}

/** What people change of the look of a cell, in words that Excel uses as well; '' for what is usual. */
export type CellLook = readonly [
  fill: string,
  colour: string,
  bold: string,
  italic: string,
  size: string,
  font: string,
  horizontal: string,
];

/** The hidden name that holds it; its comment says for which form of the sheet. */
export function looksName(id: SheetId): string {
  return `${sheetMark(id)}_looks`;
}

/** As what the name stands for; undefined where it is too much for one. */
export function printLooks(spec: SheetSpec): string | undefined {
  const runs = styleBands(spec.styles).flatMap((band) => band.runs);
  const looks = new Set([plain, ...runs.map(({ style }) => lookOf(style))].map((look) => look.join()));
  const { formats, lists } = ourRules(spec);
  const text = textFormula([looks, formats, lists].map((each) => [...each].join(';')).join('|'));
  return text && `=${text}`;
}

export function parseLooks(formula: string): WrittenLooks | undefined {
  const [looks, formats, lists] = textOfFormula(formula)
    .split('|')
    .map((each) => each.split(';').filter((one) => one !== ''));
  if (!looks || !formats || !lists) return undefined;
  return {
    looks: looks.map((look) => look.split(',') as unknown as CellLook).filter(({ length }) => length === 7),
    rules: { formats: new Set(formats), lists: new Set(lists) },
  };
}

export function lookOf({ fill, colour, bold, italic, size, font, horizontal }: Style): CellLook {
  return [
    plainColour(fill, '#FFFFFF'),
    plainColour(colour, '#000000'),
    bold ? 'b' : '',
    italic ? 'i' : '',
    String(size ?? ''),
    font ?? '',
    horizontal?.charAt(0) ?? '',
  ];
}

const plain = lookOf({});

/** Without what is usual, and without the sign before it. */
export function plainColour(colour: string | undefined, usual: string): string {
  const told = colour?.toUpperCase() ?? usual;
  return told === usual ? '' : told.replace('#', '');
}

export function ourRules(...specs: readonly SheetSpec[]): OurRules {
  return {
    formats: new Set(specs.flatMap((spec) => spec.conditionalFormats.map(ourFormatSum))),
    lists: new Set(specs.flatMap((spec) => spec.validations.map(({ list }) => listSum(listSource(list))))),
  };
}

/** Both of several. */
export function joinedRules(...all: readonly OurRules[]): OurRules {
  return {
    formats: new Set(all.flatMap(({ formats }) => [...formats])),
    lists: new Set(all.flatMap(({ lists }) => [...lists])),
  };
}

const short = (text: string) => sum(text).slice(-6);

function ourFormatSum({ rule }: ConditionalFormat): string {
  return rule.kind === 'data-bar' ? barSum(rule.colour) : formulaSum(rule.formula);
}

/** What a conditional format is known by, whatever cells it is for. */
export const formulaSum = (formula: string) => short(placeless(formula));
export const barSum = (colour: string) => short(`bar ${colour.toUpperCase()}`);

/** What a drop-down is known by. */
export const listSum = (source: ReturnType<typeof listSource>) => short(source);
