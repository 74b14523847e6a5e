import { HostError } from '../../src/hosts/host';
import { describeHost } from './contract';
import { emptySheet, list, matrix, showcase, workload } from './showcase';
import { workbenchPlace } from './workbench-place';

describeHost('the embedded spreadsheet', async () => workbenchPlace());

describe('the user in front of it', () => {
  test('is led to a cell, on whatever tab', async () => {
    const { host, univer, renameSheet } = workbenchPlace();
    await host.write(showcase);
    await renameSheet(matrix.name, '我的矩阵');
    await host.select('matrix', 2, 3);
    const active = univer.getActiveWorkbook()?.getActiveSheet();
    expect(active?.getSheetName()).toBe('我的矩阵');
    expect(active?.getSelection()?.getActiveRange()?.getA1Notation()).toBe('D3');
  });

  test('is told when the sheet is not there', async () => {
    await expect(workbenchPlace().host.select('matrix', 0, 0)).rejects.toThrow(HostError);
  });

  test('stays on the sheet that was in front when sheets are written again', async () => {
    const { host, univer } = workbenchPlace();
    await host.write(showcase);
    await host.select('workload', 0, 0);
    await host.write(showcase);
    expect(univer.getActiveWorkbook()?.getActiveSheet().getSheetName()).toBe(workload.name);
  });

  test('may copy our sheets: the original is ours', async () => {
    const { host, univer } = workbenchPlace();
    await host.write(showcase);
    const book = univer.getActiveWorkbook();
    const original = book?.getSheetByName(list.name);
    if (original) book?.duplicateSheet(original);
    expect((await host.tabs()).get('list')).toBe(list.name);
    expect(await host.foreignTabs()).toHaveLength(1);
  });

  test('may insert rows: drop-downs reach over them', async () => {
    const { host, univer } = workbenchPlace();
    await host.write(showcase);
    univer.getActiveWorkbook()?.getSheetByName(list.name)?.insertRowsBefore(4, 2);
    const [validations] = Object.values(
      resource(univer.getActiveWorkbook()?.save(), 'SHEET_DATA_VALIDATION'),
    ) as { readonly ranges: readonly unknown[] }[][];
    expect(validations?.[0]?.ranges).toEqual([{ startRow: 3, startColumn: 3, endRow: 8, endColumn: 3 }]);
  });
});

describe('edits', () => {
  test('are told once they have come to rest; our own writing is none', async () => {
    const { host, type, addSheet } = workbenchPlace();
    const told: (readonly string[])[] = [];
    await host.write(showcase);
    const stop = await host.onEdit((sheets) => told.push(sheets));
    await host.write(showcase);
    await host.restore(await host.snapshot());
    await addSheet('会议纪要', [['与此无关']]);
    await passed(400);
    expect(told).toEqual([]);
    await type(list.name, 4, 3, '市发展改革委');
    await type(matrix.name, 1, 1, '○');
    await passed(100);
    expect(told).toEqual([]);
    await passed(400);
    expect(told).toEqual([['list', 'matrix']]);
    await stop();
    await type(list.name, 4, 3, '市审计局');
    await passed(400);
    expect(told).toHaveLength(1);
  });
});

describe('a snapshot', () => {
  test('leads back after edits and after a build, and leaves other sheets as they are now', async () => {
    const { host, type, addSheet, look } = workbenchPlace();
    await host.write(showcase);
    const before = await host.read();
    const snapshot = await host.snapshot();
    await type(list.name, 4, 5, '改了');
    await host.write([{ ...workload, cells: [['空']] }]);
    await addSheet('会议纪要', [['不要动']]);
    const receipt = await host.restore(snapshot);
    expect(await host.read()).toEqual(before);
    expect(receipt).toMatchObject({ added: [], removed: [], leftAlone: ['会议纪要'] });
    expect(receipt.cells).toBeGreaterThan(1);
    expect(await look('会议纪要')).toEqual([['不要动']]);
  });

  test('of a workbook without our sheets takes them away again', async () => {
    const { host } = workbenchPlace();
    const snapshot = await host.snapshot();
    await host.write(showcase);
    expect(await host.restore(snapshot)).toMatchObject({ removed: showcase.map(({ name }) => name) });
    expect([...(await host.tabs())]).toEqual([]);
    await host.write([emptySheet]);
    expect([...(await host.tabs()).keys()]).toEqual(['list']);
  });

  test('that the spreadsheet does not know is refused in a sentence', async () => {
    const { host } = workbenchPlace();
    const snapshot = structuredClone(await host.snapshot());
    await expect(host.restore(snapshot)).rejects.toThrow(HostError);
  });
});

describe('the spreadsheet', () => {
  test('computes: a mark in the matrix is counted in the totals', async () => {
    const { host, type, univer } = workbenchPlace();
    await host.write(showcase);
    await type(matrix.name, 1, 1, '○');
    await univer.getFormula().onCalculationEnd();
    const loads = (await host.read()).get('workload');
    expect(loads?.[1]?.slice(1, 3)).toEqual([0, 1]);
  });
});

function resource(data: unknown, name: string): Record<string, unknown> {
  const { resources } = data as { readonly resources: readonly { name: string; data: string }[] };
  return JSON.parse(resources.find((each) => each.name.startsWith(name))?.data ?? '{}') as Record<
    string,
    unknown
  >;
}

const passed = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
