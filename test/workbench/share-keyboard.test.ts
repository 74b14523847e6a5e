/** @jest-environment jsdom */
import { shareKeyboard } from '../../src/workbench/share-keyboard';

let end: () => void;
let heard: boolean[];
const element = (id: string) => document.getElementById(id) as HTMLElement;
const press = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

beforeEach(() => {
  document.body.innerHTML =
    '<div id="pane" tabindex="-1"><button id="one"></button><button id="two"></button></div><div id="sheets"><input id="editor" /></div>';
  heard = [];
  end = shareKeyboard({
    pane: element('pane'),
    sheets: element('sheets'),
    listen: (sheets) => heard.push(sheets),
    onTurn: () => undefined,
  });
});
afterEach(() => end());

test('Tab leads into the spreadsheet, which then hears the keys', () => {
  element('two').focus();
  press('Tab');
  element('editor').focus();
  expect(document.activeElement).toBe(element('editor'));
  expect(heard.at(-1)).toBe(true);
});

test('what the spreadsheet takes after Tab has led to a control goes back there', () => {
  element('one').focus();
  press('Tab');
  element('two').focus();
  element('editor').focus();
  expect(document.activeElement).toBe(element('two'));
  expect(heard.at(-1)).toBe(false);
});

test('where nothing has the focus yet, the pane has it', () => {
  expect(document.activeElement).toBe(element('pane'));
});
