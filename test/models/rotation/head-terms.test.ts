import { expect, it } from 'vitest';
import { headTerms } from '../../../models/rotation/head-terms.ts';
import { pin } from '../../support/county-builder.ts';
import { headsModel, headsText, leader } from '../../support/heads-county.ts';

const model = headsModel(
  [
    leader('h1', 'A', 'head'),
    leader('h2', 'B', 'head', { dutySince: '2020-10' }),
    leader('h3', 'C', 'secretary', { dutySince: null }),
    leader('h4', 'D', 'head', { dutySince: '2025-09' }),
    leader('m', 'A', 'middle'),
  ],
  { pins: [pin('h4', 'goes')] },
);
const refused = model.context.facts.leaders.flatMap((one) => {
  const why = headTerms.forbids(one, model.context.facts, model.policy);
  return why === null ? [] : [`${one.person.teacher.id}: ${headTerms.violation(why).zh}`];
});

it('names those whose two terms of three years are served, and those a decision sends', () => {
  expect(model.context.due.map(({ person }) => person.teacher.id)).toEqual(['h1', 'h4']);
  expect(refused).toEqual(['h2: 现职任职 71 个月，未满 72 个月（2 届）。', 'h3: 未填任职年月，不能认定任期是否已满。']);
});

it('reads as its golden file', async () => {
  const text = [...refused, ...headsText(model), ''].join('\n');
  await expect(text).toMatchFileSnapshot('./golden/head-terms.txt');
});

it('keeps a leader at home who is back from a term elsewhere this year', () => {
  const back = { rotationUntil: '2026-08', atSchoolSince: '2026-09', postSchool: 'A' };
  const kept = (returnAtEnd: boolean) => {
    const { context } = headsModel(
      [leader('h1', 'A', 'head', back), leader('h2', 'B', 'head')],
      {},
      {
        'rotation.returnAtEnd': returnAtEnd,
      },
    );
    return [...context.kept.values()].map(({ rule }) => rule);
  };
  expect(kept(true)).toEqual(['R58']);
  expect(kept(false)).toEqual([]);
});
