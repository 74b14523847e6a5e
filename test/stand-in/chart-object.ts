import type { Book, Chart, Sheet } from './book';
import { OfficeObject, leads, stored } from './office-object';
import { parseArea } from './area';
import { Refusal, invalidArgument } from './refusal';
import { colour, flag, numberBetween, oneOf, text } from './shape';

export function chartsObject(book: Book, sheet: Sheet): OfficeObject {
  return new OfficeObject(
    'ChartCollection',
    {},
    {
      add: (type, source) => {
        const chart: Chart = {
          name: `图表 ${book.nextId++}`,
          kind: oneOf('BarStacked', 'BarClustered', 'ColumnStacked')(type),
          settings: {},
          series: [{ values: reference(source) }],
          corners: [],
        };
        sheet.charts.push(chart);
        return chartObject(sheet, chart);
      },
      getItem: (name) => {
        const chart = sheet.charts.find((each) => each.name === name);
        if (!chart) throw new Refusal('ItemNotFound', `there is no chart ${String(name)}`);
        return chartObject(sheet, chart);
      },
    },
    () => sheet.charts.map((chart) => chartObject(sheet, chart)),
  );
}

function chartObject(sheet: Sheet, chart: Chart): OfficeObject {
  const { settings } = chart;
  return new OfficeObject(
    'Chart',
    {
      name: { get: () => chart.name, set: (value) => void (chart.name = text(255)(value)) },
      title: leads(() => new OfficeObject('ChartTitle', { text: stored(settings, 'title', text(255)) })),
      legend: leads(
        () =>
          new OfficeObject('ChartLegend', {
            position: stored(settings, 'legend', oneOf('Top', 'Bottom', 'Left', 'Right')),
          }),
      ),
      axes: leads(
        () =>
          new OfficeObject('ChartAxes', {
            categoryAxis: leads(
              () =>
                new OfficeObject('ChartAxis', {
                  reversePlotOrder: stored(settings, 'reversed', flag),
                  tickLabelSpacing: stored(settings, 'labelSpacing', numberBetween(1, 31999)),
                }),
            ),
          }),
      ),
      series: leads(
        () =>
          new OfficeObject(
            'ChartSeriesCollection',
            {},
            {
              add: (name) => {
                const series = { name: text(255)(name) };
                chart.series.push(series);
                return seriesObject(series);
              },
              getItemAt: (index) => {
                const series = chart.series[Number(index)];
                return series ? seriesObject(series) : invalidArgument(`there is no series ${String(index)}`);
              },
            },
          ),
      ),
    },
    {
      setPosition: (...corners) =>
        void (chart.corners = corners.map((corner) => {
          parseArea(text()(corner));
          return text()(corner);
        })),
      delete: () => void (sheet.charts = sheet.charts.filter((each) => each !== chart)),
    },
    undefined,
    chart.name,
  );
}

function seriesObject(series: Record<string, unknown>): OfficeObject {
  return new OfficeObject(
    'ChartSeries',
    {
      name: stored(series, 'name', text(255)),
      gapWidth: stored(series, 'gapWidth', numberBetween(0, 500)),
      format: leads(
        () =>
          new OfficeObject('ChartSeriesFormat', {
            fill: leads(
              () =>
                new OfficeObject(
                  'ChartFill',
                  {},
                  { setSolidColor: (value) => void (series['colour'] = colour(value)) },
                ),
            ),
          }),
      ),
    },
    {
      setValues: (range) => void (series['values'] = reference(range)),
      setXAxisValues: (range) => void (series['categories'] = reference(range)),
    },
  );
}

function reference(range: unknown): unknown {
  return range instanceof OfficeObject && range.kind === 'Range'
    ? range.properties['address']?.get?.()
    : invalidArgument('a chart draws a range');
}
