import type { School } from '../../src/county/county.ts';
import { isRural } from '../demand/location.ts';
import type { Policy } from '../parameters.ts';
import { isSending } from './facts.ts';
import type { PlaceRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { seedQingyuan } from './sources.ts';

/** `townToRural` and so on. Town is 县城, or by the county's choice every sending school; everything else is rural. */
function directionOf(from: School, to: School, policy: Policy): string {
  const isTown = policy['rotation.directionBy'] === 'role' ? isSending : (school: School) => !isRural(school);
  return `${isTown(from) ? 'town' : 'rural'}To${isTown(to) ? 'Town' : 'Rural'}`;
}

const chinese: Readonly<Record<Policy['rotation.directionBy'], Readonly<Record<string, string>>>> = {
  location: {
    townToRural: '县城到乡村',
    ruralToRural: '乡村之间',
    ruralToTown: '乡村到县城',
    townToTown: '县城学校之间',
  },
  role: {
    townToRural: '派出校到其他学校',
    ruralToRural: '非派出校之间',
    ruralToTown: '其他学校到派出校',
    townToTown: '派出校之间',
  },
};

/** R14 交流方向. */
export const direction: PlaceRule = {
  id: 'R14',
  domain: 'rotation',
  slug: 'direction',
  strength: 'selection',
  title: { zh: '交流方向', en: 'Direction of the move' },
  sentence: {
    zh: '只安排本县允许的交流方向：{rotation.directions}（认定方式：{rotation.directionBy}）。已定事项指定的除外。',
    en: 'Only the directions the county allows: {rotation.directions} (by {rotation.directionBy}: location, or role, where town means a sending school); a decision already taken may go beyond.',
  },
  maths: 'x[t,s,·] = 0 unless direction(school(t), s) ∈ directions or t is pinned to go',
  unit: { zh: '人', en: 'people' },
  sources: [seedQingyuan],
  parameters: ['rotation.directions', 'rotation.directionBy'],
  applies: always,
  forbids: ({ person, school }, _facts, policy) => {
    const way = directionOf(person.school, school, policy);
    if (person.goes !== null || policy['rotation.directions'].includes(way)) return null;
    return { rule: 'R14', values: { direction: chinese[policy['rotation.directionBy']][way]!, way } };
  },
  violation: ({ values }) => ({
    zh: `本县不安排「${values.direction}」方向的交流。`,
    en: `The county does not allow this direction (${values.way}).`,
  }),
};
