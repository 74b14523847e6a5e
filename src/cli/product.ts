import { extname } from 'node:path';
import type { SheetChoices } from '../actions/plan-sheets';
import { unitWorkbook, unitWorkbooks } from '../actions/unit-workbooks';
import { wordDocument } from '../hosts/file/word-document';
import type { Progress } from '../hosts/host';
import type { Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import { unitsByName } from '../plan/plan-index';
import { allProseForms } from '../prose/all-prose-forms';
import { markdown } from '../prose/markdown';
import { plainText } from '../prose/plain-text';
import type { Options } from './command-line';

/** The bytes of the file that is wanted in place of the workbook. */
export type MakeBytes = (choices: SheetChoices, progress: Progress) => Promise<Uint8Array> | Uint8Array;

/** How to make what the options ask for at the path; nothing for the workbook; a sentence where it cannot be made. */
export type Product =
  { readonly ok: true; readonly make?: MakeBytes } | { readonly ok: false; readonly reason: Text };

export function chooseProduct(plan: Plan, options: Options, path: string): Product {
  if (options.units !== undefined) return unitProduct(plan, options.units, extname(path).toLowerCase());
  if (options.prose !== undefined) return proseProduct(plan, options.prose, extname(path).toLowerCase());
  return { ok: true };
}

function unitProduct(plan: Plan, units: NonNullable<Options['units']>, ending: string): Product {
  const byName = unitsByName(plan.units);
  const names = units === 'all' ? plan.units.map(({ name }) => name) : units;
  const unknown = names.filter((name) => !byName.has(name));
  if (unknown.length > 0) return { ok: false, reason: noSuchUnit(unknown) };
  const chosen = names.flatMap((name) => byName.get(name)?.id ?? []);
  if (chosen.length === 0) return { ok: false, reason: noUnit };
  return {
    ok: true,
    make: (choices, progress) =>
      ending === '.zip'
        ? unitWorkbooks(plan, chosen, choices, progress)
        : unitWorkbook(plan, chosen, choices),
  };
}

function proseProduct(plan: Plan, id: string, ending: string): Product {
  const form = allProseForms.find((one) => one.id === id);
  if (!form) throw new RangeError(`There is no form of prose called ${id}.`);
  return {
    ok: true,
    make({ language }) {
      // A cell for a whole text would be pages long; running text wants nothing less.
      const content = form.id === 'responsibility-table' ? 'titles' : 'texts';
      const blocks = form.write(plan, { language, wording: 'responsible-units', content });
      if (ending === '.docx') return wordDocument(blocks);
      return new TextEncoder().encode(ending === '.md' ? markdown(blocks) : plainText(blocks));
    },
  };
}

const noSuchUnit = (names: readonly string[]): Text => ({
  'zh-CN': `方案中没有名为${names.map((name) => `“${name}”`).join('、')}的单位；请照“单位名录”中的名称或别称填写，多个单位用逗号隔开。`,
  en: `The plan has no unit called ${names.map((name) => `“${name}”`).join(', ')}; use the names in its register of units, parted by commas.`,
});

const noUnit: Text = {
  'zh-CN': '方案中没有单位，无法生成单位清单。',
  en: 'The plan names no unit, so there are no lists of units to make.',
};
