import { expect, test } from 'vitest';
import { inTableOrder } from '../../../src/workbook/table-order.ts';
import { exampleCounty, examplePlan } from '../../support/plan-example.ts';

const reversed = { ...exampleCounty, schools: exampleCounty.schools.toReversed() };
const place = (code: string) => reversed.schools.findIndex((school) => school.code === code);
const rising = (places: readonly number[]) => places.every((at, index) => index === 0 || places[index - 1]! <= at);

test('every list stands in the order of the table of schools', () => {
  const { quota, timetable, rotation } = inTableOrder(examplePlan, reversed);
  const lists = {
    legalUnits: quota!.legalUnits.map(({ legalUnit }) => legalUnit),
    schools: quota!.schools.map(({ school }) => school),
    posts: timetable!.posts.map(({ home }) => home),
    moves: rotation!.moves.map(({ from }) => from),
    unfilled: rotation!.unfilled.map(({ school }) => school),
  };
  for (const [name, codes] of Object.entries(lists)) expect(rising(codes.map(place)), name).toBe(true);
  expect(lists.schools).toEqual(reversed.schools.map(({ code }) => code));
});

test('chains keep the people they had, and the plan given stays as it was', () => {
  const before = structuredClone(examplePlan);
  const members = ({ rotation }: typeof examplePlan) =>
    rotation!.chains.map(({ moves }) => moves.map((at) => rotation!.moves[at]!.teacher));
  const ordered = inTableOrder(examplePlan, reversed);
  expect(ordered.rotation!.moves.map(({ teacher }) => teacher)).not.toEqual(
    examplePlan.rotation!.moves.map(({ teacher }) => teacher),
  );
  expect(members(ordered)).toEqual(members(examplePlan));
  expect(examplePlan).toEqual(before);
});
