import type { Target } from '../plan/plan';
import { figureIn } from './typed-value';
import type { CellValue } from './read-table';

const multipliers: Readonly<Record<string, number>> = {
  '': 1,
  百: 100,
  千: 1000,
  万: 10_000,
  亿: 100_000_000,
};
const form = /^约?([+-]?[\d,]*\.?\d+)\s*([百千万亿]*)\s*(\D{0,20})$/;

/** A figure as somebody reported it, in base units; `unit` where it is said and is not the target's. */
export interface ReportedFigure {
  readonly value: number;
  readonly unit?: string;
}

/** 1.2万人次 is 12000 of a target in 人次; undefined where no figure can be made out. */
export function reportedFigure(cell: CellValue, target: Target): ReportedFigure | undefined {
  if (typeof cell === 'number') return { value: cell };
  const parts = form.exec(cell.normalize('NFKC').trim());
  if (!parts) {
    const value = figureIn(cell);
    return value === undefined ? undefined : { value };
  }
  const [, digits = '', times = '', unit = ''] = parts;
  const multiplier = [...times].reduce((product, one) => product * (multipliers[one] ?? 1), 1);
  const figure = Number(digits.replaceAll(',', '')) * multiplier;
  const value = Number(figure.toPrecision(15));
  if (!Number.isFinite(value)) return undefined;
  const said = unit.trim();
  return said === '' || said === (target.unit ?? '') ? { value } : { value, unit: said };
}
