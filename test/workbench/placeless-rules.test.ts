import { ICommandService } from '@univerjs/core';
import { FormulaDependencyTreeVirtual } from '@univerjs/preset-sheets-node-core';
import { computed } from '../../src/hosts/workbench/computed-workbook';
import { conditionalFormatData } from '../../src/hosts/workbench/rule-data';
import { placelessRules } from '../../src/workbench/placeless-rules';
import { workbenchPlace } from '../hosts/workbench-place';

test('a rule for looks is reckoned for its own cells, and not what follows from other ones', async () => {
  placelessRules(FormulaDependencyTreeVirtual);
  const { engine, univer } = workbenchPlace();
  let reckoned = 0;
  univer.getFormula().registerFunction('TOLD', (value) => {
    reckoned += 1;
    return value as number;
  });
  const book = univer.getActiveWorkbook();
  const sheet = book?.getActiveSheet();
  if (!book || !sheet) throw new Error('No sheet.');
  sheet.getRange('A1:A4').setValues([[1], [2], [3], [4]]);
  sheet.getRange('E1').setValue({ f: '=TOLD(SUM(A1:A4))' });
  await computed(univer);
  expect(sheet.getRange('E1').getValue()).toBe(10);

  const before = reckoned;
  const rule = conditionalFormatData(
    {
      range: { row: 6, column: 6, rows: 6, columns: 4 },
      rule: { kind: 'formula', formula: '$G7>2', style: { colour: '#000000', fill: '#FFFFFF' } },
    },
    0,
  );
  const [unitId, subUnitId] = [book.getId(), sheet.getSheetId()];
  engine
    .__getInjector()
    .get(ICommandService)
    .syncExecuteCommand('sheet.mutation.add-conditional-rule', { unitId, subUnitId, rule });
  await computed(univer);
  expect(reckoned).toBe(before);

  sheet.getRange('A1').setValue(7);
  await computed(univer);
  expect(sheet.getRange('E1').getValue()).toBe(16);
});
