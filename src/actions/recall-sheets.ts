import { check } from '../check/check';
import type { Host, Recall } from '../hosts/host';
import type { Language } from '../plan/language';
import { writtenAs } from '../sheets/about';
import { allSheets } from '../sheets/all-sheets';
import { readBase } from '../sheets/base';
import type { SheetContext } from '../sheets/sheet';
import { asShown } from './as-shown';
import { planSheets, type SheetChoices } from './plan-sheets';
import { tabNames } from './tab-names';

type Choices = Pick<SheetChoices, 'language' | 'asOf'>;

/** The sheets of the plan that a workbook keeps, as they were written from it. */
export function recallSheets(tabs: SheetContext['tabs'], { language, asOf }: Choices): Recall {
  return async (values) => {
    const kept = readBase(values.get('base') ?? []);
    if (!kept.ok) return [];
    const shown = new Map([...values].map(([id, cells]) => [id, { values: cells }]));
    // Sheets keep their tabs when they are written in another language.
    const written = writtenAs(values.get('about') ?? [])?.language ?? languageOf(tabs.list);
    const then = asShown({ language: written ?? language, asOf }, shown);
    return planSheets(kept.plan, check(kept.plan), tabs, then);
  };
}

export function recallSheetsOf(file: Host, choices: Choices): Recall {
  return async (values) => recallSheets(await tabNames(file, choices.language), choices)(values);
}

/** The language that a workbook is written in, by the tab of its list; undefined where people have renamed that. */
export function languageOf(listTab: string | undefined): Language | undefined {
  const tab = allSheets.find(({ id }) => id === 'list')?.tab;
  return (['zh-CN', 'en'] as const).find((language) => tab?.[language] === listTab);
}
