/** Documents the timetable rests on; certainty as in the policy packs. */
import type { Source } from '../words.ts';

export const itinerantTeaching: Source = {
  text: '通过走教、定期轮岗等方式为农村学校补足音乐、体育、美术等专业课程教师',
  document: '清远市人民政府办公室2018年6月21日印发的城乡义务教育一体化改革发展实施意见',
  date: '2018-06-21',
  certainty: 'quoted',
};

export const schoolPractice: Source = {
  text: '走教课表以半天为单位、每周固定，半课时按单双周安排；各项限值由县自定',
  document: '业务惯例，无公开文件可引',
  certainty: 'unsure',
};
