import { expect, test } from 'vitest';
import type { County, Teacher } from '../../../src/county/county.ts';
import { lawfulCounty, verdictOf, withPolicy, withRotation, withTeacher } from './lawful.ts';

/** 赵一, head of the county school, is proposed for the centre school. */
const proposed = withRotation({ moves: [], heads: [{ teacher: 's0', from: 'S', to: 'C' }] });
const asLeader = (facts: Partial<Teacher>): { county: County } => ({ county: withTeacher('s0', facts) });

test.each([
  ['R02', asLeader({ exemption: { code: 'E2', until: null } })],
  ['R03', asLeader({ sex: 'male', birthMonth: '1966-10' })],
  ['R06', asLeader({ disciplineUntil: '2027-01' })],
  ['R13', asLeader({ relatives: [leaderAt('C')] })],
  ['R18', asLeader({ conductVeto: true })],
  ['R12', { policy: withPolicy({ 'rotation.maxCommuteMinutes': 1 }) }],
] as const)('%s binds a leader who is proposed as it binds a teacher who moves', (id, change) => {
  const { violations, checked } = verdictOf(id, { ...change, decisions: proposed });
  expect([checked, violations.map(({ subject }) => subject.zh)]).toEqual([1, ['赵一（县一小）']]);
  // Named without a place to go to, the person breaks nothing.
  const stays = withRotation({ moves: [], heads: [{ teacher: 's0', from: 'S', to: null }] });
  expect(verdictOf(id, { ...change, decisions: stays }).violations).toEqual([]);
});

function leaderAt(school: string): string {
  return lawfulCounty.teachers.find(({ workSchool, duty }) => workSchool === school && duty !== 'none')!.id;
}
