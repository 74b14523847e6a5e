import { checkSpeed } from './check-speed';
import { excelLargestRequest, excelPayload, excelRebuild, excelRequests } from './excel-payload';
import { importGrowth } from './import-growth';
import { importSpeed } from './import-speed';
import { matrixAgainstLibrary, matrixWriting } from './matrix-writing';
import type { Measure } from './measure';
import { pdfMemory } from './pdf-memory';
import { peakMemory } from './peak-memory';
import { recheckSpeed } from './recheck-speed';
import { unitWorkbooksMemory } from './unit-workbooks-memory';

const measures: readonly Measure[] = [
  importSpeed,
  importGrowth,
  pdfMemory,
  checkSpeed,
  recheckSpeed,
  matrixWriting,
  matrixAgainstLibrary,
  peakMemory,
  excelRequests,
  excelRebuild,
  excelPayload,
  excelLargestRequest,
  unitWorkbooksMemory,
];

console.log(`${'found'.padStart(9)} ${'goal'.padStart(9)}`);
for (const { title, unit, goal, run } of measures) {
  const found = await run();
  const figures = [found, goal].map((figure) =>
    `${figure.toFixed(unit === 'MB' ? 0 : 2)} ${unit}`.padStart(9),
  );
  console.log(`${figures.join(' ')}  ${found <= goal ? ' ' : '!'} ${title}`);
  if (!(found <= goal)) process.exitCode = 1;
}
