/** The workbook's name for the cells with the units' standard names: the source of the drop-downs. */
export const unitNames = 'UnitNames';
