import { checkWorkbook } from '../actions/check-workbook';
import { findDrift } from '../actions/drift';
import { nextFinding } from '../actions/next-finding';
import { rebuildSheets } from '../actions/rebuild-sheets';
import { today } from '../actions/today';
import { excelHost } from '../hosts/excel/excel-host';
import { officeLanguage } from '../hosts/excel/office-language';
import { tooOld } from '../hosts/excel/requirement';
import { HostError, type LiveHost } from '../hosts/host';
import type { Text } from '../plan/language';
import type { SheetChoices } from '../actions/plan-sheets';
import { showNotice } from './show-notice';

type Command = (host: LiveHost, choices: SheetChoices) => Promise<Text | undefined>;

let visited = 0;

/** The buttons of the ribbon, by the names the manifest gives them. What is to be seen in a cell needs no notice. */
const commands: Readonly<Record<string, Command>> = {
  buildSheets: rebuildSheets,
  checkWorkbook,
  nextFinding: async (host, choices) => {
    const { shown, sentence } = await nextFinding(host, await findDrift(host, choices), visited++);
    return shown ? undefined : sentence;
  },
};

void Office.onReady(() => {
  const host = excelHost();
  for (const [name, command] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void run(command, host, event));
  }
});

async function run(command: Command, host: LiveHost, event: Office.AddinCommands.Event): Promise<void> {
  const language = officeLanguage();
  try {
    const sentence = tooOld() ?? (await command(host, { language, asOf: today() }));
    if (sentence) await showNotice(sentence[language]);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    await showNotice(error.text[language]);
  } finally {
    event.completed();
  }
}
