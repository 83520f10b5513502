/** 积分核对表 as a sheet. */
import type { Layout } from './layout.ts';
import type { PointsListRow } from './points-list.ts';
import { count, sentence, words } from './sheet.ts';
import type { Tongue } from './tongue.ts';

export const pointsLayout = ({ say, pick, subject }: Tongue): Layout<PointsListRow> => ({
  name: '积分核对表',
  columns: [
    words(say('姓名', 'Name'), 12),
    words(say('现任教学校', 'School'), 28),
    words(say('学科', 'Subject'), 16),
    count(say('志愿数', 'Wishes'), 8),
    count(say('志愿积分', 'Points for a wish'), 10),
    count(say('保护积分', 'Against being sent'), 10),
    sentence(say('构成', 'Made of'), 70),
  ],
  cells: (row) => [row.name, row.school, subject(row.subject), row.wishes, row.wish, row.stay, pick(row.made)],
  summed: [],
  empty: say('没有符合交流条件或填报志愿的教师。', 'Nobody meets the conditions or has applied.'),
});
