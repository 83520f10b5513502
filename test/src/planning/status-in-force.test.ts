import { expect, test } from 'vitest';
import type { County } from '../../../src/county/county.ts';
import { planned, smallCounty } from '../../promises/planned.ts';

test('whose leave is over when the year begins is there in every part of the plan, and it is said how many', async () => {
  const present = smallCounty();
  // The same county, its roster written in spring, when three of its people were on leave until summer.
  const onLeave = new Set(
    present.teachers
      .filter(({ status, duty }) => status === 'onDuty' && duty === 'none')
      .slice(0, 3)
      .map(({ id }) => id),
  );
  const inSpring: County = {
    ...present,
    teachers: present.teachers.map((teacher) =>
      onLeave.has(teacher.id) ? { ...teacher, status: 'maternity', statusUntil: '2026-08' } : teacher,
    ),
  };
  const [inSeptember, plan] = await Promise.all([
    planned(present, { only: 'rotation' }),
    planned(inSpring, { only: 'rotation' }),
  ]);
  expect(plan.rotation).toEqual(inSeptember.rotation);
  expect(plan.audit).toEqual(inSeptember.audit);
  const said = plan.findings.filter(({ code }) => code === 'planning.absenceEnded');
  const already = inSeptember.findings.find(({ code }) => code === 'planning.absenceEnded')?.values.people ?? 0;
  expect(said.map(({ level, values }) => [level, values.people])).toEqual([['assumption', Number(already) + 3]]);
}, 200_000);
