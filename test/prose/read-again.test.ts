import { wordDocument } from '../../src/hosts/file/word-document';
import { readPlan } from '../../src/import/import';
import { openDocument } from '../../src/import/readers/open-document';
import type { Language } from '../../src/plan/language';
import type { Plan } from '../../src/plan/plan';
import { taskGroups } from '../../src/plan/task-groups';
import { allProseForms } from '../../src/prose/all-prose-forms';
import { markdown } from '../../src/prose/markdown';
import { plainText } from '../../src/prose/plain-text';
import type { ProseBlock, ProseForm } from '../../src/prose/prose';
import { realNumbers, realPlan, sampleDocumentPlan, sampleNames } from '../real-plans';

/** What prose says of a plan: sections, tasks, who leads, who shares, each in its order. */
function duties(plan: Plan) {
  const names = new Map(plan.units.map(({ id, name }) => [id, name]));
  return taskGroups(plan).map(({ section, tasks }) => ({
    section: section.title,
    tasks: tasks.map(({ title, assignments }) => {
      const named = (role: 'lead' | 'co') =>
        assignments.filter((one) => one.role === role).map(({ unit }) => names.get(unit));
      return { title, leads: named('lead'), cos: named('co') };
    }),
  }));
}

async function readAgain(bytes: Uint8Array, name: string): Promise<Plan> {
  const reading = await openDocument(bytes, name);
  if (!reading.ok) throw new Error(reading.reason.en);
  return readPlan(reading.document, { leadRule: 'stated' }).plan;
}

const kinds: readonly [string, (blocks: readonly ProseBlock[]) => Uint8Array][] = [
  ['txt', (blocks) => new TextEncoder().encode(plainText(blocks))],
  ['md', (blocks) => new TextEncoder().encode(markdown(blocks))],
  ['docx', wordDocument],
];

const languageOf = (name: string): Language => (name.startsWith('english') ? 'en' : 'zh-CN');

const plans: readonly [string, () => Promise<Plan>][] = [
  ...sampleNames.map((name) => [name, () => sampleDocumentPlan(name)] as [string, () => Promise<Plan>]),
  ...realNumbers.map((number) => [number, () => realPlan(number)] as [string, () => Promise<Plan>]),
];

describe.each(plans)('%s', (name, planOf) => {
  const language = languageOf(name);
  const forms = allProseForms.filter(({ languages }) => languages.includes(language));

  test.each(forms.map((form) => [form.id, form] as [string, ProseForm]))(
    'written as %s, it reads as the same plan',
    async (_id, form) => {
      const plan = await planOf();
      // A table in which no cell names a unit is no table of responsibilities to its reader.
      const namesUnits = plan.tasks.some(({ assignments }) => assignments.length > 0);
      if (form.id === 'responsibility-table' && !namesUnits) return;
      for (const content of ['titles', 'texts'] as const) {
        const blocks = form.write(plan, { language, wording: 'responsible-units', content });
        for (const [kind, bytesOf] of kinds) {
          const again = await readAgain(bytesOf(blocks), `plan.${kind}`);
          expect({ content, kind, duties: duties(again) }).toEqual({ content, kind, duties: duties(plan) });
        }
      }
    },
  );
});
