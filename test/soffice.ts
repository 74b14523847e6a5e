import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';

/** Recalculates every workbook on loading, whatever values it was saved with. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

let found: boolean | undefined;

export function hasSoffice(): boolean {
  return (found ??= spawnSync('soffice', ['--version']).status === 0);
}

/** The same for one file. */
export function convertWithSoffice(file: string, format: 'xlsx' | 'pdf', folder: string): string {
  return convertAllWithSoffice([file], format, folder)[0] ?? '';
}

/**
 * Lets LibreOffice open files, recalculate them and save them in another format; returns the new files' paths. Starting
 * it takes longer than a file does. Throws when it cannot.
 */
export function convertAllWithSoffice(
  files: readonly string[],
  format: 'xlsx' | 'pdf',
  folder: string,
): string[] {
  const profile = mkdtempSync(join(tmpdir(), 'soffice-'));
  try {
    mkdirSync(join(profile, 'user'));
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings);
    const { status, stderr } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        folder,
        ...files,
      ],
      { encoding: 'utf8', timeout: 180_000 },
    );
    if (status !== 0) throw new Error(`LibreOffice could not convert ${files.join(', ')}: ${stderr}`);
    return files.map((file) => join(folder, `${basename(file, extname(file))}.${format}`));
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
