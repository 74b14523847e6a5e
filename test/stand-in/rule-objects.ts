import type { ConditionalFormat, Validation } from './book';
import { OfficeObject, leads, stored } from './office-object';
import { overlap } from './area';
import { type Cells, writable } from './look-object';
import { invalidArgument } from './refusal';
import { colour, flag, formula, oneOf, record, text } from './shape';

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
        const format: ConditionalFormat = { kind, area, settings: {} };
        sheet.conditionalFormats.unshift(format);
        return conditionalFormatObject(format);
      },
      clearAll: () => {
        writable(cells);
        const gone = here();
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => !gone.includes(each));
      },
    },
    () => here().map(conditionalFormatObject),
  );
}

function conditionalFormatObject({ kind, settings }: ConditionalFormat): OfficeObject {
  const only = (wanted: ConditionalFormat['kind'], object: () => OfficeObject) =>
    leads(() => (kind === wanted ? object() : invalidArgument(`a ${kind} format has no ${wanted} part`)));
  return new OfficeObject('ConditionalFormat', {
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
  const same = (each: Validation) => JSON.stringify(each.area) === JSON.stringify(area);
  const settings = sheet.validations.find(same)?.settings ?? {};
  const property = (name: string, shape: (value: unknown) => unknown) => ({
    get: () => settings[name] ?? null,
    set: (value: unknown) => {
      writable(cells);
      settings[name] = shape(value);
      if (!sheet.validations.some(same)) sheet.validations.push({ area, settings });
    },
  });
  return new OfficeObject(
    'DataValidation',
    {
      rule: property('rule', rule),
      errorAlert: property('errorAlert', alert),
      prompt: property('prompt', prompt),
      ignoreBlanks: property('ignoreBlanks', flag),
    },
    {
      clear: () => {
        writable(cells);
        sheet.validations = sheet.validations.filter((each) => !overlap(each.area, area));
      },
    },
  );
}
