/** R30: no more people in rooms than the school has free; an unknown number of rooms is none. */
import { countBy, factsOf } from '../facts/facts.ts';
import type { AuditTwin } from '../twin.ts';
import { noRotation, schoolName, verdict, violation } from '../verdict.ts';

export const rooms: AuditTwin = {
  id: 'R30',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    const facts = factsOf(county, policy);
    const guests = countBy(
      rotation.moves.filter((move) => move.room),
      (move) => move.to,
    );
    return verdict(
      guests.size,
      [...guests].flatMap(([code, people]) => {
        const free = facts.schools.get(code)?.freeRooms ?? 0;
        if (people <= free) return [];
        return violation(
          schoolName(facts, code),
          people - free,
          `安排周转房 ${people} 人，可用周转房 ${free} 间，尚差 ${people - free} 间。`,
          `${people} people in rooms, ${free} rooms free.`,
        );
      }),
    );
  },
};
