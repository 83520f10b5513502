/** The quota part of the plan as a document: schools, legal units, itinerants, reasons. */
import type { SchoolDemand } from '../../../models/demand/demand.ts';
import { compareKeys } from '../../../models/demand/school-order.ts';
import type { QuotaDecision } from '../../../models/quota/read.ts';
import { schoolReasons } from '../../../models/quota/reasons.ts';
import type { QuotaPlan } from '../plan.ts';
import type { QuotaQuestion } from './question.ts';

export function quotaDocument({ county, policy, demand }: QuotaQuestion, decision: QuotaDecision): QuotaPlan {
  const decided = new Map(decision.schools.map((school) => [school.school, school]));
  const rosterKnowsPosts = county.teachers.some(({ postSchool }) => postSchool !== null);
  const totals = {
    total: demand.totalPosts,
    reserve: demand.reservePosts,
    entitlement: demand.schools.reduce((sum, { entitlement }) => sum + entitlement.staff, 0),
  };
  const schools = demand.schools.map((facts) => {
    const { teachers, nonTeaching, subjects } = decided.get(facts.school.code)!;
    const posts = teachers + nonTeaching;
    return {
      school: facts.school.code,
      legalUnit: facts.school.legalUnit,
      classes: facts.classes,
      pupils: facts.pupils,
      entitlement: facts.entitlement.staff,
      entitlementBy: facts.entitlement.by,
      posts,
      teachers,
      nonTeaching,
      today: rosterKnowsPosts ? (demand.people.holders.get(facts.school.code) ?? 0) : null,
      subjects: subjects.map((subject) => ({ ...subject })),
      reasons: schoolReasons(facts, posts, totals, policy).map(({ rule, values, words }) => ({
        rule,
        values: { ...values },
        words,
      })),
    };
  });
  return {
    totalPosts: demand.countyTotal,
    reserve: demand.reservePosts,
    totalPostsSource: demand.totalPostsSource,
    used: schools.reduce((sum, { posts }) => sum + posts, 0),
    legalUnits: legalUnits(demand.schools, schools, rosterKnowsPosts ? demand.people.holders : null),
    schools,
    itinerants: decision.itinerants.map((itinerant) => ({ ...itinerant })).toSorted(byHome),
    substitutions: decision.substitutions.map((substitution) => ({ ...substitution })).toSorted(bySchool),
    supervision: decision.supervision.map((supervision) => ({ ...supervision })).toSorted(bySchool),
    classHeads: decision.classHeads.map((heads) => ({ ...heads })).toSorted(bySchool),
    credited: decision.credited.map((credited) => ({ ...credited })).toSorted(bySchool),
  };
}

/** Models go through schools by facts; documents by code. Rows of one school stay as they were. */
const bySchool = (a: { readonly school: string }, b: { readonly school: string }): number =>
  compareKeys([a.school], [b.school]);
const byHome = (a: Way, b: Way): number => compareKeys([a.home, a.site], [b.home, b.site]);

type Way = Pick<QuotaPlan['itinerants'][number], 'home' | 'site'>;

/** 编制 is held per 法人单位; a unit's ratified and filled posts are its own school's figures, else the roster's. */
function legalUnits(
  demands: readonly SchoolDemand[],
  schools: QuotaPlan['schools'],
  holders: ReadonlyMap<string, number> | null,
): QuotaPlan['legalUnits'] {
  const facts = new Map(demands.map(({ school }) => [school.code, school]));
  return [...Map.groupBy(schools, ({ legalUnit }) => legalUnit)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([legalUnit, members]) => {
      const unit = facts.get(legalUnit);
      const counted = holders && members.reduce((sum, { school }) => sum + (holders.get(school) ?? 0), 0);
      return {
        legalUnit,
        posts: members.reduce((sum, { posts }) => sum + posts, 0),
        ratified: unit?.postsRatified ?? null,
        filled: unit?.postsFilled ?? counted,
      };
    });
}
