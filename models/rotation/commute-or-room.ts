import type { School } from '../../src/county/county.ts';
import type { Policy } from '../parameters.ts';
import type { Person, RotationFacts } from './facts.ts';
import type { PlaceRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { countyPractice, seedQingyuan } from './sources.ts';

export interface Commute {
  /** One way; null when unknown (allowed inside the cluster only, and listed). */
  readonly minutes: number | null;
  /** Lives in a free room 周转房 of the school. */
  readonly room: boolean;
}

/** How a person would reach a school, or null when it is too far and no room is free. A room is taken only when needed. */
export function commuteTo(person: Person, school: School, facts: RotationFacts, policy: Policy): Commute | null {
  const minutes = facts.minutes(person, school);
  const near =
    minutes === null
      ? school.cluster !== null && school.cluster === person.school.cluster
      : minutes <= policy['rotation.maxCommuteMinutes'];
  if (near) return { minutes, room: false };
  return school.boarding === true && (school.freeRooms ?? 0) > 0 ? { minutes, room: true } : null;
}

/** R12 通勤或周转房. */
export const commuteOrRoom: PlaceRule = {
  id: 'R12',
  domain: 'rotation',
  slug: 'commute-or-room',
  strength: 'selection',
  title: { zh: '通勤时限或周转房', en: 'Commute within the limit, or a room' },
  sentence: {
    zh: '从居住地（未填的从现任教学校）单程不超过 {rotation.maxCommuteMinutes} 分钟，否则须寄宿制学校有空余周转房；路程不明的只在同一学区内安排。',
    en: 'One way from home (else from the present school) at most {rotation.maxCommuteMinutes} minutes, or a free room at a boarding school; where travel is unknown only inside the cluster.',
  },
  maths: 'x[t,s,·] = 0 unless minutes(t,s) ≤ maxCommute ∨ (boarding(s) ∧ free rooms(s) > 0)',
  unit: { zh: '分钟', en: 'minutes' },
  sources: [countyPractice, seedQingyuan],
  parameters: ['rotation.maxCommuteMinutes', 'travel.detour', 'travel.speed'],
  applies: always,
  forbids: ({ person, school }, facts, policy) =>
    commuteTo(person, school, facts, policy) === null
      ? {
          rule: 'R12',
          values: {
            school: school.name,
            minutes: facts.minutes(person, school) ?? '',
            limit: policy['rotation.maxCommuteMinutes'],
          },
        }
      : null,
  violation: ({ values }) =>
    values.minutes === ''
      ? {
          zh: `到${values.school}的路程不明，且不在同一学区。`,
          en: `Travel to ${values.school} is unknown and it is in another cluster.`,
        }
      : {
          zh: `到${values.school}单程 ${values.minutes} 分钟，超过 ${values.limit} 分钟，且该校没有空余周转房。`,
          en: `${values.minutes} minutes one way to ${values.school}, above ${values.limit}, and no free room there.`,
        },
};
