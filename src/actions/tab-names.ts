import type { Host } from '../hosts/host';
import type { Language } from '../plan/language';
import { allSheets, sheetsOnRequest } from '../sheets/all-sheets';
import { changeTabs } from '../sheets/change-tabs';
import type { SheetId } from '../sheets/sheet';

/**
 * The tab of each of our sheets in a workbook: the one it has there already, whatever the user has called it, else its
 * usual name, with a number where a sheet of the user's has taken that.
 */
export async function tabNames(host: Host, language: Language): Promise<Readonly<Record<SheetId, string>>> {
  // Asked together: Excel answers both at once.
  const [ours, foreign] = await Promise.all([host.tabs(), host.foreignTabs()]);
  const taken = new Set([...foreign, ...ours.values()].map(folded));
  const names = [...allSheets, ...sheetsOnRequest, ...changeTabs].map(
    ({ id, tab }) => [id, ours.get(id) ?? freeName(tab[language], taken)] as const,
  );
  return Object.fromEntries(names) as Record<SheetId, string>;
}

/** Excel takes names that differ in case only for the same. */
const folded = (name: string) => name.toLowerCase();

function freeName(usual: string, taken: Set<string>): string {
  let name = usual;
  for (let n = 2; taken.has(folded(name)); n++) name = `${usual} (${n})`;
  taken.add(folded(name));
  return name;
}
