/** What the rows of the rotation are written over: who leaves, and which way each goes. */
import type { Facts } from '../facts/facts.ts';
import type { LargeModelBuilder, Term } from './large-model.ts';
import type { Person, Rotatable, Standing, Way } from './rotation-ways.ts';

/** Everything the rows speak of, by what it is. */
export interface Columns extends Rotatable {
  readonly facts: Facts;
  readonly model: LargeModelBuilder;
  readonly moved: ReadonlyMap<Person, number>;
  readonly taken: ReadonlyMap<Way, number>;
  readonly into: ReadonlyMap<Standing, readonly Way[]>;
  readonly toSchool: ReadonlyMap<string, readonly Way[]>;
  readonly waysOf: ReadonlyMap<Person, readonly Way[]>;
}

export const going = ({ taken }: Columns, ways: readonly Way[], times = 1): Term[] =>
  ways.map((way) => [taken.get(way)!, times]);

export const leaving = ({ moved }: Columns, people: readonly Person[], times: number): Term[] =>
  people.map((person) => [moved.get(person)!, times]);

/** People of a school who may leave it. */
export const leaversFrom = ({ staff, moved }: Columns, code: string): Person[] =>
  (staff.get(code) ?? []).filter((person) => moved.has(person));
