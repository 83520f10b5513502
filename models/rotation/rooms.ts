import { arcTerms } from './context.ts';
import type { RotationHardRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { seedQingyuan } from './sources.ts';

/** R30 周转房. */
export const rooms: RotationHardRule = {
  id: 'R30',
  domain: 'rotation',
  slug: 'rooms',
  strength: 'hard',
  title: { zh: '周转房', en: 'Free rooms' },
  sentence: {
    zh: '通勤超过时限而安排周转房的人数，不超过该校空余周转房数。',
    en: 'No more people live in rooms of a school than it has free.',
  },
  maths: 'Σ_{arcs to s with room} x ≤ free rooms(s)',
  unit: { zh: '间', en: 'rooms' },
  sources: [seedQingyuan],
  parameters: [],
  applies: always,
  build: (model, context) => {
    for (const school of context.facts.schools) {
      const boarders = (context.arcsToSchool.get(school.code) ?? []).filter(({ room }) => room);
      const people = new Set(boarders.map(({ person }) => person)).size;
      const free = school.freeRooms ?? 0;
      if (people <= free) continue;
      model.constrain({
        rule: 'R30',
        label: school.code,
        terms: arcTerms(boarders, context),
        upper: free,
        relaxPrice: 1,
      });
    }
  },
  relief: (rows) => [rows.map(({ label, amount }) => ({ rooms: { school: label, by: amount } }))],
  violation: (subject, amount) => ({
    zh: `${subject.zh}缺周转房 ${amount} 间。`,
    en: `${subject.en} lacks ${amount} rooms.`,
  }),
};
