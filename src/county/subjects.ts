/**
 * School subjects by id, with the names of the 2022 curriculum plan first and older or local spellings after.
 * `periods` of each grade are policy (`curriculum`), not part of this list.
 */
export interface Subject {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly alsoWritten: readonly string[];
}

export const subjects: readonly Subject[] = [
  { id: 'chinese', zh: '语文', en: 'Chinese', alsoWritten: ['中文', '国语'] },
  { id: 'math', zh: '数学', en: 'Mathematics', alsoWritten: ['算术'] },
  { id: 'english', zh: '英语', en: 'English', alsoWritten: ['外语', '英文'] },
  {
    id: 'morality',
    zh: '道德与法治',
    en: 'Morality and law',
    alsoWritten: ['品德', '思想品德', '道法', '政治', '品德与社会', '品德与生活', '思品', '思政'],
  },
  { id: 'science', zh: '科学', en: 'Science', alsoWritten: ['自然', '小学科学'] },
  { id: 'physics', zh: '物理', en: 'Physics', alsoWritten: [] },
  { id: 'chemistry', zh: '化学', en: 'Chemistry', alsoWritten: [] },
  { id: 'biology', zh: '生物学', en: 'Biology', alsoWritten: ['生物'] },
  { id: 'history', zh: '历史', en: 'History', alsoWritten: [] },
  { id: 'geography', zh: '地理', en: 'Geography', alsoWritten: [] },
  { id: 'pe', zh: '体育与健康', en: 'Physical education', alsoWritten: ['体育', '体育与健身'] },
  { id: 'music', zh: '音乐', en: 'Music', alsoWritten: ['艺术(音乐)', '艺术·音乐', '唱游'] },
  { id: 'art', zh: '美术', en: 'Art', alsoWritten: ['艺术(美术)', '艺术·美术', '图画'] },
  { id: 'it', zh: '信息科技', en: 'Information technology', alsoWritten: ['信息技术', '计算机', '信息'] },
  { id: 'labour', zh: '劳动', en: 'Labour', alsoWritten: ['劳动教育', '劳技', '劳动与技术'] },
  { id: 'practice', zh: '综合实践活动', en: 'Integrated practice', alsoWritten: ['综合实践', '综实'] },
  {
    id: 'local',
    zh: '地方与校本课程',
    en: 'Local and school courses',
    alsoWritten: ['地方课程', '校本课程', '地方校本', '校本'],
  },
  { id: 'mentalHealth', zh: '心理健康', en: 'Mental health', alsoWritten: ['心理', '心理健康教育'] },
  { id: 'specialEducation', zh: '特殊教育', en: 'Special education', alsoWritten: ['特教'] },
];

/** Music, art and PE: their periods may never be used for another subject (不得挤占). */
export const protectedSubjects = ['music', 'art', 'pe'] as const;

export const subjectById: ReadonlyMap<string, Subject> = new Map(subjects.map((subject) => [subject.id, subject]));
