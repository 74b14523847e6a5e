import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { convertWithSoffice, hasSoffice } from './soffice';

/** npm run render -- FILE.xlsx OUTDIR: draws a workbook's printed pages as pictures, to be looked at. */
function render(file: string, folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const pdf = convertWithSoffice(file, 'pdf', folder);
  const stem = basename(file, extname(file));
  const { status, stderr } = spawnSync('pdftoppm', ['-r', '100', '-png', pdf, join(folder, stem)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`pdftoppm could not draw ${pdf}: ${stderr}`);
  return readdirSync(folder).filter((name) => name.startsWith(`${stem}-`) && name.endsWith('.png'));
}

const [file, folder] = process.argv.slice(2);
if (!file || !folder) {
  console.error('Usage: npm run render -- FILE.xlsx OUTDIR');
  process.exitCode = 1;
} else if (!hasSoffice()) {
  console.error('LibreOffice (soffice) is needed to draw pages; please install it.');
  process.exitCode = 1;
} else {
  for (const page of render(file, folder)) console.log(join(folder, page));
}
