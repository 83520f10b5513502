/** The school year begins in September: before it, this year's is planned; from September on, next year's. */
export function nextSchoolYear(today: Date): string {
  const year = today.getMonth() >= 8 ? today.getFullYear() + 1 : today.getFullYear();
  return `${year}-09`;
}
