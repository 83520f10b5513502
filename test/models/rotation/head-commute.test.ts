import { afterAll, expect, it } from 'vitest';
import { deriveDemand } from '../../../models/demand/demand.ts';
import { modelText } from '../../../models/lp/text.ts';
import type { County } from '../../../src/county/county.ts';
import { planHeads } from '../../../src/planning/heads.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { headRows, headsModel, leader } from '../../support/heads-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

const three = ['A', 'B', 'C'].map((code) => leader(`h${code}`, code, 'head'));
const model = headsModel([...three, leader('young', 'D', 'head', { dutySince: '2025-09' })]);

it('places as many as can be, then the nearest', () => {
  expect(headRows(model, 'R53')).toEqual([
    'R53 headsUnplaced [people, resolution 1]: minimise - moved[hA] - moved[hB] - moved[hC] + 3',
    'R53 headCommute [minutes, resolution 1]: minimise 10 to[hA,B] + 20 to[hA,C] + 10 to[hB,A] + 10 to[hB,C] + 20 to[hC,A] + 10 to[hC,B]',
  ]);
});

async function proposals(county: County) {
  const { policy } = model;
  const result = await planHeads(
    { county, policy, demand: deriveDemand(county, policy), moves: [] },
    { optimiser, deadlineMs: 20_000, seed: 7 },
  );
  if (result.kind !== 'optimal') throw new Error(result.kind);
  return result;
}

it('exchanges three heads in a ring: 10 + 10 + 20 minutes, all proven', async () => {
  const result = await proposals(model.county);
  expect(result.goals.map(({ id, value, status }) => [id, value, status])).toEqual([
    ['headsUnplaced', 0, 'proven'],
    ['headCommute', 40, 'proven'],
  ]);
  expect(new Set(result.part.map(({ to }) => to))).toEqual(new Set(['A', 'B', 'C']));
  expect(result.part.every(({ from, to }) => from !== to)).toBe(true);
});

it('says why somebody who is due has no place', async () => {
  const exempt = { code: 'E1', until: null };
  const { county } = headsModel([
    leader('hA', 'A', 'head'),
    leader('hB', 'B', 'head', { exemption: exempt }),
    leader('hC', 'C', 'head', { dutySince: '2025-09' }),
    leader('hD', 'D', 'head', { dutySince: '2025-09' }),
  ]);
  const { part } = await proposals(county);
  expect(part.map(({ teacher, to, reasons }) => [teacher, to, reasons.at(-1)!.words.zh])).toEqual([
    ['hA', null, '没有可衔接的校长职位，本次暂不交流（规则 R52）。'],
    ['hB', null, '因政策规定情形暂缓交流（内部代码 E1；规则 R02）。'],
  ]);
});

it('has nothing to propose when nobody is due', async () => {
  const { county } = headsModel([leader('hA', 'A', 'head', { dutySince: '2025-09' })]);
  expect(await proposals(county)).toMatchObject({ kind: 'optimal', part: [], goals: [] });
});

it('reads as its golden file', async () => {
  await expect(modelText(model.model, 'R53')).toMatchFileSnapshot('./golden/head-commute.txt');
});
