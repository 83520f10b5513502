/** Scenarios that hold identity numbers, and those that grew out of them, under their new content hashes. */
import { canonicalHash } from '../policy/canonical.ts';
import { cleanedOrder } from './cleaned-order.ts';
import type { Json } from './json.ts';

interface Kept {
  readonly id: string;
  readonly document: Json;
}

/** One that changes: what takes its place. */
interface Replaced {
  readonly id: string;
  readonly cleaned: Kept;
}

/** `codes` gives the code of a county by its code or name; who is named in a scenario has that county's hash. */
export function cleanedScenarios(kept: readonly Kept[], codes: ReadonlyMap<string, string>): readonly Replaced[] {
  const documents = new Map(kept.map(({ id, document }) => [id, document]));
  const known = new Map<string, Kept>();
  // Lineage is by hashes of contents, so it has no circle.
  const cleaned = (id: string, document: Json): Kept => {
    const done = known.get(id);
    if (done !== undefined) return done;
    const own = cleanedOrder(
      withLineage(document, (parent) => {
        const before = documents.get(parent);
        return before === undefined ? parent : cleaned(parent, before).id;
      }),
      saltOf(document, codes),
    );
    const changed = JSON.stringify(own) !== JSON.stringify(document);
    const result = { id: changed ? canonicalHash(own) : id, document: own };
    known.set(id, result);
    return result;
  };
  return kept.flatMap(({ id, document }) => {
    const result = cleaned(id, document);
    return result.id === id ? [] : [{ id, cleaned: result }];
  });
}

function withLineage(document: Json, renamed: (parent: string) => string): Json {
  if (typeof document !== 'object' || document === null || !('derivedFrom' in document)) return document;
  const { derivedFrom } = document;
  if (!Array.isArray(derivedFrom)) return document;
  return {
    ...document,
    derivedFrom: derivedFrom.map((parent: Json) => (typeof parent === 'string' ? renamed(parent) : parent)),
  };
}

function saltOf(document: Json, codes: ReadonlyMap<string, string>): string {
  const county = typeof document === 'object' && document !== null && 'county' in document ? document.county : null;
  return typeof county === 'string' ? (codes.get(county) ?? '') : '';
}
