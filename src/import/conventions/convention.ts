import type { Text } from '../../plan/language';
import type { DutyClause } from '../duty-clause';

/**
 * One way in which documents name who is responsible, by clauses inside the text. A document may use several; each says
 * which clauses it finds in a paragraph, and the first in the list that claims a place has it.
 */
export interface Convention {
  /** The file's name. */
  readonly id: string;
  readonly title: Text;
  /** Kinds of signs of which a clause holds one: most paragraphs hold none. */
  readonly signs: number;
  /** A cheap test that spares others the search. */
  readonly hint: RegExp;
  /** `signs`: the kinds of signs that the paragraph may hold. */
  find(paragraph: string, signs: number): readonly DutyClause[];
}
