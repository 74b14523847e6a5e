import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../src/cli/run-command';
import { pdfFile, type PdfSheet } from '../test/import/readers/pdf-file';

/** Reads a PDF of 250 pages by the command and says how many bytes of memory the process has taken at most. */
const columns = [60, 110, 300, 420, 535] as const;
const rows = 14;
const page = (number: number): PdfSheet => ({
  texts: Array.from({ length: rows }, (_, row) =>
    (number + row === 0
      ? ['序号', '任务', '责任单位', '完成时限']
      : [`${number * rows + row}`, '开展第一批讲座并完善制度', '市甲局、市乙局', '2026年底']
    ).map((text, column) => ({ x: (columns[column] ?? 0) + 4, y: 104 + row * 48, text, size: 10 })),
  ).flat(),
  boxes: [
    ...Array.from({ length: rows + 1 }, (_, row) => [60, 80 + row * 48, 475, 0.7] as const),
    ...columns.map((x) => [x, 80, 0.7, rows * 48] as const),
  ],
});

const folder = mkdtempSync(join(tmpdir(), 'annex-bench-'));
try {
  const file = join(folder, '方案.pdf');
  writeFileSync(file, pdfFile(Array.from({ length: 250 }, (_, number) => page(number))));
  const quiet = { out: () => undefined, err: () => undefined };
  if ((await runCommand([file, '--json', join(folder, '方案.plan.json')], quiet)) !== 0)
    throw new Error('the PDF could not be read');
} finally {
  rmSync(folder, { recursive: true });
}
console.log(process.resourceUsage().maxRSS * 1024);
