/** R31: where rank posts are held per school, no rank group outgrows its posts, or today's number where that is higher. */
import { factsOf } from '../facts/facts.ts';
import { formOf, perSchool, placed } from '../facts/moved.ts';
import type { AuditTwin } from '../twin.ts';
import { noRotation, silent, verdict, violation } from '../verdict.ts';

const groups = [
  { id: 'senior', first: 1, last: 7, zh: '高级岗位', en: 'senior posts' },
  { id: 'middle', first: 8, last: 10, zh: '中级岗位', en: 'middle posts' },
  { id: 'junior', first: 11, last: 13, zh: '初级岗位', en: 'junior posts' },
] as const;

export const rankPosts: AuditTwin = {
  id: 'R31',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    if (policy['rotation.rankPosts'] !== 'school') {
      return silent('本县岗位等级不按校管理，本条不适用。', 'Rank posts are not held per school here.');
    }
    const facts = factsOf(county, policy);
    // Where the form leaves the rank post behind, the holder stays in the structure of the old school.
    const forms = new Map(rotation.moves.map((move) => [move.teacher, formOf(facts, move)]));
    const everyone = placed(facts, rotation).map((person) =>
      forms.get(person.teacher.id)?.rankPost === false ? { ...person, after: person.before } : person,
    );
    const checks = groups.map((group) => ({
      group,
      holders: perSchool(
        everyone,
        ({ rankPost }) => rankPost !== null && rankPost >= group.first && rankPost <= group.last,
      ),
    }));
    const schools = county.schools.flatMap((school) =>
      school.rankPosts === null ? [] : [{ school, posts: school.rankPosts }],
    );
    return verdict(
      schools.length * groups.length,
      schools.flatMap(({ school, posts }) =>
        checks.flatMap(({ group, holders }) => {
          const { before, after } = holders.get(school.code) ?? { before: 0, after: 0 };
          const most = Math.max(posts[group.id], before);
          if (after <= most) return [];
          return violation(
            { zh: `${school.name}${group.zh}`, en: `${school.name}, ${group.en}` },
            after - most,
            `交流后在聘 ${after} 名，超过核定 ${posts[group.id]} 名（现有 ${before} 名）。`,
            `${after} holders after the moves for ${posts[group.id]} posts (${before} today).`,
          );
        }),
      ),
    );
  },
};
