/** Sheets of reports in either language: the workbook is Chinese, the terminal speaks as it is asked to. */
import type { Words } from '../../models/words.ts';
import type { Stage } from '../county/county.ts';
import { monthZh, stageZh, subjectZh } from '../county/field-words.ts';
import { noSubject } from '../county/no-subject.ts';
import { subjectById } from '../county/subjects.ts';

export interface Tongue {
  pick(words: Words): string;
  say(zh: string, en: string): string;
  stage(stage: Stage): string;
  subject(id: string): string;
  /** 是, yes. */
  yesNo(is: boolean): string;
  /** The school year that a month begins. */
  schoolYear(month: string): string;
}

const english: Tongue = {
  pick: ({ en }) => en,
  say: (_, en) => en,
  stage: (stage) => stage,
  subject: (id) =>
    id === noSubject ? 'No subject' : id === 'allSubject' ? 'All subjects' : (subjectById.get(id)?.en ?? id),
  yesNo: (is) => (is ? 'yes' : 'no'),
  schoolYear: (month) => `School year from ${month}`,
};

const chinese: Tongue = {
  pick: ({ zh }) => zh,
  say: (zh) => zh,
  stage: stageZh,
  subject: subjectZh,
  yesNo: (is) => (is ? '是' : '否'),
  schoolYear: (month) => `${monthZh(month)}起的学年`,
};

export const tongueOf = (language: keyof Words): Tongue => (language === 'zh' ? chinese : english);
