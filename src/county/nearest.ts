/** The known word most like a written one, to suggest in a message. */

const pairsOf = (text: string): readonly string[] =>
  text.length < 2 ? [text] : Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));

/** Share of letters and neighbouring pairs in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const parts = (text: string) => [...text, ...pairsOf(text)];
  const rest = parts(b);
  let common = 0;
  for (const part of parts(a)) {
    const at = rest.indexOf(part);
    if (at < 0) continue;
    rest.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (parts(a).length + parts(b).length);
}

/** The most similar candidate, or null when none is similar enough to be worth naming. */
export function nearest(written: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let bestLikeness = 0.3;
  for (const candidate of candidates) {
    const found = likeness(written, candidate);
    if (found > bestLikeness) [best, bestLikeness] = [candidate, found];
  }
  return best;
}

// Later ones are counted in a message, not listed, so nobody reads their suggestions.
const mostSuggestions = 500;

/** `nearest` over one list, each question answered once. */
export function suggester(candidates: readonly string[]): (written: string) => string | null {
  const known = new Map<string, string | null>();
  return (written) => {
    const answer = known.get(written);
    if (answer !== undefined) return answer;
    if (known.size >= mostSuggestions) return null;
    const found = nearest(written, candidates);
    known.set(written, found);
    return found;
  };
}
