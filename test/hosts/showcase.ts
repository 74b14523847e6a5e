import { block } from '../../src/sheets/address';
import { colourPalette } from '../../src/sheets/palette';
import type { SheetSpec } from '../../src/sheets/sheet';

const units = ['市教育局', '市财政局', '市卫生健康局', '市人力资源社会保障局'];
const tasks = ['落实校园食堂明厨亮灶', '=提高基层医疗机构诊疗能力', '-开展职业技能培训', '完善财政投入机制'];
const { marks, header, line, title, quiet } = colourPalette;

/** An empty sheet, for tests that care about one feature. */
export const emptySheet: SheetSpec = {
  id: 'list',
  name: '责任清单',
  cells: [],
  styles: [],
  columnWidths: [],
  rowHeights: [],
  hiddenColumns: [],
  merges: [],
  conditionalFormats: [],
  validations: [],
  links: [],
  names: [],
  charts: [],
  print: { paper: 'A4', orientation: 'landscape', fitWidth: 1 },
  visibility: 'visible',
};

/** A table, drop-downs, hidden ids, links, merged cells, text that looks like formulas. */
export const list: SheetSpec = {
  ...emptySheet,
  cells: [
    [null, '临江市责任清单'],
    [null, '任务 4 · 牵头单位 4'],
    ['编号', '序号', '任务', '牵头单位', '状态', '备注'],
    ...tasks.map((task, index) => [
      `t${index + 1}`,
      `1.${index + 1}`,
      task,
      units[index] ?? null,
      '正常',
      index === 0 ? '第一行\n第二行' : null,
    ]),
  ],
  styles: [
    { range: block(0, 0, 7, 6), style: { font: '微软雅黑', size: 10, vertical: 'center' } },
    { range: block(0, 1), style: { size: 16, bold: true, colour: title } },
    { range: block(1, 1), style: { colour: quiet, italic: true } },
    { range: block(3, 0, 4, 6), style: { border: line, wrap: true, numberFormat: '@' } },
    { range: block(2, 0, 1, 6), style: { ...header, bold: true, horizontal: 'center', border: line } },
  ],
  columnWidths: [8, 6, 40, 20, 10, 16],
  rowHeights: [26, null, 20, 32],
  hiddenColumns: [0],
  merges: [block(0, 1, 1, 5)],
  table: { name: 'tasks', range: block(2, 0, 5, 6) },
  conditionalFormats: [
    { range: block(3, 3, 4), rule: { kind: 'formula', formula: '=$D4=""', style: marks.missingLead } },
    { range: block(3, 4, 4), rule: { kind: 'formula', formula: '=$E4="正常"', style: marks.onCourse } },
  ],
  validations: [
    { range: block(3, 3, 4), list: { name: 'unit_names' }, strict: false, prompt: '几个单位用“、”隔开' },
    { range: block(3, 4, 4), list: { words: ['正常', '滞后', '严重"滞后"'] }, strict: true },
  ],
  links: [{ row: 3, column: 3, to: { sheet: 'workload', row: 1, column: 0 } }],
  freeze: { rows: 3, columns: 3 },
  print: {
    paper: 'A4',
    orientation: 'landscape',
    fitWidth: 1,
    repeatRows: [0, 2],
    repeatColumns: [0, 1],
    breaks: [5],
    footer: '第 &P 页,共 &N 页',
  },
  tabColour: marks.lead.fill,
};

/** Stacked and turned headers, marks, live colours, totals. */
export const matrix: SheetSpec = {
  ...emptySheet,
  id: 'matrix',
  name: '责任矩阵',
  cells: [
    ['任务', ...units, '合计'],
    ...tasks.map((task, row) => [
      task,
      ...units.map((_, column) => (row === column ? '●' : row < column ? '○' : null)),
      { formula: `=COUNTIF(B${row + 2}:E${row + 2},"?")`, value: units.length - row },
    ]),
  ],
  styles: [
    { range: block(0, 0, 5, 6), style: { font: '微软雅黑', size: 10, border: line, vertical: 'center' } },
    { range: block(1, 1, 4, 5), style: { horizontal: 'center' } },
    { range: block(0, 0, 1, 6), style: { ...header, horizontal: 'center', bold: true } },
    { range: block(0, 1, 1, 4), style: { direction: 'stacked' } },
    { range: block(0, 5), style: { direction: 'turned' } },
  ],
  columnWidths: [30, 4, 4, 4, 4, 4],
  rowHeights: [150],
  conditionalFormats: [
    { range: block(1, 1, 4, 4), rule: { kind: 'formula', formula: '=B2="●"', style: marks.lead } },
    { range: block(1, 1, 4, 4), rule: { kind: 'formula', formula: '=B2="○"', style: marks.co } },
  ],
  freeze: { rows: 1, columns: 1 },
  print: { paper: 'A3', orientation: 'landscape', fitWidth: 1 },
};

/** Formulas over other sheets, data bars, a chart, a defined name. */
export const workload: SheetSpec = {
  ...emptySheet,
  id: 'workload',
  name: '单位工作量',
  cells: [
    ['单位', '牵头', '配合', '占比'],
    ...units.map((unit, index) => {
      const column = 'BCDE'[index];
      return [
        unit,
        { formula: `=COUNTIF('责任矩阵'!${column}2:${column}5,"●")`, value: 1 },
        { formula: `=COUNTIF('责任矩阵'!${column}2:${column}5,"○")`, value: index },
        { formula: `=ROUND(C${index + 2}/SUM(C$2:C$5),3)`, value: Math.round((index / 6) * 1000) / 1000 },
      ];
    }),
    ['合计', { formula: '=SUM(B2:B5)', value: 4 }, { formula: '=SUM(C2:C5)', value: 6 }],
    ['结论', { formula: '=IF(B6=4,"各有牵头","缺牵头")', value: '各有牵头' }],
  ],
  styles: [
    { range: block(0, 0, 7, 4), style: { border: line, font: '微软雅黑', size: 10 } },
    { range: block(0, 0, 1, 4), style: { ...header, bold: true } },
    { range: block(1, 3, 4), style: { numberFormat: '0.0%' } },
  ],
  columnWidths: [26, 10, 10, 10],
  conditionalFormats: [{ range: block(1, 1, 4), rule: { kind: 'data-bar', colour: '#9DC3E6' } }],
  names: [{ name: 'unit_names', range: block(1, 0, 4) }],
  charts: [
    {
      title: '单位工作量',
      categories: block(1, 0, 4),
      series: [
        { name: '牵头', values: block(1, 1, 4), colour: marks.lead.fill },
        { name: '配合', values: block(1, 2, 4), colour: marks.assumedLead.fill },
      ],
      anchor: block(8, 0, 16, 6),
    },
  ],
};

/** Kept out of sight. */
export const base: SheetSpec = {
  ...emptySheet,
  id: 'base',
  name: '_base',
  cells: [['{"title":"临江市责任清单"}']],
  visibility: 'hidden',
};

/** Hand-made sheets that use everything a spec can say. */
export const showcase: readonly SheetSpec[] = [list, matrix, workload, base];
