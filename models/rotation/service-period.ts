import type { Teacher } from '../../src/county/county.ts';
import { addMonths } from '../demand/months.ts';
import type { Policy } from '../parameters.ts';
import type { PersonRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { contractedService, countyPractice } from './sources.ts';

/** R04 约定服务期. */
export const servicePeriod: PersonRule = {
  id: 'R04',
  domain: 'rotation',
  slug: 'service-period',
  strength: 'selection',
  title: { zh: '约定服务期', en: 'Contracted service' },
  sentence: {
    zh: '特岗、公费定向等约定服务期未满的，不列入交流，也不计入符合交流条件教师；未填服务期截止的，自参加工作起特岗按 {rotation.serviceYears.specialPost} 年、公费定向按 {rotation.serviceYears.targeted} 年推算。',
    en: 'People within a contracted minimum service (special posts, targeted graduates) are not rotated and stand outside the base of the 10 %; where its end is not given it is taken as {rotation.serviceYears.specialPost} and {rotation.serviceYears.targeted} years from the start of work.',
  },
  maths: 'x[t,·] = 0 if serviceUntil(t) ≥ planning month',
  unit: { zh: '人', en: 'people' },
  sources: [contractedService, countyPractice],
  parameters: ['rotation.serviceYears.specialPost', 'rotation.serviceYears.targeted'],
  applies: always,
  forbids: ({ teacher }, { county }, policy) => {
    const until = serviceEnd(teacher, policy);
    if (until === 'unknown') return { rule: 'R04', values: { case: 'unknown' } };
    return until !== null && until >= county.planningMonth ? { rule: 'R04', values: { until } } : null;
  },
  violation: ({ values }) =>
    values.case === 'unknown'
      ? {
          zh: '特岗、公费定向教师未填服务期截止和参加工作年月，不能认定服务期已满，暂不列入；请补填「服务期至」。',
          en: 'Neither the end of the contracted service nor the start of work is given; please fill it in.',
        }
      : {
          zh: `约定服务期至 ${values.until}，期内不列入交流。`,
          en: `Contracted service runs until ${values.until}.`,
        },
};

/** Last month of the contracted service; derived from the start of work where the roster leaves it out; null: none. */
function serviceEnd({ serviceUntil, employment, workStart }: Teacher, policy: Policy): string | null | 'unknown' {
  if (serviceUntil !== null) return serviceUntil;
  if (employment !== 'specialPost' && employment !== 'targeted') return null;
  return workStart === null ? 'unknown' : addMonths(workStart, 12 * policy[`rotation.serviceYears.${employment}`] - 1);
}
