import { checkWorkbook } from '../actions/check-workbook';
import { nextFinding } from '../actions/next-finding';
import { rebuildSheets } from '../actions/rebuild-sheets';
import { today } from '../actions/today';
import { excelHost } from '../hosts/excel/excel-host';
import { officeLanguage } from '../hosts/excel/office-language';
import { HostError } from '../hosts/host';
import type { Language, Text } from '../plan/language';
import { startOffice } from './start-office';

const texts = {
  title: { 'zh-CN': '责任矩阵', en: 'Responsibility Matrix' },
  build: { 'zh-CN': '生成工作表', en: 'Build the sheets' },
  check: { 'zh-CN': '校验', en: 'Check' },
  next: { 'zh-CN': '下一处问题', en: 'Next finding' },
  working: { 'zh-CN': '正在处理…', en: 'Working…' },
} satisfies Record<string, Text>;

void start();

/** The title, three buttons, and a receipt for whatever they do. */
async function start(): Promise<void> {
  const obstacle = await startOffice();
  if (obstacle) return tell(`${obstacle['zh-CN']} ${obstacle.en}`);
  const language = officeLanguage();
  const host = excelHost();
  const choices = () => ({ language, asOf: today() });
  let visited = 0;
  document.documentElement.lang = language;
  element('title').textContent = texts.title[language];
  element('actions').append(
    button(texts.build, language, () => rebuildSheets(host, choices())),
    button(texts.check, language, () => checkWorkbook(host, choices())),
    button(texts.next, language, async () => (await nextFinding(host, choices(), visited++)).sentence),
  );
}

function button(label: Text, language: Language, act: () => Promise<Text>): HTMLButtonElement {
  const made = document.createElement('button');
  made.textContent = label[language];
  made.addEventListener('click', () => void press(act, language));
  return made;
}

async function press(act: () => Promise<Text>, language: Language): Promise<void> {
  const buttons = document.querySelectorAll('button');
  for (const each of buttons) each.disabled = true;
  tell(texts.working[language]);
  try {
    tell((await act())[language]);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    tell(error.text[language]);
  } finally {
    for (const each of buttons) each.disabled = false;
  }
}

function tell(sentence: string): void {
  element('receipt').textContent = sentence;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}.`);
  return found;
}
