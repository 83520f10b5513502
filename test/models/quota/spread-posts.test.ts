/** Posts beyond the people of today go where posts carry most, and only where nothing else is touched by it. */
import { expect, it } from 'vitest';
import { evenlySpread } from '../../../models/quota/spread-posts.ts';
import { quotaModel, quotaPolicy } from '../../support/quota-county.ts';

/** J1: 语文 with one teacher today and 14 half periods a week, 体育 with nobody and 6; a full load is 28. */
function spreadAtJ1(posts: Readonly<Record<string, number>>, policy: Parameters<typeof quotaPolicy>[0] = {}) {
  const { context, model } = quotaModel();
  const stage = context.stages.find(({ school }) => school.code === 'J1')!;
  const values = model.variables.map(() => 0);
  for (const { kind, posts: variable } of stage.posts) values[variable] = posts[kind.subject] ?? 0;
  for (const { subject, own, demand } of stage.lessons) values[own] = (posts[subject] ?? 0) > 0 ? demand : 0;
  const spread = evenlySpread(context, values, quotaPolicy(policy));
  return Object.fromEntries(
    stage.posts.flatMap(({ kind, posts: variable }) =>
      spread[variable]! > 0 ? [[kind.subject, spread[variable]]] : [],
    ),
  );
}

it('evens out what the posts of a stage can still carry', () => {
  expect(spreadAtJ1({ chinese: 1, pe: 4 })).toEqual({ chinese: 3, pe: 2 });
});

it('takes no post that somebody of today fills, and leaves a subject below its people alone', () => {
  expect(spreadAtJ1({ chinese: 1, pe: 1 })).toEqual({ chinese: 1, pe: 1 });
  expect(spreadAtJ1({ pe: 4 })).toEqual({ pe: 4 });
});

it('leaves PE alone where its class ratio is binding', () => {
  expect(spreadAtJ1({ chinese: 1, pe: 4 }, { 'quota.peRatioIsHard': true })).toEqual({ chinese: 1, pe: 4 });
});
