import { remainder } from '../../src/hosts/overlap';
import type { Range } from '../../src/sheets/sheet';
import type { ConditionalFormat, Validation } from './book';
import { OfficeObject, leads, stored } from './office-object';
import { overlap } from './area';
import { type Cells, writable } from './look-object';
import { Refusal, invalidArgument } from './refusal';
import { colour, flag, formula, numberBetween, oneOf, record, text } from './shape';

/** `range.conditionalFormats`: a new one comes before all others, as in Excel. */
export function conditionalFormatsObject(cells: Cells): OfficeObject {
  const { sheet, areas } = cells;
  const here = () =>
    sheet.conditionalFormats.filter((each) => areas.some((area) => overlap(area, each.area)));
  return new OfficeObject(
    'ConditionalFormatCollection',
    {},
    {
      add: (type) => {
        writable(cells);
        const kind = oneOf('Custom', 'DataBar')(type);
        const [area] = areas;
        if (!area || areas.length !== 1) return invalidArgument('one range, please');
        const id = `{${cells.book.nextId++}}`;
        const format: ConditionalFormat = { id, kind, area, settings: {} };
        sheet.conditionalFormats.unshift(format);
        return conditionalFormatObject(cells, format);
      },
      getItem: (id) => {
        const found = here().find((each) => each.id === id);
        if (!found) throw new Refusal('ItemNotFound', `there is no format ${String(id)}`);
        return conditionalFormatObject(cells, found);
      },
      clearAll: () => {
        writable(cells);
        const gone = here();
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => !gone.includes(each));
      },
    },
    () => here().map((format) => conditionalFormatObject(cells, format)),
  );
}

function conditionalFormatObject(cells: Cells, format: ConditionalFormat): OfficeObject {
  const { id, kind, settings } = format;
  const { sheet } = cells;
  const only = (wanted: ConditionalFormat['kind'], object: () => OfficeObject) =>
    leads(() => (kind === wanted ? object() : invalidArgument(`a ${kind} format has no ${wanted} part`)));
  const others = () => sheet.conditionalFormats.filter((each) => each.id !== id);
  const properties = {
    id: { get: () => id },
    type: { get: () => kind },
    priority: {
      get: () => sheet.conditionalFormats.findIndex((each) => each.id === id),
      set: (value: unknown) => {
        writable(cells);
        const place = numberBetween(0, sheet.conditionalFormats.length)(value);
        sheet.conditionalFormats = [...others().slice(0, place), format, ...others().slice(place)];
      },
    },
    stopIfTrue: stored(settings, 'stopIfTrue', flag),
    custom: only(
      'Custom',
      () =>
        new OfficeObject('CustomConditionalFormat', {
          rule: leads(
            () =>
              new OfficeObject('ConditionalFormatRule', { formula: stored(settings, 'formula', formula) }),
          ),
          format: leads(
            () =>
              new OfficeObject('ConditionalRangeFormat', {
                font: leads(
                  () =>
                    new OfficeObject('ConditionalRangeFont', {
                      color: stored(settings, 'font.color', colour),
                      bold: stored(settings, 'font.bold', flag),
                    }),
                ),
                fill: leads(
                  () =>
                    new OfficeObject('ConditionalRangeFill', {
                      color: stored(settings, 'fill.color', colour),
                    }),
                ),
              }),
          ),
        }),
    ),
    dataBar: only(
      'DataBar',
      () =>
        new OfficeObject('DataBarConditionalFormat', {
          positiveFormat: leads(
            () =>
              new OfficeObject('ConditionalDataBarPositiveFormat', {
                fillColor: stored(settings, 'fillColor', colour),
                gradientFill: stored(settings, 'gradientFill', flag),
              }),
          ),
        }),
    ),
  };
  const methods = {
    delete: () => {
      writable(cells);
      sheet.conditionalFormats = others();
    },
    getRanges: () =>
      new OfficeObject('RangeAreas', {
        areas: leads(() => new OfficeObject('RangeCollection', {}, {}, () => [placeObject(format.area)])),
      }),
  };
  return new OfficeObject('ConditionalFormat', properties, methods, undefined, id);
}

export function placeObject({ row, column, rows, columns }: Range): OfficeObject {
  return new OfficeObject('Range', {
    ...{ rowIndex: { get: () => row }, columnIndex: { get: () => column } },
    ...{ rowCount: { get: () => rows }, columnCount: { get: () => columns } },
  });
}

const alert = record({
  message: text(255),
  showAlert: flag,
  style: oneOf('Stop', 'Warning', 'Information'),
  title: text(32),
});
const prompt = record({ message: text(255), showPrompt: flag, title: text(32) });
const list = record({ inCellDropDown: flag, source: listSource });
const rule = record({ list });

function listSource(source: unknown): string {
  if (typeof source === 'string' && source.startsWith('=')) return formula(source);
  return typeof source === 'string' && source.length > 0 && source.length <= 255
    ? source
    : invalidArgument('a list of words has 1 to 255 characters');
}

/** `range.dataValidation`. */
export function dataValidationObject(cells: Cells): OfficeObject {
  const { sheet, areas } = cells;
  const [area] = areas;
  if (!area) return invalidArgument('one range, please');
  const here = () => sheet.validations.filter((each) => overlap(each.area, area));
  const isOne = () => {
    const settings = new Set(here().map((each) => JSON.stringify(each.settings)));
    return (
      settings.size === 1 &&
      remainder(
        area,
        here().map((each) => each.area),
      ).length === 0
    );
  };
  const property = (name: string, shape: (value: unknown) => unknown) => ({
    get: () => (isOne() ? (here()[0]?.settings[name] ?? null) : null),
    set: (value: unknown) => {
      writable(cells);
      const settings = { ...(isOne() ? here()[0]?.settings : {}), [name]: shape(value) };
      sheet.validations = [...without(sheet.validations, area), { area, settings }];
    },
  });
  return new OfficeObject(
    'DataValidation',
    {
      type: { get: () => (here().length === 0 ? 'None' : isOne() ? 'List' : 'Inconsistent') },
      rule: property('rule', rule),
      errorAlert: property('errorAlert', alert),
      prompt: property('prompt', prompt),
      ignoreBlanks: property('ignoreBlanks', flag),
    },
    {
      clear: () => {
        writable(cells);
        sheet.validations = without(sheet.validations, area);
      },
    },
  );
}

/** What is left of validations when some cells have none, or another one. */
export function without(validations: readonly Validation[], area: Range): Validation[] {
  return validations.flatMap((each) =>
    overlap(each.area, area) ? remainder(each.area, [area]).map((left) => ({ ...each, area: left })) : [each],
  );
}
