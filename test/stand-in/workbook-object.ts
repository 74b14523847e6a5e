import { type Book, type Name, addSheet } from './book';
import { OfficeObject, leads, stored } from './office-object';
import { Refusal, invalidArgument } from './refusal';
import { flag, formula, oneOf, text } from './shape';
import { worksheetObject } from './worksheet-object';

/** What a client registers for, to be told by messages afterwards. */
export interface Registrations {
  changed: boolean;
}

/** The root of everything a client asks for. */
export function workbookObject(book: Book, registrations: Registrations): OfficeObject {
  const application: Record<string, unknown> = {};
  return new OfficeObject('Workbook', {
    worksheets: leads(() => worksheetsObject(book, registrations)),
    names: leads(() => namesObject(book)),
    application: leads(
      () =>
        new OfficeObject(
          'Application',
          { calculationMode: stored(application, 'calculationMode', oneOf('Automatic', 'Manual')) },
          { suspendScreenUpdatingUntilNextSync: () => null },
        ),
    ),
  });
}

function worksheetsObject(book: Book, registrations: Registrations): OfficeObject {
  const find = (key: unknown) =>
    book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
  return new OfficeObject(
    'WorksheetCollection',
    {},
    {
      add: (name) => {
        if (book.structureProtected)
          throw new Refusal('AccessDenied', 'the structure of the workbook is protected');
        return worksheetObject(book, addSheet(book, text(31)(name)));
      },
      getActiveWorksheet: () => {
        const sheet = find(book.selection?.sheet) ?? book.sheets[0];
        if (!sheet) throw new Refusal('ItemNotFound', 'the workbook has no sheet');
        return worksheetObject(book, sheet);
      },
      getItem: (key) => {
        const sheet = find(key);
        if (!sheet) throw new Refusal('ItemNotFound', `there is no sheet ${String(key)}`);
        return worksheetObject(book, sheet);
      },
      getItemOrNullObject: (key) => {
        const sheet = find(key);
        return sheet ? worksheetObject(book, sheet) : null;
      },
      _RegisterDataChangedEvent: () => void (registrations.changed = true),
      _UnregisterDataChangedEvent: () => void (registrations.changed = false),
    },
    () => book.sheets.map((sheet) => worksheetObject(book, sheet)),
  );
}

function namesObject(book: Book): OfficeObject {
  const find = (key: unknown) =>
    book.names.find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
  return new OfficeObject(
    'NamedItemCollection',
    {},
    {
      add: (name, reference, comment) => {
        const checked = definedName(text(255)(name));
        const tables = book.sheets.flatMap((sheet) => sheet.tables);
        if (find(checked) || tables.some((table) => table.name.toLowerCase() === checked.toLowerCase())) {
          throw new Refusal('ItemAlreadyExists', `the name ${checked} is taken`);
        }
        const added: Name = {
          name: checked,
          formula: referenceFormula(book, reference),
          comment: comment === null || comment === undefined ? '' : text(255)(comment),
          visible: true,
        };
        book.names.push(added);
        return nameObject(book, added);
      },
      getItem: (key) => {
        const name = find(key);
        if (!name) throw new Refusal('ItemNotFound', `there is no name ${String(key)}`);
        return nameObject(book, name);
      },
    },
    () => book.names.map((name) => nameObject(book, name)),
  );
}

function nameObject(book: Book, name: Name): OfficeObject {
  return new OfficeObject(
    'NamedItem',
    {
      name: { get: () => name.name },
      formula: {
        get: () => name.formula,
        set: (value) => void (name.formula = referenceFormula(book, value)),
      },
      comment: { get: () => name.comment, set: (value) => void (name.comment = text(255)(value)) },
      visible: { get: () => name.visible, set: (value) => void (name.visible = flag(value)) },
    },
    { delete: () => void (book.names = book.names.filter((each) => each !== name)) },
    undefined,
    name.name,
  );
}

/** Letter, `_` or `\` first; letters, digits, `_` and `.` after it; not the address of a cell. */
function definedName(name: string): string {
  const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name);
  if (!wellFormed || /^([a-z]{1,3}\d+|[rc]|r\d*c\d*)$/i.test(name))
    invalidArgument(`${name} cannot be a name`);
  return name;
}

function referenceFormula(book: Book, reference: unknown): string {
  const checked = formula(reference);
  if (checked.startsWith('="')) return textConstant(checked);
  const tab = /^='((?:[^']|'')+)'!/.exec(checked)?.[1]?.replaceAll("''", "'");
  if (tab === undefined || !book.sheets.some(({ name }) => name === tab)) {
    return invalidArgument(`${checked} leads to no sheet`);
  }
  return checked;
}

/** A name may stand for a text; no literal in it is longer than Excel takes. */
function textConstant(checked: string): string {
  const literals = checked.slice(1).match(/"(?:[^"]|"")*"/g) ?? [];
  const isText = `=${literals.join('&')}` === checked && checked.length <= 8192;
  if (!isText || literals.some((literal) => literal.replaceAll('""', '"').length > 257))
    return invalidArgument(`${checked} is no text`);
  return checked;
}
