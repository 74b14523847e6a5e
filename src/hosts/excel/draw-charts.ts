import { cellAddress, rangeAddress } from '../../sheets/address';
import type { SheetSpec } from '../../sheets/sheet';
import type { SheetRanges } from './sheet-ranges';

/** Our charts are known by their names: others on the sheet are the user's. */
export const chartPrefix = 'responsibility_matrix_';

export function drawCharts({ charts }: SheetSpec, worksheet: Excel.Worksheet, ranges: SheetRanges): void {
  charts.forEach(({ title, kind, categories, series, anchor }, index) => {
    const [first, ...others] = series;
    if (!first) return;
    const chart = worksheet.charts.add(
      kind === 'columns' ? Excel.ChartType.columnStacked : Excel.ChartType.barStacked,
      ranges.one(rangeAddress(first.values)),
      Excel.ChartSeriesBy.columns,
    );
    chart.name = `${chartPrefix}${index + 1}`;
    chart.title.text = title;
    chart.legend.position = Excel.ChartLegendPosition.bottom;
    // Bars grow from the bottom; the list is read from the top.
    if (kind !== 'columns') chart.axes.categoryAxis.reversePlotOrder = true;
    const drawn = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
    series.forEach(({ name, values, colour }, place) => {
      const bars = drawn[place] as Excel.ChartSeries;
      if (place === 0) bars.name = name;
      else bars.setValues(ranges.one(rangeAddress(values)));
      bars.setXAxisValues(ranges.one(rangeAddress(categories)));
      bars.format.fill.setSolidColor(colour);
    });
    const last = cellAddress(anchor.row + anchor.rows - 1, anchor.column + anchor.columns - 1);
    chart.setPosition(cellAddress(anchor.row, anchor.column), last);
  });
}
