import fc from 'fast-check';
import { parsePlan } from '../../src/plan/plan-schema';
import { withRoleSigns } from '../../src/plan/role-signs';
import { allSheets } from '../../src/sheets/all-sheets';
import { matrix } from '../../src/sheets/matrix';
import type { SheetValues } from '../../src/sheets/sheet';
import { anyPlan, anyRoleSigns } from './any-plan';
import { planCases } from './plan-cases';
import { cellValues } from './cell-values';
import { sampleFindings, samplePlan, sheetContext } from './sample-plan';

const languages = ['zh-CN', 'en'] as const;
const readable = allSheets.filter((sheet) => sheet.read !== undefined);

test('the sheets that people edit can be read', () => {
  expect(readable.map(({ id }) => id)).toEqual([
    'list',
    'matrix',
    'targets',
    'readings',
    'findings',
    'meeting',
    'units',
    'annex',
    'base',
  ]);
});

test('a matrix that was put back alone is read by the marks it was written with', () => {
  fc.assert(
    fc.property(anyPlan, anyRoleSigns, (made, signs) => {
      const written = cellValues(matrix.write(made, [], sheetContext('zh-CN')));
      const plan = withRoleSigns(made, signs);
      expect(matrix.read?.(written, plan)).toEqual({ plan, notes: [] });
    }),
    planCases,
  );
});

test('the plans made up for these laws are plans', () => {
  fc.assert(fc.property(anyPlan, (plan) => expect(parsePlan(plan)).toMatchObject({ ok: true })));
});

describe.each(readable)('$id', (sheet) => {
  test.each(languages)('reading what was just written changes nothing and notes nothing (%s)', (language) => {
    const unchanged = (plan: typeof samplePlan) => {
      const spec = sheet.write(plan, sampleFindings, sheetContext(language));
      expect(sheet.read?.(cellValues(spec), plan)).toEqual({ plan, notes: [] });
    };
    unchanged(samplePlan);
    fc.assert(fc.property(anyPlan, unchanged), planCases);
  });

  test('a sheet that cannot be recognised changes nothing and is noted', () => {
    const read = sheet.read?.([['我的表'], ['a', 1, true, null]], samplePlan);
    expect(read?.plan).toBe(samplePlan);
    expect(read?.notes).toEqual([
      expect.objectContaining({ kind: 'edit-left-out', words: sheet.tab['zh-CN'] }),
    ]);
  });
});

describe.each(readable.filter(({ id }) => id === 'list' || id === 'targets' || id === 'units'))(
  '$id',
  (sheet) => {
    test('sorting the rows of its table changes nothing but order', () => {
      fc.assert(
        fc.property(anyPlan, fc.infiniteStream(fc.nat()), (plan, keys) => {
          const spec = sheet.write(plan, [], sheetContext('zh-CN'));
          const values = cellValues(spec);
          const first = (spec.table?.range.row ?? 0) + 1;
          const sorted = values
            .slice(first)
            .map((row) => ({ row, key: keys.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ row }) => row);
          const read = sheet.read?.([...values.slice(0, first), ...sorted] as SheetValues, plan);
          expect(read?.notes).toEqual([]);
          const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
          const ordered = (one: typeof plan) => ({
            ...one,
            tasks: [...one.tasks].sort(byId),
            units: [...one.units].sort(byId),
            targets: [...one.targets].sort(byId),
          });
          expect(ordered(read?.plan ?? plan)).toEqual(ordered(plan));
        }),
        planCases,
      );
    });

    test('rows and columns that people put before and between do no harm', () => {
      const values = cellValues(sheet.write(samplePlan, [], sheetContext('zh-CN')));
      const moved = [['领导批示'], [], ...values].map((row) => [row[0] ?? null, '备注', ...row.slice(1)]);
      expect(sheet.read?.(moved, samplePlan)).toEqual({ plan: samplePlan, notes: [] });
    });
  },
);
