/** Calendar months as whole numbers; the plan never counts days. */

/** Months since year 0 of `YYYY-MM`. */
export function monthIndex(month: string): number {
  const [year, monthOfYear] = month.split('-');
  return Number(year) * 12 + Number(monthOfYear) - 1;
}

/** Whole months from one month to another; negative when `to` is earlier. */
export function monthsBetween(from: string, to: string): number {
  return monthIndex(to) - monthIndex(from);
}

/** The month `count` months after `month`. */
export function addMonths(month: string, count: number): string {
  const index = monthIndex(month) + count;
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Completed years between two months: floor(months / 12). */
export function yearsBetween(from: string, to: string): number {
  return Math.floor(monthsBetween(from, to) / 12);
}
