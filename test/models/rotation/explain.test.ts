import { afterAll, expect, it } from 'vitest';
import { deriveDemand } from '../../../models/demand/demand.ts';
import type { Policy } from '../../../models/parameters.ts';
import type { PostRow } from '../../../models/rotation/facts.ts';
import type { County } from '../../../src/county/county.ts';
import { planRotation } from '../../../src/planning/rotation.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { pin, school, teacher } from '../../support/county-builder.ts';
import { post, rotationCounty, rotationPolicy, townSchool } from '../../support/rotation-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

async function planOf(facts: Partial<County>, posts: readonly PostRow[], policy: Partial<Policy> = {}, seed = 7) {
  const county = rotationCounty(facts);
  const values = rotationPolicy(policy);
  const demand = deriveDemand(county, values);
  const result = await planRotation({ county, policy: values, demand, posts }, { optimiser, deadlineMs: 20_000, seed });
  if (result.kind !== 'optimal') throw new Error(result.kind);
  return result;
}

const residence = { town: null, coordinates: { longitude: 112.6, latitude: 24.5, datum: 'WGS84' } } as const;

const words = (plan: Awaited<ReturnType<typeof planOf>>, id: string): string[] =>
  plan.part.eligible.find(({ teacher: one }) => one === id)!.reasons.map((reason) => reason.words.zh);

it('says what a move fills, on which ground, how far, and who else could have gone', async () => {
  const plan = await planOf(
    {
      schools: [townSchool('A'), school('B', { coordinates: { longitude: 112.6, latitude: 24.59, datum: 'WGS84' } })],
      teachers: [
        teacher('t1', 'A', 'music'),
        teacher('t2', 'A', 'music', { residence }),
        teacher('t3', 'A', 'chinese', { otherSubjects: ['music'] }),
      ],
    },
    [post('A', 'chinese', 1), post('B', 'music', 1)],
    { 'travel.detour': 1, 'travel.speed': 60 },
  );
  // 0.09 degrees of latitude are 10 km: ten minutes from home; the others need twenty.
  expect(plan.part.moves.map(({ teacher: id, to }) => [id, to])).toEqual([['t2', 'B']]);
  expect(plan.part.moves[0]).toMatchObject({
    procedure: '组织选派',
    form: '定期交流',
    start: '2026-09',
    until: '2029-08',
    commuteMinutes: 10,
    room: false,
    countsForTenPercent: true,
    backbone: false,
    payChange: null,
  });
  expect(words(plan, 't2')).toEqual([
    'B小学音乐岗位 1 个，现有 0 人，缺 1 人，由本人补充（规则 R41）。',
    '本人符合交流条件（规则 R01，现校任教 11 年，满 6 年）。',
    '现校任教已满 9 年，应当交流（规则 R44）。',
    '形式为定期交流，期限 36 个月；编制、聘用合同、岗位等级、工资关系保留在原学校（规则 R17）。',
    '从居住地到该校单程 10 分钟，不超过 60 分钟（规则 R12）。',
    '符合条件可任该岗位的 3 位教师中，本人路程第 1 近（其后的人多 10 分钟）（规则 R48）。',
  ]);
  expect(words(plan, 't1')).toEqual([
    '符合交流条件，可去的岗位有 1 个；在前列各项目标已达最优的前提下，本次不再增加交流人数，留任现校（规则 R45）。',
  ]);
});

it('does not speak of a vacancy where there are more people than posts', async () => {
  const decided = (id: string, to: string) => pin(id, 'goes', { school: to, reason: '会议纪要' });
  const plan = await planOf(
    {
      teachers: [teacher('a1', 'A', 'music'), teacher('a2', 'A', 'music'), teacher('b1', 'B', 'music')],
      pins: [decided('a1', 'B'), decided('b1', 'A')],
    },
    [post('A', 'music', 1), post('B', 'music', 1)],
    { 'rotation.maxTurnover': 1 },
  );
  const first = (id: string) => plan.part.moves.find((move) => move.teacher === id)?.reasons[0]?.words.zh;
  expect(first('b1')).toBe(
    'A小学音乐岗位 1 个，现有 2 人，多于岗位；其中 1 人本次交流离开，本人到任接替，交流后不多于现有 2 人（规则 R34）。',
  );
  expect(first('a1')).toBe('B小学音乐岗位 1 个，现有 1 人，其中 1 人本次交流离开，本人到任接替（规则 R34）。');
});

