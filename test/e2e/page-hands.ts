import type { Page } from 'playwright-core';

/** What people do with the page, whoever it is that looks what comes of it. */

/** Chooses a file where the button with this label asks for one; on the disk where only its path is given. */
export async function chooseFile(
  page: Page,
  label: string,
  file: { readonly name: string; readonly bytes: Buffer } | string,
): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: label }).click(),
  ]);
  await chooser.setFiles(
    typeof file === 'string' ? file : { name: file.name, mimeType: '', buffer: file.bytes },
  );
}

/** Goes to a cell by the box beside the formula bar, as in Excel. */
export async function goToCell(page: Page, address: string): Promise<void> {
  const box = page.locator('[data-u-comp="defined-name"] input');
  await box.click();
  await box.fill(address);
  await box.press('Enter');
}
