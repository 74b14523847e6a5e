import { mended, saidOf, unitsOf } from '../findings-of';
import { planOf, unitOf } from '../plan-of';

test('several-names', () => {
  const plan = planOf(
    [
      { units: '', assignments: [{ unit: 'u1', printed: '团市委', role: 'lead', basis: 'labelled' }] },
      { units: '', assignments: [{ unit: 'u1', printed: '团委', role: 'lead', basis: 'labelled' }] },
      { units: '', assignments: [{ unit: 'u2', printed: '市科协', role: 'lead', basis: 'labelled' }] },
      { units: '', assignments: [{ unit: 'u2', printed: '科协', role: 'lead', basis: 'labelled' }] },
    ],
    {
      units: [
        unitOf('团市委', { id: 'u1', aliases: ['团委'] }),
        unitOf('市科协', { id: 'u2', aliases: ['科协'] }),
      ],
    },
  );
  expect(saidOf('several-names', plan)).toEqual(['u1: “团市委”在表里有 2 种写法：“团委”、“团市委”。']);
  const fixed = mended('several-names', plan);
  expect(saidOf('several-names', fixed)).toEqual([]);
  expect(unitsOf(fixed, 't2')).toBe('团市委 | ');
  expect(unitsOf(fixed, 't4')).toBe('科协 | ');
});

test('市场监管局 gives no level, 市市场监管局 does', () => {
  const printed = (name: string) =>
    ({
      units: '',
      assignments: [{ unit: 'u1', printed: name, role: 'lead', basis: 'labelled' }],
    }) as const;
  const plan = planOf([printed('市市场监管局'), printed('市场监管局')], {
    units: [unitOf('市市场监管局', { id: 'u1', aliases: ['市场监管局'] })],
  });
  expect(saidOf('several-names', plan)).toEqual([]);
});
