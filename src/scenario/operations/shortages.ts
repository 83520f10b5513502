/** Where people are missing against the posts: of the county's own table, else of the stated arithmetic. */
import { deriveDemand } from '../../../models/demand/demand.ts';
import { peopleKey } from '../../../models/demand/people.ts';
import type { Policy } from '../../../models/parameters.ts';
import type { County, Stage } from '../../county/county.ts';
import { postsForRotation } from '../../planning/posts-for-rotation.ts';

export interface Shortage {
  readonly school: string;
  readonly stage: Stage;
  readonly subject: string;
  people: number;
}

/** Places with people missing, by school, stage and subject. 全科 posts have no subject to hire for and are left out. */
export function shortagesOf(county: County, policy: Policy): readonly Shortage[] {
  const demand = deriveDemand(county, policy);
  return postsForRotation(county, demand, null)
    .rows.map(({ school, stage, subject, posts }) => ({
      school,
      stage,
      subject,
      people: posts - (demand.people.posts.get(peopleKey(school, stage, subject)) ?? 0),
    }))
    .filter(({ people, subject }) => people > 0 && subject !== 'allSubject')
    .sort((a, b) => order(a).localeCompare(order(b), 'en'));
}

const order = ({ school, stage, subject }: Shortage): string => `${school}|${stage}|${subject}`;
