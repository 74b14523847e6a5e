import { renameUnit } from '../../src/check/rename-unit';
import type { Unit } from '../../src/plan/plan';
import { parsePlan } from '../../src/plan/plan-schema';
import { planOf } from './plan-of';

test('a unit that becomes another leaves no collective with a member that nobody is', () => {
  const plan = planOf(['市甲局 |', '市乙局 |', '各市局 |'], { leadRule: 'labelled' });
  const [gone, survivor, all] = plan.units as readonly [Unit, Unit, Unit];
  const collective: Unit = { ...all, kind: 'collective', members: [gone.id, survivor.id] };
  const renamed = renameUnit({ ...plan, units: [gone, survivor, collective] }, gone, survivor.name);
  expect(renamed.units).toEqual(
    [survivor, { ...collective, members: [survivor.id] }].map((unit) =>
      unit === survivor ? expect.objectContaining({ id: survivor.id }) : unit,
    ),
  );
  expect(parsePlan(JSON.parse(JSON.stringify(renamed)))).toMatchObject({ ok: true });
});

test('a task that named both names the survivor once, as its lead where either led', () => {
  const plan = planOf(['市甲局 | 市乙局', '市乙局 | 市甲局', '市丙局 | 市甲局、市乙局'], {
    leadRule: 'labelled',
  });
  const named = (name: string) => plan.units.find((unit) => unit.name === name) as Unit;
  const renamed = renameUnit(plan, named('市甲局'), '市乙局');
  const survivor = named('市乙局').id;
  expect(
    renamed.tasks.map(({ assignments }) =>
      assignments.filter(({ unit }) => unit === survivor).map(({ role }) => role),
    ),
  ).toEqual([['lead'], ['lead'], ['co']]);
});
