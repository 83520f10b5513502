/** Facts and variables of the model of several years. Decisions of the first year are the same in every future. */
import type { LinearModelBuilder, Term } from '../lp/builder.ts';
import type { Policy } from '../parameters.ts';
import type { HorizonFacts } from './facts.ts';
import { postKey } from './people.ts';

/** Variables of one post in one year of one future, by index. In the first year they are those of the first future. */
export interface Cell {
  readonly future: number;
  readonly year: number;
  readonly post: number;
  readonly need: number;
  readonly hired: number;
  readonly arrived: number;
  readonly left: number;
  readonly short: number;
  readonly surplus: number;
}

/** People retrained for the junior post of the same subject and cluster, who teach there from `year` on. */
export interface Retraining {
  readonly future: number;
  readonly year: number;
  /** Positions of the primary and of the junior post. */
  readonly from: number;
  readonly to: number;
  readonly variable: number;
  readonly most: number;
}

export interface HorizonContext {
  readonly facts: HorizonFacts;
  /** By future, year, post. */
  readonly cells: readonly (readonly (readonly Cell[])[])[];
  readonly retraining: readonly Retraining[];
  /** By future and year: people hired in all, in blocks of `horizon.hiringBlock`, the first block first. */
  readonly hiringBlocks: readonly (readonly (readonly number[])[])[];
}

export const postLabel = ({ posts }: HorizonFacts, post: number): string => {
  const { cluster, stage, subject } = posts[post]!;
  return `${cluster} ${stage} ${subject}`;
};

/** `year 2, births as today`; the first year belongs to all futures. */
export const yearLabel = ({ futures }: HorizonFacts, future: number, year: number): string =>
  year === 0 ? 'year 1' : `year ${year + 1} ${futures[future]!.id}`;

/** One variable of every cell, as often as the weights of the futures say. What futures share is added up. */
export const weighted = ({ facts, cells }: HorizonContext, variableOf: (cell: Cell) => number): Term[] =>
  cells.flat(2).map((cell) => [variableOf(cell), facts.futures[cell.future]!.weight]);

export function declare(model: LinearModelBuilder, facts: HorizonFacts, policy: Policy): HorizonContext {
  const cells = declareCells(model, facts);
  return {
    facts,
    cells,
    retraining: declareRetraining(model, facts, policy),
    hiringBlocks: declareBlocks(model, facts, policy),
  };
}

function declareCells(model: LinearModelBuilder, facts: HorizonFacts): Cell[][][] {
  const needs = facts.needs.flat();
  const peak = facts.posts.map((_, post) => Math.max(0, ...needs.map(({ need }) => need[post]!)));
  const people = facts.posts.map((_, post) => Math.max(0, ...facts.people.map((year) => year[post]!.people)));
  const cell = (future: number, year: number, post: number): Cell => {
    const label = `${postLabel(facts, post)}, ${yearLabel(facts, future, year)}`;
    const need = facts.needs[future]![year]!.need[post]!;
    const most = people[post]! + peak[post]!;
    return {
      future,
      year,
      post,
      need,
      hired: model.integer(`hired[${label}]`, 0, peak[post]!),
      arrived: model.integer(`arrived[${label}]`, 0, peak[post]!),
      left: model.integer(`left[${label}]`, 0, most),
      short: model.integer(`short[${label}]`, 0, need),
      surplus: model.integer(`surplus[${label}]`, 0, most),
    };
  };
  const firstYear = facts.posts.map((_, post) => cell(0, 0, post));
  return facts.futures.map((_, future) =>
    Array.from({ length: facts.years }, (__, year) =>
      year === 0
        ? firstYear.map((shared) => ({ ...shared, future }))
        : facts.posts.map((___, post) => cell(future, year, post)),
    ),
  );
}

/** Who starts in the second year is sent in the first: shared by the futures too. */
function declareRetraining(model: LinearModelBuilder, facts: HorizonFacts, policy: Policy): Retraining[] {
  const position = new Map(facts.posts.map((post, index) => [postKey(post), index]));
  const pairs = facts.posts.flatMap((post, from) => {
    const to = post.stage === 'primary' ? position.get(postKey({ ...post, stage: 'junior' })) : undefined;
    return to === undefined ? [] : [{ from, to }];
  });
  const shared = new Map<string, number>();
  return facts.futures.flatMap((_, future) =>
    pairs.flatMap(({ from, to }) =>
      Array.from({ length: facts.years - 1 }, (__, before): Retraining[] => {
        const year = before + 1;
        const most = Math.floor(policy['horizon.retrainingShare'] * facts.people[before]![from]!.retrainable + 1e-9);
        if (most === 0) return [];
        const known = year === 1 ? shared.get(`${from}`) : undefined;
        const label = `retrained[${postLabel(facts, from)}, ${year === 1 ? 'year 2' : yearLabel(facts, future, year)}]`;
        const variable = known ?? model.integer(label, 0, most);
        if (year === 1) shared.set(`${from}`, variable);
        return [{ future, year, from, to, variable, most }];
      }).flat(),
    ),
  );
}

function declareBlocks(model: LinearModelBuilder, facts: HorizonFacts, policy: Policy): number[][][] {
  const block = policy['horizon.hiringBlock'];
  const most = Math.min(policy['horizon.maxHiresAYear'], mostHires(facts));
  const blocksOf = (future: number, year: number): number[] =>
    Array.from({ length: Math.ceil(most / block) }, (_, number) =>
      model.integer(
        `block ${number + 1}[${yearLabel(facts, future, year)}]`,
        0,
        Math.min(block, most - number * block),
      ),
    );
  const firstYear = blocksOf(0, 0);
  return facts.futures.map((_, future) =>
    Array.from({ length: facts.years }, (__, year) => (year === 0 ? firstYear : blocksOf(future, year))),
  );
}

/** More than fill every post by hiring alone is never worth hiring. */
function mostHires({ futures, posts, needs, people, years }: HorizonFacts): number {
  const missing = (future: number, year: number, post: number): number =>
    needs[future]![year]!.need[post]! - people[year]![post]!.people;
  const inFuture = futures.map((_, future) =>
    posts.reduce(
      (sum, __, post) =>
        sum + Math.max(0, ...Array.from({ length: years }, (___, year) => missing(future, year, post))),
      0,
    ),
  );
  return Math.max(0, ...inFuture);
}
