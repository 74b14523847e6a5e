import fc from 'fast-check';
import { packText, unpackText } from '../../src/plan/packed-text';
import type { Plan } from '../../src/plan/plan';
import { openVersion, withoutVersion, withVersion } from '../../src/plan/version-chain';
import type { Version } from '../../src/plan/version';
import { anySigns } from '../any-signs';
import { anyPlan } from '../sheets/any-plan';
import { samplePlan } from '../sheets/sample-plan';
import { mergeCases } from './merge-cases';

/** Packing takes its time. */
const fewerCases = { numRuns: Math.ceil(mergeCases.numRuns / 5) };

const chainOf = (plans: readonly Plan[]) =>
  plans.reduce<readonly Version[]>(
    (versions, plan, nth) => withVersion(versions, { name: `稿${nth}`, kept: '2026-01-31T08:30' }, plan),
    [],
  );

test('text is packed into letters, digits, - and _, and comes out as it was', () => {
  fc.assert(
    fc.property(anySigns(300), (text) => {
      const packed = packText(text);
      expect(packed).toMatch(/^[\w-]+$/);
      expect(unpackText(packed)).toBe(text);
    }),
    fewerCases,
  );
});

test('every version opens as the plan that was kept, whatever was kept before it and whichever were forgotten', () => {
  fc.assert(
    fc.property(fc.array(anyPlan, { minLength: 1, maxLength: 4 }), fc.nat(), (plans, chosen) => {
      const all = chainOf(plans);
      for (const [nth, plan] of plans.entries())
        expect(openVersion(all, `稿${nth}`)).toEqual({ ok: true, plan });
      const gone = chosen % plans.length;
      const fewer = withoutVersion(all, `稿${gone}`);
      expect(fewer).toHaveLength(plans.length - 1);
      for (const [nth, plan] of plans.entries())
        expect(openVersion(fewer, `稿${nth}`)).toEqual(
          nth === gone ? expect.objectContaining({ ok: false }) : { ok: true, plan },
        );
    }),
    fewerCases,
  );
});

test('a version that differs little takes little', () => {
  const [first, ...rest] = samplePlan.tasks;
  if (!first) throw new Error('The sample has tasks.');
  const [whole, little] = chainOf([
    samplePlan,
    { ...samplePlan, tasks: [{ ...first, title: '改' }, ...rest] },
  ]);
  expect(little?.content.length).toBeLessThan(0.1 * (whole?.content.length ?? 0));
});

test('what is damaged is told, and spoils no version that does not build on it', () => {
  const [first, ...rest] = samplePlan.tasks;
  if (!first) throw new Error('The sample has tasks.');
  const titled = (title: string): Plan => ({ ...samplePlan, tasks: [{ ...first, title }, ...rest] });
  const [one, two, three] = chainOf([titled('甲'), titled('乙'), titled('丙')]) as [
    Version,
    Version,
    Version,
  ];
  const spoilt = [one, { ...two, content: two.content.slice(0, -8) }, three];
  expect(openVersion(spoilt, '稿0').ok).toBe(true);
  for (const name of ['稿1', '稿2']) {
    const opened = openVersion(spoilt, name);
    expect(!opened.ok && opened.reason['zh-CN']).toMatch(/已损坏/);
  }
  expect(openVersion(withoutVersion(spoilt, '稿1'), '稿2').ok).toBe(false);
  const next = withVersion(spoilt, { name: '新', kept: '' }, titled('丁'));
  expect(openVersion(next, '新')).toEqual({ ok: true, plan: titled('丁') });
});
