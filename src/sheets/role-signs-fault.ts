import type { Text } from '../plan/language';
import type { RoleSigns } from '../plan/plan';
import { roleSignsFault } from '../plan/role-signs';
import { listHeaders } from './list-layout';
import { targetHeaders } from './targets-layout';

/**
 * Why sheets cannot be written with these words and marks, in one sentence; nothing where they can. Besides what
 * `roleSignsFault` finds, a column of a role cannot bear the name of another column, by which that is read.
 */
export function roleSignsFaultInSheets(signs: RoleSigns): Text | undefined {
  return roleSignsFault(signs) ?? takenHeading(signs);
}

function takenHeading({ words = {} }: RoleSigns): Text | undefined {
  for (const word of Object.values(words).flatMap(({ lead, co }) => [lead, co]))
    if (otherHeadings.has(word.toLowerCase()))
      return {
        'zh-CN': `“${word}”已是另一列的名称，请换一个。`,
        en: `“${word}” is the name of another column already. Please choose another.`,
      };
  return undefined;
}

const { lead: _lead, co: _co, ...listed } = listHeaders({});
const { lead: _of, ...tracked } = targetHeaders({});

/** Excel tells no capitals in the names of a table's columns. */
const otherHeadings: ReadonlySet<string> = new Set(
  [listed, tracked]
    .flatMap((headers) => Object.values(headers))
    .flatMap((heading) => Object.values(heading))
    .map((heading) => heading.toLowerCase()),
);
