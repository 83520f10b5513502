/** A centre school with a teaching point and a school of the county seat: numbers small enough for paper. */
import type { Policy } from '../../models/parameters.ts';
import type { County } from '../../src/county/county.ts';
import { resolvePolicy } from '../../src/policy/resolve-policy.ts';
import { county, enrolment, school, teacher } from './county-builder.ts';

export const reportPolicy: Policy = resolvePolicy({
  province: null,
  city: null,
  county: {
    code: '000001',
    policy: [
      ['curriculum', { chinese: Array(9).fill(16), music: Array(9).fill(4) }],
      ['load.primary', { '*': 16 }],
      ['class.cap.primary', 45],
    ].map(([parameter, value]) => ({
      parameter: String(parameter),
      value: value as County['policy'][number]['value'],
      source: '试验',
      document: null,
      date: null,
    })),
  },
}).policy.values;

export function reportCounty(facts: Partial<County> = {}): County {
  return county({
    name: '试验县',
    schools: [
      school('A', { name: '县城小学', policyLocation: 'countySeat', postsRatified: 8 }),
      school('B', { name: '镇中心小学', postsRatified: 9 }),
      school('C', { name: '石门教学点', kind: 'teachingPoint', legalUnit: 'B', centreSchool: 'B' }),
    ],
    enrolment: [
      enrolment('A', 1, 152, { classes: 3 }),
      enrolment('B', 1, 40, { classes: 1 }),
      enrolment('B', 2, 40, { classes: 1 }),
      enrolment('C', 1, 6, { classes: 1 }),
    ],
    teachers: [
      teacher('1', 'A', 'chinese', { name: '甲', atSchoolSince: '2015-09' }),
      teacher('2', 'A', 'music', { name: '乙', atSchoolSince: '2023-09' }),
      teacher('3', 'B', 'chinese', {
        name: '丙',
        atSchoolSince: '2010-09',
        exemption: { code: 'E2', until: '2027-03' },
      }),
      teacher('4', 'C', 'chinese', { name: '丁', postSchool: 'B', atSchoolSince: '2018-09', backbone: 'county' }),
      teacher('5', 'B', 'chinese', { name: '戊', employment: 'temporary', postSchool: null }),
      teacher('6', 'B', 'chinese', { name: '己', status: 'seconded' }),
    ],
    ...facts,
  });
}
