import { expect, it } from 'vitest';
import { modelText } from '../../../models/lp/text.ts';
import { quotaRules } from '../../../models/quota/catalogue.ts';
import { quotaModel } from '../../support/quota-county.ts';

it.each(quotaRules.map(({ id, slug }) => [id, slug] as const))('%s %s adds exactly these rows', async (id, slug) => {
  const text = modelText(quotaModel().model, id);
  expect(text.trim()).not.toBe('');
  await expect(text).toMatchFileSnapshot(`golden/${slug}.txt`);
});
