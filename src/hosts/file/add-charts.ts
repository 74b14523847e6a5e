import type { SheetSpec } from '../../sheets/sheet';
import { chartPart, drawingPart } from './chart-part';
import { othersInDrawing } from './moved-drawing';
import {
  addPart,
  freePath,
  partText,
  relate,
  relationships,
  removePart,
  replacePart,
  unrelate,
  type Package,
} from './package';
import type { SheetPlaces } from './sheet-places';
import { shortSum, type WrittenNote } from './written-note';
import { elements, parseXml, type XmlElement } from './xml-tree';

const contentType = {
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
};

/**
 * Lays our charts over a sheet, in the place of those we laid over it before; what people have laid there stays with its cells.
 * @param older how the sheet was, where it was there
 * @returns the relationship of its drawing; undefined where nothing lies over it
 */
export function addCharts(
  file: Package,
  sheet: string,
  spec: SheetSpec,
  older?: { readonly places: SheetPlaces; readonly note: WrittenNote | undefined },
): string | undefined {
  const present = relationships(file, sheet).find(({ kind }) => kind === 'drawing');
  const drawing = present && parseXml(partText(file, present.target));
  const own = new Set([...(older?.note?.charts ?? []), ...chartSums(spec)]);
  const isOurs = (name: string) => own.has(shortSum(name));
  const others = drawing && older ? othersInDrawing(drawing, older.places, isOurs) : [];
  if (!present || !drawing || others.length === 0) {
    if (present) {
      unrelate(file, sheet, present.id);
      removePart(file, present.target);
    }
    if (spec.charts.length === 0) return undefined;
    const path = freePath(file, 'xl/drawings/drawing');
    addPart(file, path, contentType.drawing, drawingPart(addChartParts(file, path, spec)));
    return relate(file, sheet, 'drawing', path);
  }
  const used = new Set(others.flatMap(idsIn));
  for (const { id, kind, target } of relationships(file, present.target)) {
    if (kind !== 'chart' || used.has(id)) continue;
    unrelate(file, present.target, id);
    removePart(file, target);
  }
  const highest = Math.max(1, ...others.flatMap(shapeNumbers));
  const charts = parseXml(drawingPart(addChartParts(file, present.target, spec), highest + 1));
  replacePart(file, present.target, {
    ...drawing,
    attributes: { ...drawing.attributes, ...charts.attributes },
    children: [...others, ...elements(charts)],
  });
  return present.id;
}

/** The charts of a sheet as notes have them. */
export function chartSums({ charts }: SheetSpec): string[] {
  return charts.map(({ title }) => shortSum(title));
}

function addChartParts(file: Package, drawing: string, spec: SheetSpec) {
  return spec.charts.map((chart) => {
    const path = freePath(file, 'xl/charts/chart');
    addPart(file, path, contentType.chart, chartPart(spec, chart));
    return { chart, id: relate(file, drawing, 'chart', path) };
  });
}

/** Relationships that an element names. */
function idsIn({ attributes, children }: XmlElement): string[] {
  const own = Object.entries(attributes).flatMap(([name, value]) =>
    /:(?:id|embed|link)$/.test(name) ? [value] : [],
  );
  return [...own, ...children.flatMap((child) => (typeof child === 'string' ? [] : idsIn(child)))];
}

function shapeNumbers({ name, attributes, children }: XmlElement): number[] {
  const own = name.endsWith('cNvPr') ? [Number(attributes['id'] ?? 0)] : [];
  return [...own, ...children.flatMap((child) => (typeof child === 'string' ? [] : shapeNumbers(child)))];
}
