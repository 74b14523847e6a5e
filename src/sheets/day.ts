const millisecondsADay = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30);

/** An ISO date as the number by which Excel knows the day. */
export function serialDay(isoDate: string): number {
  return Math.round((Date.parse(`${isoDate}T00:00:00Z`) - dayZero) / millisecondsADay);
}

/** The ISO date of a day's number; nothing for a number that is no day of the years 1900 to 2999. */
export function isoDay(serial: number): string | undefined {
  if (!(serial >= 2 && serial < 401_769)) return undefined;
  return new Date(dayZero + Math.floor(serial) * millisecondsADay).toISOString().slice(0, 10);
}
