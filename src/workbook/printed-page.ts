/**
 * How a sheet with charts is printed, so that no page break cuts a chart. Excel ignores breaks set by hand wherever it fits a
 * sheet to pages, so it is one of the two: everything on one page, or a scale of our own with a new page for each chart.
 */

/** A4 landscape without its margins (0.5 and 0.6 inches), points. */
const PAGE_WIDTH = 769;
const PAGE_HEIGHT = 508;
/** Points of a column a character, in the widest font that stands in for the standard one (DejaVu Sans in LibreOffice). */
const CHARACTER = 7;
/** Smaller than this the body of 10 points is no longer easy to read on paper. */
const LEAST_SCALE = 0.7;

export interface Printed {
  /** Width of all columns, characters. */
  readonly characters: number;
  /** Height of everything, charts included, points. */
  readonly height: number;
}

export type PrintedPage =
  | { readonly kind: 'onePage' }
  /** Per cent; every chart begins a page. */
  | { readonly kind: 'scaled'; readonly scale: number };

export function printedPage({ characters, height }: Printed): PrintedPage {
  const wide = Math.min(1, PAGE_WIDTH / (characters * CHARACTER));
  if (Math.min(wide, PAGE_HEIGHT / height) >= LEAST_SCALE) return { kind: 'onePage' };
  return { kind: 'scaled', scale: Math.floor(100 * wide) };
}
