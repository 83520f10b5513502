import { expect, it } from 'vitest';
import { modelText } from '../../../models/lp/text.ts';
import type { Policy } from '../../../models/parameters.ts';
import { quotaRules } from '../../../models/quota/catalogue.ts';
import { quotaModel } from '../../support/quota-county.ts';

/** Rules that the national policy leaves off, switched on. */
const switchedOn: Readonly<Record<string, Partial<Policy>>> = {
  Q13: { 'quota.specialistPosts': ['mentalHealth'], 'provision.mentalHealthPupils': 90 },
  Q14: { 'quota.peRatioIsHard': true, 'quota.peClassesPerTeacher.primary': 3 },
  Q27: { 'quota.goals': ['untaughtOther', 'fillRate', 'untaughtCore'] },
};

it.each(quotaRules.map(({ id, slug }) => [id, slug] as const))('%s %s adds exactly these rows', async (id, slug) => {
  const text = modelText(quotaModel({ policy: switchedOn[id] ?? {} }).model, id);
  expect(text.trim()).not.toBe('');
  await expect(text).toMatchFileSnapshot(`golden/${slug}.txt`);
});
