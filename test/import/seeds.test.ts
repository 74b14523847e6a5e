import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlan } from '../../src/import/import';
import { readText } from '../../src/import/readers/text';
import expected from './seeds.expected.json';

interface ExpectedTask {
  readonly number: string;
  readonly title: string;
  readonly leads: readonly string[];
  readonly cos: readonly string[];
}
interface ExpectedPlan {
  readonly title: string;
  readonly issuer?: string;
  readonly documentNumber?: string;
  readonly published?: string;
  readonly period?: unknown;
  readonly basis: readonly string[];
  readonly sections: readonly { readonly title: string; readonly tasks: readonly ExpectedTask[] }[];
  readonly targets: readonly { readonly comparator: string; readonly value: number; readonly unit: string }[];
}
interface ExpectedFile {
  readonly plan: string;
  readonly leadRule: string;
  readonly units?: readonly { readonly leads: readonly string[]; readonly cos: readonly string[] }[];
  readonly numbers?: readonly string[];
  readonly deadlines?: readonly string[];
}

const folder = path.join(__dirname, '../../seeds');
const plans = expected.plans as unknown as Readonly<Record<string, ExpectedPlan>>;
const files = expected.files as unknown as Readonly<Record<string, ExpectedFile>>;
const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ');

describe('sample plans', () => {
  test('every sample has its expected answer', () => {
    expect(Object.keys(files).sort()).toEqual(
      readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .sort(),
    );
  });

  test.each(Object.keys(files))('%s', (name) => {
    const file = files[name] as ExpectedFile;
    const answer = plans[file.plan] as ExpectedPlan;
    const { plan } = readPlan(readText(readFileSync(path.join(folder, name), 'utf8')), {
      leadRule: 'stated',
    });
    const numbers = answer.sections.flatMap(({ tasks }) => tasks.map(({ number }) => number));
    const units =
      file.units ?? answer.sections.flatMap(({ tasks }) => tasks.map(({ leads, cos }) => ({ leads, cos })));
    let at = 0;
    const wanted = answer.sections.map(({ title, tasks }) => ({
      title: plain(title),
      tasks: tasks.map((task) => {
        const index = at++;
        const number = (file.numbers ?? numbers)[index] ?? '';
        const { leads, cos } = units[index] as { leads: readonly string[]; cos: readonly string[] };
        const deadline = file.deadlines?.[index];
        return {
          number: plain(number),
          title: plain(task.title),
          leads: leads.map(plain),
          cos: cos.map(plain),
          ...(deadline ? { deadline } : {}),
        };
      }),
    }));
    const found = plan.sections.map((section) => ({
      title: plain(section.title),
      tasks: plan.tasks
        .filter((task) => task.section === section.id)
        .map((task) => {
          const named = (role: string) =>
            task.assignments.filter((one) => one.role === role).map(({ printed }) => plain(printed));
          const number = plain(task.number)
            .replace(/[.、,]$/, '')
            .replace(/^Action /, '');
          const deadline = file.deadlines ? task.deadline?.text : undefined;
          return {
            number,
            title: plain(task.title),
            leads: named('lead'),
            cos: named('co'),
            ...(deadline ? { deadline } : {}),
          };
        }),
    }));
    expect(found).toEqual(wanted);
    expect({
      title: plain(plan.title),
      issuer: plan.issuer,
      documentNumber: plan.documentNumber,
      published: plan.published,
      period: plan.period,
      leadRule: plan.leadRule,
    }).toEqual({
      title: plain(answer.title),
      issuer: answer.issuer,
      documentNumber: answer.documentNumber,
      published: answer.published,
      period: answer.period,
      leadRule: file.leadRule,
    });
    expect(plan.basis.map(plain)).toEqual(answer.basis.map(plain));
    expect(
      plan.targets
        .filter(({ value }) => value !== undefined)
        .map(({ comparator, value, unit }) => ({ comparator, value, unit })),
    ).toEqual(answer.targets.map(({ comparator, value, unit }) => ({ comparator, value, unit })));
  });
});
