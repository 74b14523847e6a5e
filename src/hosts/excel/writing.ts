import type { SheetId } from '../../sheets/sheet';
import type { LineMover } from './line-mover';
import type { Pace } from './pace';
import type { Survey } from './survey';

/** One run of writing, with what its steps share. */
export interface Writing {
  readonly context: Excel.RequestContext;
  readonly survey: Survey;
  readonly tabOf: (id: SheetId) => string | undefined;
  readonly pace: Pace;
  readonly move: LineMover;
}
