/** What a column of county data is: its field, headers, kind of value and words. Everything else is derived from it. */
import type { Words } from '../../../models/words.ts';

/** Code name → words a clerk writes; the first is the one we write. */
export type Vocabulary = Readonly<Record<string, readonly [string, ...string[]]>>;

/** How the cells of a column are read and written (see `cells.ts`). */
export type CellKind =
  | { readonly type: 'text' }
  /** Kept as written, leading zeros included; full-width letters and digits become half-width. */
  | { readonly type: 'code' }
  /** Staff number, or an identity number, which is hashed while the cell is read. */
  | { readonly type: 'person' }
  | { readonly type: 'persons' }
  /** Code or name of a school of this county. */
  | { readonly type: 'school' }
  | { readonly type: 'schools' }
  | { readonly type: 'subject' }
  | { readonly type: 'subjects' }
  | { readonly type: 'count'; readonly most?: number }
  | { readonly type: 'number'; readonly least: number; readonly most: number }
  /** A number that says which, not how many: rows may share it. */
  | { readonly type: 'tier'; readonly most: number }
  | { readonly type: 'month' }
  | { readonly type: 'yesNo' }
  | { readonly type: 'grade' }
  | { readonly type: 'rankPost' }
  | { readonly type: 'word'; readonly words: Vocabulary }
  | { readonly type: 'words'; readonly words: Vocabulary; readonly most: number }
  /** A word of the list, or any other text. */
  | { readonly type: 'openWord'; readonly words: Vocabulary }
  | { readonly type: 'certificates' }
  /** Several `item=amount`. */
  | { readonly type: 'amounts'; readonly words: Vocabulary }
  | { readonly type: 'json' };

export interface Column {
  /** Path in the table's schema of `county.ts`, e.g. `rankPosts.senior`. */
  readonly field: string;
  /** Headers we write. */
  readonly header: Words;
  /** Other headers understood, compared without spaces, width and case. */
  readonly alsoWritten: readonly string[];
  readonly kind: CellKind;
  readonly required: boolean;
  readonly meaning: Words;
  readonly example: string;
  /** What is assumed when the cell is blank; such blanks are counted and named once per column. */
  readonly blank: Words | null;
  /** The only rows that are asked for it; null: every row. */
  readonly among: Among | null;
}

/** Rows of a table that a column is for, in words and by what is written in them. */
export interface Among {
  readonly words: Words;
  readonly includes: (values: ReadonlyMap<string, unknown>) => boolean;
}

/** `county` is one row; the other names are the fields of `County`, and `subjectNames`, which serves the import only. */
export type TableId =
  | 'county'
  | 'schools'
  | 'enrolment'
  | 'teachers'
  | 'posts'
  | 'travel'
  | 'pairs'
  | 'pay'
  | 'substitutions'
  | 'subjectNames'
  | 'pins'
  | 'history'
  | 'policy';

export interface Table {
  readonly id: TableId;
  /** Name of the sheet or file, without extension. */
  readonly name: Words;
  readonly alsoWritten: readonly string[];
  readonly required: boolean;
  readonly meaning: Words;
  readonly columns: readonly Column[];
}

interface Details {
  readonly required?: true;
  readonly also?: readonly string[];
  readonly blank?: readonly [zh: string, en: string];
  readonly among?: Among;
}

/** One column: field, headers, kind, meaning in both languages, example. */
export function column(
  field: string,
  [zh, en]: readonly [string, string],
  kind: CellKind,
  [meaningZh, meaningEn]: readonly [string, string],
  example: string,
  { required, also, blank, among }: Details = {},
): Column {
  return {
    field,
    header: { zh, en },
    alsoWritten: also ?? [],
    kind,
    required: required === true,
    meaning: { zh: meaningZh, en: meaningEn },
    example,
    blank: blank === undefined ? null : { zh: blank[0], en: blank[1] },
    among: among ?? null,
  };
}
