import { expect, test } from 'vitest';
import { checkHorizon, horizonDoubts } from '../../../src/planning/horizon-check.ts';
import { HorizonRequest } from '../../../src/planning/horizon-plan.ts';
import { ProblemError } from '../../../src/problems/problem.ts';
import { findingWords } from '../../../src/problems/registry.ts';
import { horizonCounty } from '../../support/horizon-county.ts';

// 57 pupils in grade 1: 38 in 甲镇, 19 in 乙镇; planned from 2026.
const county = horizonCounty();

const asked = (future: object, facts: object = {}) =>
  HorizonRequest.parse({
    format: 'junheng-horizon-request/1',
    years: 3,
    futures: [{ id: 'a', title: { zh: '甲', en: 'A' }, ...future }],
    ...facts,
  });

function refusal(request: HorizonRequest) {
  try {
    checkHorizon(request, county, '/request');
    return null;
  } catch (problem) {
    return problem instanceof ProblemError ? problem.findings : problem;
  }
}

const doubts = (future: object) => horizonDoubts(asked(future), county).map(({ code }) => code);

test('futures written for another county are refused, for this one by code or name taken', () => {
  expect(refusal(asked({}, { county: '441826' }))).toMatchObject([
    { level: 'error', code: 'horizon.anotherCounty', place: { pointer: '/request/county' } },
  ]);
  expect(refusal(asked({}, { county: county.code }))).toBeNull();
  expect(refusal(asked({}, { county: county.name }))).toBeNull();
  expect(refusal(asked({}))).toBeNull();
});

test('births that can hardly be of this county or town are warned of, with both numbers', () => {
  const [doubt, ...others] = horizonDoubts(asked({ births: [{ year: 2020, children: 5450 }] }), county);
  expect(others).toEqual([]);
  expect(doubt?.level).toBe('warning');
  expect(findingWords(doubt!).zh).toBe(
    '预测“甲”给出的全县 2020 年出生人数为 5450 人，而现一年级为 57 人，相差悬殊。请核对是否为本县（本乡镇）的数字；无误的可不改。',
  );
  expect(doubts({ births: [{ town: '乙镇', year: 2021, children: 5 }] })).toEqual([]);
  expect(doubts({ births: [{ town: '甲镇', year: 2021, children: 7 }] })).toEqual(['horizon.birthsFar']);
  expect(doubts({ births: [{ year: 2020, children: 60 }] })).toEqual([]);
});

test('births that no year asked for needs are named, and births where nobody enters school', () => {
  const late = { births: [{ year: 2023, children: 50 }] };
  expect(doubts(late)).toEqual(['horizon.birthsUnused']);
  expect(doubts({ births: [{ year: 2022, children: 50 }] })).toEqual([]);
  const noFirst = { ...county, enrolment: county.enrolment.filter(({ school }) => school !== 'B') };
  const births = [{ town: '乙镇', year: 2020, children: 12 }];
  expect(horizonDoubts(asked({ births }), noFirst).map(({ code }) => code)).toEqual(['horizon.birthsWithoutSchool']);
  // Given with the whole county's, they enter school in another town of it.
  const within = [...births, { year: 2020, children: 60 }];
  expect(horizonDoubts(asked({ births: within }), noFirst)).toEqual([]);
});

test('births of towns are part of the county’s: more of them is an error, fewer where no other town is left is a doubt', () => {
  const births = (all: number, ...own: readonly number[]) => [
    { year: 2020, children: all },
    ...own.map((children, index) => ({ town: ['甲镇', '乙镇'][index], year: 2020, children })),
  ];
  const findings = refusal(asked({ births: births(60, 40, 25) }));
  expect(findings).toMatchObject([
    {
      code: 'horizon.townsExceedCounty',
      place: { pointer: '/request/futures/0/births/0/children' },
      values: { year: 2020, children: 60, ofTowns: 65 },
    },
  ]);
  expect(refusal(asked({ births: births(65, 40, 25) }))).toBeNull();
  expect(doubts({ births: births(65, 40, 25) })).toEqual([]);
  expect(doubts({ births: births(70, 40) })).toEqual([]);
  const [left] = horizonDoubts(asked({ births: births(70, 40, 25) }), county);
  expect(findingWords(left!).zh).toBe(
    '预测“甲”给出的全县 2020 年出生人数为 70 人，比各乡镇之和多 5 人，而有一年级学生的乡镇都已单列，多出的儿童无处入学，未计入。请核对两种数字；多出的儿童请计入其就读学校所在的乡镇，或只填全县合计。',
  );
});

test('a drift that reaches no school is named', () => {
  expect(doubts({ drifts: [{ location: 'village', town: '甲镇', percentAYear: 2 }] })).toEqual([
    'horizon.driftNowhere',
  ]);
  expect(doubts({ drifts: [{ location: 'countySeat', town: '甲镇', percentAYear: 2 }] })).toEqual([]);
});
