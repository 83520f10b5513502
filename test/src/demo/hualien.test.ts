import { describe, expect, it } from 'vitest';
import { deriveDemand } from '../../../models/demand/demand.ts';
import { County } from '../../../src/county/county.ts';
import { resolvePolicy } from '../../../src/policy/resolve-policy.ts';
import { hualienCounty } from '../../support/hualien-county.ts';

describe('花莲 104 所小学 (台湾地区公开数据)', () => {
  const county = hualienCounty(7);
  const { policy, findings } = resolvePolicy({ province: null, city: null, county });
  const demand = deriveDemand(county, policy.values);

  it('keeps the published totals', () => {
    expect(findings).toEqual([]);
    expect(County.safeParse(county).error).toBeUndefined();
    expect(county.schools).toHaveLength(104);
    expect(county.enrolment.reduce((sum, { pupils }) => sum + pupils, 0)).toBe(15_183);
    expect(county.enrolment.reduce((sum, { classes }) => sum + (classes ?? 0), 0)).toBe(966);
    expect(county.teachers.filter(({ postClass }) => postClass === 'teaching')).toHaveLength(1945);
    expect(county.teachers.filter(({ postClass }) => postClass === 'support')).toHaveLength(269);
    expect(county.totalPosts).toBe(1945 + 269);
  });

  it('keeps the published number of women and men of every school', () => {
    const school = county.teachers.filter(
      ({ workSchool, postClass }) => workSchool === '150601' && postClass === 'teaching',
    );
    expect(school.filter(({ sex }) => sex === 'male')).toHaveLength(13);
    expect(school.filter(({ sex }) => sex === 'female')).toHaveLength(40);
  });

  it('keeps dirty cells: grades with pupils and no class sit with a neighbour, and the plan says so', () => {
    const dirty = county.enrolment.filter(({ pupils, classes }) => pupils > 0 && classes === 0);
    expect(dirty.map(({ school, grade }) => [school, grade])).toEqual([
      ['154656', 2],
      ['154656', 6],
    ]);
    expect(demand.assumptions.map(({ code, school }) => [code, school])).toEqual([
      ['planning.multigradeAssumed', '154656'],
      ['planning.multigradeAssumed', '154656'],
    ]);
  });

  it('is hard and can be met', () => {
    const total = county.totalPosts ?? 0;
    const entitled = demand.schools.reduce((sum, { entitlement }) => sum + entitlement.staff, 0);
    expect(1 - total / entitled).toBeGreaterThan(0.03);
    expect(1 - total / entitled).toBeLessThan(0.06);
    const least = demand.schools.reduce((sum, { entitlement }) => sum + Math.ceil(0.8 * entitlement.staff), 0);
    expect(least).toBeLessThan(total * 0.95);
  });

  it('shows the label wherever the county is shown', () => {
    expect(county.notice).toContain('台湾地区公开数据');
  });
});
