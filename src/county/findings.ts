/** Collects what is found, all at once, without drowning the reader in a thousand copies of one mistake. */
import { maskedEntries } from '../privacy/personal-numbers.ts';
import type { Finding, Level, Place } from '../problems/problem.ts';

const mostAlike = 500;

/** Findings in the order found; beyond 500 alike in one column, they are counted instead of listed. */
export class Findings {
  readonly #list: Finding[] = [];
  readonly #alike = new Map<string, { readonly finding: Finding; count: number }>();
  readonly #headers = new Map<string, string>();

  /** From here on a column is called by the header that stands in the clerk's own table. */
  nameColumn(table: string, ours: string, written: string): void {
    this.#headers.set(`${table}\u0000${ours}`, written);
  }

  #asWritten(table: string | undefined, header: string): string {
    return this.#headers.get(`${table ?? ''}\u0000${header}`) ?? header;
  }

  add(level: Level, code: string, given: Place, own: Finding['values'] = {}): void {
    const { table, column } = given;
    const place = column === undefined ? given : { ...given, column: this.#asWritten(table, column) };
    const values = typeof own.header === 'string' ? { ...own, header: this.#asWritten(table, own.header) } : own;
    // Whatever a message quotes — a cell, a header, a sheet or a name — it never quotes somebody's number.
    const finding: Finding = { level, code, place: maskedEntries(place), values: maskedEntries(values) };
    const key = `${code}|${place.table ?? ''}|${place.column ?? ''}`;
    const alike = this.#alike.get(key) ?? { finding, count: 0 };
    alike.count += 1;
    this.#alike.set(key, alike);
    if (alike.count <= mostAlike) this.#list.push(finding);
  }

  error(code: string, place: Place, values: Finding['values'] = {}): void {
    this.add('error', code, place, values);
  }

  warn(code: string, place: Place, values: Finding['values'] = {}): void {
    this.add('warning', code, place, values);
  }

  assume(code: string, place: Place, values: Finding['values'] = {}): void {
    this.add('assumption', code, place, values);
  }

  /** Errors first, then warnings, then assumptions. */
  all(): readonly Finding[] {
    const more = [...this.#alike.values()]
      .filter(({ count }) => count > mostAlike)
      .map(({ finding: { level, place }, count }): Finding => {
        const { table, column } = place;
        return {
          level,
          code: 'county.moreAlike',
          place: { ...(table && { table }), ...(column && { column }) },
          values: { count: count - mostAlike },
        };
      });
    const rank = { error: 0, warning: 1, assumption: 2 } as const;
    return [...this.#list, ...more].sort((a, b) => rank[a.level] - rank[b.level]);
  }

  hasErrors(): boolean {
    return this.#list.some(({ level }) => level === 'error');
  }
}
