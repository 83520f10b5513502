/**
 * The order in which a search settles what is not whole: first how many backbone teachers move, then who moves, how many of each
 * kind stand at a school, what is short or left over, and last who goes where. Measured on the commute of three thousand people:
 * 18 leaves and 3 s; with all of them in one turn 940 leaves and 92 s, since fixing one arc only sends the next person.
 */
export const turns = { counts: 0, moved: 1, people: 2, posts: 3, arcs: 4 } as const;
