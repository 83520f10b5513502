import { expect, it } from 'vitest';
import { modelText } from '../../../models/lp/text.ts';
import { buildTimetable } from '../../../models/timetable/build.ts';
import { timetableRules } from '../../../models/timetable/catalogue.ts';
import { quotaPolicy } from '../../support/quota-county.ts';
import { timetableGroup } from '../../support/timetable-group.ts';

// Limits so tight that every rule has something to say.
const policy = quotaPolicy({
  'timetable.roadMinutesADay': 45,
  'timetable.sitesADay': 1,
  'timetable.sitesAWeek': 1,
});

it.each(timetableRules.map(({ id, slug }) => [id, slug] as const))(
  '%s %s adds exactly these rows',
  async (id, slug) => {
    const text = modelText(buildTimetable(timetableGroup({ posts: 2 }), policy).model, id);
    expect(text.trim()).not.toBe('');
    await expect(text).toMatchFileSnapshot(`golden/${slug}.txt`);
  },
);
