/** Unfilled posts as terms: variables where a move can change them, a constant elsewhere. */
import type { RotationContext, Term } from './context.ts';
import { isAllSubject, type Place } from './facts.ts';

export function shortage(
  context: RotationContext,
  wanted: (place: Place) => boolean = () => true,
): { readonly terms: Term[]; readonly constant: number } {
  const terms: Term[] = [];
  let constant = 0;
  for (const place of context.facts.places.filter(wanted)) {
    const short = context.variables.short.get(place.index);
    if (short !== undefined) terms.push([short, 1]);
    else constant += shortToday(place);
  }
  return { terms, constant };
}

/** Posts nobody stands on today; 全科 posts are counted by the model because people need not move to stand on them. */
export function shortToday(place: Place): number {
  return isAllSubject(place) ? place.posts : Math.max(0, place.posts - place.people.length);
}
