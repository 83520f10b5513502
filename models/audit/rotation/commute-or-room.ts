/** R12: the daily way is within the limit, or a room at a boarding school is used. */
import type { Facts } from '../facts/facts.ts';
import { inOneCluster } from '../facts/location.ts';
import { type Departure, twinOfEveryDeparture } from '../moves.ts';

export const commuteOrRoom = twinOfEveryDeparture('R12', (found, facts) => {
  if (found.room && found.to.boarding === true) return null;
  const most = facts.policy['rotation.maxCommuteMinutes'];
  const minutes = commuteMinutes(found, facts);
  const roomless = found.room
    ? { zh: '拟入校不是寄宿制学校，不能安排周转房', en: 'the school does not board, so no room can be used' }
    : { zh: '未安排周转房', en: 'no room is used' };
  if (minutes === null) {
    if (inOneCluster(found.from, found.to)) return null;
    return {
      amount: 1,
      zh: `到拟入校路程不明，${roomless.zh}，不得安排。`,
      en: `the way is not known and ${roomless.en}.`,
    };
  }
  if (minutes <= most) return null;
  return {
    amount: minutes - most,
    zh: `到拟入校单程 ${minutes} 分钟，超过时限 ${most} 分钟，${roomless.zh}。`,
    en: `${minutes} minutes one way, above ${most}, and ${roomless.en}.`,
  };
});

/** From home when its place is known, else from the present school. */
function commuteMinutes({ teacher, from, to }: Departure, facts: Facts): number | null {
  const home = teacher.residence?.coordinates ?? null;
  return (home === null ? null : facts.roads.fromPoint(home, to)) ?? facts.roads.between(from, to);
}
