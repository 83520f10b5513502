/** Months as people write them: 2015-09, 2015.9, 201509, 2015年9月, 2015-09-01, or the serial number of a spreadsheet. */

const month = (year: number, monthOfYear: number): string | null =>
  year >= 1900 && year <= 2100 && monthOfYear >= 1 && monthOfYear <= 12
    ? `${year}-${String(monthOfYear).padStart(2, '0')}`
    : null;

/** Days since 1899-12-30 to a month, as spreadsheets count; only years a living teacher can have. */
function fromSerial(serial: number): string | null {
  if (serial < 5000 || serial > 75_000) return null;
  const date = new Date(Math.round((serial - 25_569) * 86_400_000));
  return month(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

const patterns = [
  /^(\d{4})[-./年 ]\s*(\d{1,2})(?:[-./月 ]\s*(?:\d{1,2}日?)?)?$/,
  /^(\d{4})(\d{2})(?:\d{2})?$/,
  /^(\d{4})[-/.](\d{1,2})[-/.]\d{1,2}[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/,
] as const;

/** The month of half-width text, as `2015-09`, or null when it is none. */
export function readMonth(text: string): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found !== null) return month(Number(found[1]), Number(found[2]));
  }
  return /^\d{4,5}(?:\.\d+)?$/.test(text) ? fromSerial(Number(text)) : null;
}

/** Whole months from `earlier` to `later`; negative when they stand the other way round. */
export function monthsBetween(earlier: string, later: string): number {
  const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return count(later) - count(earlier);
}
