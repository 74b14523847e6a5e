import { safeFileNames } from '../actions/safe-file-names';

/** Hands an .xlsx file to the user's downloads; nothing leaves the machine. */
export function saveFile(bytes: Uint8Array, name: string): void {
  const [safe = 'annex.xlsx'] = safeFileNames([name.replace(/\.xlsx$/i, '')], '.xlsx');
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = safe;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
