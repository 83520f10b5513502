/** What a document states against what was recomputed, figure by figure. */

export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** One place of the document where it does not say what the data give. */
export interface Difference {
  /** `pay.tiers[2].recipients`. */
  readonly path: string;
  readonly stated: Json;
  readonly found: Json;
}

export interface Compared {
  /** How many values were compared. */
  readonly values: number;
  readonly differences: readonly Difference[];
}

/** Sums taken in another order differ by dust. */
const isNear = (one: number, other: number): boolean =>
  one === other || Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Every member of `found` against the same member of `stated`. Objects may state more than was found; lists are equal in
 * length, or the list itself is the difference.
 */
export function compared(stated: Json, found: Json, path: string): Compared {
  if (Array.isArray(found)) {
    if (!Array.isArray(stated) || stated.length !== found.length)
      return { values: 1, differences: [{ path, stated: sizeOf(stated), found: sizeOf(found) }] };
    return together(found.map((item, index) => compared(stated[index], item, `${path}[${index}]`)));
  }
  if (isObject(found)) {
    if (!isObject(stated)) return { values: 1, differences: [{ path, stated, found: sizeOf(found) }] };
    return together(
      Object.entries(found).map(([key, item]) => compared(stated[key], item, path === '' ? key : `${path}.${key}`)),
    );
  }
  const same =
    typeof found === 'number' && typeof stated === 'number'
      ? isNear(stated, found)
      : (stated ?? null) === (found ?? null);
  return { values: 1, differences: same ? [] : [{ path, stated: sizeOf(stated), found }] };
}

export const together = (each: readonly Compared[]): Compared => ({
  values: each.reduce((sum, { values }) => sum + values, 0),
  differences: each.flatMap(({ differences }) => differences),
});

/** Lists and objects by their size: the place says where to look. */
const sizeOf = (value: Json): Json =>
  Array.isArray(value) ? `[${value.length}]` : isObject(value) ? `{${Object.keys(value).length}}` : (value ?? null);
