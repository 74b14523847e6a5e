import { markName, markReference, markedSheet, referencedTab } from '../../src/hosts/mark';

describe('mark', () => {
  test('a mark names its sheet', () => {
    expect(markedSheet(markName('targets'))).toBe('targets');
  });

  test.each(['ResponsibilityMatrix.toString', 'ResponsibilityMatrix.', 'list', 'MyResponsibilityMatrix.list'])(
    '%s is no mark',
    (name) => expect(markedSheet(name)).toBeUndefined(),
  );

  test.each(['责任清单', "it's", 'a b', "''", '2026'])('the tab %s is found in the reference to it', (tab) => {
    expect(referencedTab(markReference(tab))).toBe(tab);
    expect(referencedTab(`=${markReference(tab)}`)).toBe(tab);
  });

  test('an unquoted tab is found, a deleted sheet is not', () => {
    expect(referencedTab('=Sheet1!$A$1')).toBe('Sheet1');
    expect(referencedTab('=#REF!$A$1')).toBeUndefined();
  });
});