it('a swap says what it is for: people over their term, the share that has to move, or goals that come first', async () => {
  const swapped = async (facts: Partial<County>, policy: Partial<Policy>) => {
    const decided = (id: string, to: string) => pin(id, 'goes', { school: to, reason: '会议纪要' });
    const plan = await planOf(
      { pins: [decided('a1', 'B'), decided('b1', 'A')], ...facts },
      [post('A', 'music', 1), post('B', 'music', 1)],
      { 'rotation.maxTurnover': 1, ...policy },
    );
    expect(plan.part.chains).toEqual([{ kind: 'swap', moves: [0, 1] }]);
    return words(plan, 'a1')[1];
  };
  const people = (since: string) =>
    ['a1', 'b1'].map((id) => teacher(id, id === 'a1' ? 'A' : 'B', 'music', { atSchoolSince: since }));
  expect(await swapped({ teachers: people('2010-09') }, { 'rotation.minShareEligible': 0 })).toBe(
    '所在对调共 2 人，各校人数不变；其中 1 人现校任教已满 9 年，应当交流（规则 R44）。',
  );
  expect(await swapped({ teachers: people('2019-09') }, { 'rotation.minShareEligible': 1 })).toBe(
    '所在对调共 2 人，各校人数不变；全县本次须交流 2 人，本人计入（规则 R24）。',
  );
  expect(await swapped({ teachers: people('2019-09') }, { 'rotation.minShareEligible': 0 })).toBe(
    '所在对调共 2 人，各校人数不变；为实现排在前面的目标而安排（规则 R45）。',
  );
});

it('another subject than the own needs a ground, and a place left open is told', async () => {
  const told = async (facts: Parameters<typeof teacher>[3], own = 'chinese') => {
    const plan = await planOf(
      {
        teachers: [teacher('t1', 'A', own, facts), teacher('t2', 'A', own)],
        pins: [pin('t1', 'goes', { school: 'B', reason: '会议纪要' })],
      },
      [post('A', own, 2), post('B', 'music', 1)],
      { 'rotation.maxTurnover': 1 },
    );
    return words(plan, 't1');
  };
  const taught = await told({ otherSubjects: ['music'] });
  expect(taught[1]).toBe('现任语文，交流后任教音乐：现兼任音乐课（规则 R10）。');
  expect(taught.at(-1)).toBe('交流后A小学语文岗位 2 个，在岗 1 人，空缺 1 名，列入待补充岗位（规则 R42）。');
  const certified = await told({ otherSubjects: ['music'], certificates: [{ stage: 'primary', subject: 'music' }] });
  expect(certified[1]).toBe('现任语文，交流后任教音乐：持有音乐教师资格证书（规则 R10）。');
  expect((await told({ allSubject: true }))[1]).toBe('现任语文，交流后任教音乐：本人为小学全科教师（规则 R10）。');
  expect((await told({}, 'music')).join()).not.toContain('R10');
});

it('says which rule keeps somebody who does not move', async () => {
  const plan = await planOf(
    {
      schools: [townSchool('A'), school('B'), school('S', { kind: 'special' }), school('C')],
      teachers: [
        teacher('exempt', 'A', 'music', { exemption: { code: 'E2', until: '2027-03' } }),
        teacher('pinned', 'A', 'music'),
        teacher('far', 'A', 'chinese'),
        teacher('nowhere', 'A', 'science'),
        teacher('special', 'S', 'specialEducation'),
        teacher('pair', 'C', 'music'),
        teacher('wish', 'A', 'music', { wishes: ['C'] }),
      ],
      travel: [{ from: 'A', to: 'B', km: null, minutes: 75 }],
      pins: [pin('pinned', 'stays', { reason: '会议纪要〔2026〕3号' })],
    },
    [post('B', 'chinese', 1)],
    { 'rotation.maxTurnover': 0.5 },
  );
  expect(words(plan, 'exempt')).toEqual(['因政策规定情形暂缓交流（内部代码 E2，至 2027-03；规则 R02）。']);
  expect(words(plan, 'pinned')).toEqual(['按已定事项留任（会议纪要〔2026〕3号；规则 R08）。']);
  expect(words(plan, 'far')).toEqual(['到B小学单程 75 分钟，超过 60 分钟，且该校没有空余周转房（规则 R12）。']);
  expect(words(plan, 'nowhere')).toEqual(['其他学校没有可去的科学岗位，留任现校（规则 R34）。']);
  expect(words(plan, 'special')).toEqual(['特殊教育学校教师另行安排，不列入交流（规则 R07）。']);
  expect(words(plan, 'pair')).toEqual(['现校在岗在编教师 1 人，本年度不派出（规则 R26）。']);
});

