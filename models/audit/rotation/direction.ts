/** R14: only directions between town and countryside that the policy lists, unless a decision sends the person. */
import type { School } from '../../../src/county/county.ts';
import { isRural, isSending } from '../facts/location.ts';
import { isPinnedToGo } from '../facts/moved.ts';
import { twinOfEachMove } from '../moves.ts';

const words = {
  townToRural: { zh: '县城到乡村', en: 'town to countryside' },
  ruralToRural: { zh: '乡村到乡村', en: 'countryside to countryside' },
  ruralToTown: { zh: '乡村到县城', en: 'countryside to town' },
  townToTown: { zh: '县城到县城', en: 'town to town' },
} as const;

export const direction = twinOfEachMove('R14', ({ teacher, from, to }, facts) => {
  const isOutside = (school: School) =>
    facts.policy['rotation.directionBy'] === 'role' ? !isSending(school) : isRural(school);
  const way = wayOf(isOutside(from), isOutside(to));
  if (facts.policy['rotation.directions'].includes(way) || isPinnedToGo(facts, teacher)) return null;
  return {
    amount: 1,
    zh: `由${from.name}到${to.name}属${words[way].zh}，不在允许的交流方向之内。`,
    en: `${from.name} to ${to.name} is ${words[way].en}, a direction the policy does not list.`,
  };
});

function wayOf(fromRural: boolean, toRural: boolean): keyof typeof words {
  if (fromRural) return toRural ? 'ruralToRural' : 'ruralToTown';
  return toRural ? 'townToRural' : 'townToTown';
}
