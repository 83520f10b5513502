import { expect, it } from 'vitest';
import { horizonRules } from '../../../models/horizon/catalogue.ts';
import { modelText } from '../../../models/lp/text.ts';
import { horizonModel, retrainableTeachers, shrinking, steady } from '../../support/horizon-county.ts';

// Two futures, and limits under which every rule has something to say.
const question = {
  county: { teachers: retrainableTeachers() },
  policy: { 'horizon.retrainingShare': 1 },
  futures: [steady, { ...shrinking, weight: 2 }],
};

it.each(horizonRules.map(({ id, slug }) => [id, slug] as const))('%s %s adds exactly these rows', async (id, slug) => {
  const text = modelText(horizonModel(question).model, id);
  expect(text.trim()).not.toBe('');
  await expect(text).toMatchFileSnapshot(`golden/${slug}.txt`);
});
