import type { SheetChoices } from '../actions/plan-sheets';
import type { ChangedPlan } from '../actions/change-plan';
import type { Drift } from '../actions/drifted-cells';
import type { WorkbookState } from '../actions/workbook-state';
import type { LiveHost, Progress } from '../hosts/host';
import type { Language, Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import type { SheetPlace } from '../sheets/finding-places';

/** What every view of the plan in the workbook is given. */
export interface ViewProps {
  readonly state: WorkbookState;
  /** What is wrong with the workbook itself. */
  readonly drift: readonly Drift[];
  readonly language: Language;
  readonly host: LiveHost;
  /** Something is being done; another thing would have to wait. */
  readonly busy: boolean;
  /** Changes the plan and writes it into the workbook in one step; the pane shows the receipt with a way back. */
  readonly change: (edit: (plan: Plan) => Plan) => void;
  /** Leads to a cell. */
  readonly goTo: (place: SheetPlace) => void;
  /**
   * Does something else with the workbook and shows how far it is, with a way to stop it, then what it says, or what stood
   * in its way, with a way back. What it is given as progress stops it where that is wanted.
   */
  readonly act: (act: (choices: SheetChoices, progress: Progress) => Promise<Text | ChangedPlan>) => void;
  /** The pane in another language, where the place it stands in does not settle that. */
  readonly onLanguage: (language: Language) => void;
}
