import { expect, test } from 'vitest';
import type { Teacher } from '../../../../src/county/county.ts';
import { verdictOf, violationsOf, withSchool, withTeacher } from '../lawful.ts';

const who = (facts: Partial<Teacher>) => ({ county: withTeacher('s6', facts) });
const sentences = (facts: Partial<Teacher>) => verdictOf('R07', who(facts)).violations.map(({ words }) => words.zh);

test('a move of somebody who fills no post is found', () => {
  expect(violationsOf('R07', who({ employment: 'temporary' }))).toEqual([['孙六（县一小）', 1]]);
  expect(sentences({ employment: 'temporary' })).toEqual(['孙六（县一小）不占教师编制（岗位），不列入交流。']);
  for (const employment of ['support', 'threeSupports', 'silverAge'] as const) {
    expect(violationsOf('R07', who({ employment })), employment).toHaveLength(1);
  }
});

test('so is a move of somebody outside the teaching posts or off duty', () => {
  expect(violationsOf('R07', who({ postClass: 'management' }))).toEqual([['孙六（县一小）', 1]]);
  expect(sentences({ postClass: 'management' })).toEqual(['孙六（县一小）现聘管理或工勤岗位，不列入教师交流。']);
  expect(violationsOf('R07', who({ status: 'seconded' }))).toEqual([['孙六（县一小）', 1]]);
  expect(sentences({ status: 'seconded' })).toEqual(['孙六（县一小）计划学年开始时不在岗，不列入交流。']);
});

test('so is a move out of a special school', () => {
  const county = withSchool('S', { kind: 'special' });
  expect(verdictOf('R07', { county }).violations.map(({ words }) => words.zh)).toEqual([
    '孙六（县一小）在特殊教育学校任教，另行安排，不列入交流。',
  ]);
});

test('established, special-post and targeted teachers may move; a post class not given is teaching', () => {
  expect(verdictOf('R07')).toEqual({ applies: true, checked: 1, violations: [] });
  for (const facts of [{ employment: 'specialPost' }, { employment: 'targeted' }, { postClass: null }] as const) {
    expect(violationsOf('R07', who(facts))).toEqual([]);
  }
});
