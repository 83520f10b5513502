import type { School } from '../../src/county/county.ts';
import { isRural } from '../demand/location.ts';
import type { PlaceRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { seedQingyuan } from './sources.ts';

/** `townToRural` and so on; town is 县城, everything else is rural. */
function directionOf(from: School, to: School): string {
  return `${isRural(from) ? 'rural' : 'town'}To${isRural(to) ? 'Rural' : 'Town'}`;
}

const chinese: Readonly<Record<string, string>> = {
  townToRural: '县城到乡村',
  ruralToRural: '乡村之间',
  ruralToTown: '乡村到县城',
  townToTown: '县城学校之间',
};

/** R14 交流方向. */
export const direction: PlaceRule = {
  id: 'R14',
  domain: 'rotation',
  slug: 'direction',
  strength: 'selection',
  title: { zh: '交流方向', en: 'Direction of the move' },
  sentence: {
    zh: '只安排本县允许的交流方向：{rotation.directions}。已定事项指定的除外。',
    en: 'Only the directions the county allows: {rotation.directions}; a decision already taken may go beyond.',
  },
  maths: 'x[t,s,·] = 0 unless direction(school(t), s) ∈ directions or t is pinned to go',
  unit: { zh: '人', en: 'people' },
  sources: [seedQingyuan],
  parameters: ['rotation.directions'],
  applies: always,
  forbids: ({ person, school }, _facts, policy) => {
    const way = directionOf(person.school, school);
    if (person.goes !== null || policy['rotation.directions'].includes(way)) return null;
    return { rule: 'R14', values: { direction: chinese[way]!, way } };
  },
  violation: ({ values }) => ({
    zh: `本县不安排「${values.direction}」方向的交流。`,
    en: `The county does not allow this direction (${values.way}).`,
  }),
};
