import type { FUniver } from '@univerjs/core/facade';

/** So long somebody waits for formulas before saving, in milliseconds. */
const patience = 60_000;

/** So long it takes at most until what was changed begins to be reckoned, in milliseconds. */
const beginning = 200;

/**
 * Waits until formulas say what follows from the cells; false where that takes too long. The spreadsheet tells when it has
 * reckoned what it was at, and not whether something that was changed meanwhile is still to come.
 */
export async function computed(univer: FUniver): Promise<boolean> {
  const until = Date.now() + patience;
  let begun = 0;
  const listening = univer.addEvent(univer.Event.CommandExecuted, ({ id }) => {
    if (/^formula\.mutation\.set-(trigger-)?formula-calculation-start$/.test(id)) begun += 1;
  });
  try {
    for (let before = -1; before !== begun;) {
      before = begun;
      await univer.getFormula().onCalculationResultApplied(Math.max(until - Date.now(), 1));
      await new Promise((resolve) => setTimeout(resolve, beginning));
    }
    return true;
  } catch {
    return false;
  } finally {
    listening.dispose();
  }
}
