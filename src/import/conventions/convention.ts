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
  /** A cheap test that spares most paragraphs the search. */
  readonly hint: RegExp;
  find(paragraph: string): readonly DutyClause[];
}
