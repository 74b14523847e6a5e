/** Asked for each time: an object that Excel has given before moves along with its cells. */
export function rangeOn(worksheet: Excel.Worksheet, address?: string): Excel.Range {
  const range = worksheet.getRange(address);
  range.untrack();
  return range;
}