it('orders people equal in every fact by length of service, then by lot, and says whom the lot decided between', async () => {
  const people = (starts: readonly string[]) =>
    starts.map((workStart, order) => teacher(`t${order}`, 'A', 'music', { workStart }));
  const posts = [post('A', 'music', 2), post('B', 'music', 1)];
  const goals = { 'rotation.goals': ['unfilledRural', 'unfilled', 'movesBeyondRules'] };
  const service = await planOf({ teachers: people(['2008-09', '2005-09', '2006-09']) }, posts, goals);
  expect(service.part.moves.map(({ teacher: id }) => id)).toEqual(['t1']);
  expect(service.part.lot).toEqual({ seed: '7', groups: [] });
  const drawn = new Set<string>();
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const equal = people(['2008-09', '2008-09', '2008-09']);
    const plan = await planOf({ teachers: equal }, posts, goals, seed);
    expect(plan.part.lot.groups.map((group) => group.toSorted())).toEqual([['t0', 't1', 't2']]);
    const again = await planOf({ teachers: equal.toReversed() }, posts, goals, seed);
    expect(again.part.moves).toEqual(plan.part.moves);
    // The first of the drawn order moves.
    expect(plan.part.moves.map(({ teacher: id }) => id)).toEqual([plan.part.lot.groups[0]![0]]);
    drawn.add(plan.part.moves[0]!.teacher);
  }
  expect(drawn.size).toBeGreaterThan(1);
});

it('lists what it assumed, counted and without names', async () => {
  const { findings } = await planOf(
    {
      schools: [townSchool('A'), school('B', { cluster: '城区' })],
      teachers: [
        teacher('t1', 'A', 'music', { certificates: null, birthMonth: null }),
        teacher('t2', 'A', 'chinese', { atSchoolSince: null }),
      ],
      travel: [],
    },
    [post('B', 'music', 1)],
  );
  expect(findings.map(({ code, values }) => [code, values])).toEqual([
    ['planning.arrivalNotGiven', { people: 1 }],
    ['planning.retirementUnknown', { people: 1 }],
    ['planning.certificatesNotGiven', { people: 1 }],
    ['planning.commuteUnknown', { people: 1 }],
  ]);
});

it('hands over the model when no plan keeps the rules', async () => {
  const county = rotationCounty();
  const policy = rotationPolicy({ 'rotation.minShareEligible': 1 });
  const result = await planRotation(
    { county, policy, demand: deriveDemand(county, policy), posts: [] },
    { optimiser, deadlineMs: 20_000, seed: 7 },
  );
  expect(result.kind).toBe('infeasible');
  if (result.kind !== 'infeasible') return;
  const [row] = result.impossible.model.constraints.filter(({ rule }) => rule === 'R24');
  expect(row).toMatchObject({ lower: 3, relaxPrice: 1 });
});

it('stands 全科 teachers on 全科 posts of their own school without moving them', async () => {
  const plan = await planOf(
    {
      teachers: [
        teacher('c1', 'C', 'chinese', { allSubject: true, atSchoolSince: '2024-09' }),
        teacher('c2', 'C', 'chinese', { atSchoolSince: '2024-09' }),
      ],
    },
    [post('C', 'chinese', 1), post('C', 'allSubject', 1), post('B', 'allSubject', 1)],
  );
  expect(plan.part.moves).toEqual([]);
  expect(plan.part.unfilled).toEqual([{ school: 'B', stage: 'primary', subject: 'allSubject', posts: 1 }]);
  expect(plan.part.surplus).toEqual([]);
  expect(plan.goals.find(({ id }) => id === 'unfilled')).toMatchObject({ value: 1, status: 'proven' });
});
