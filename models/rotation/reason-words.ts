/** What reasons about people are made of: a rule with its values, and the names of subjects and posts. */
import { subjectById } from '../../src/county/subjects.ts';
import { stageWords } from '../../src/county/vocabulary.ts';
import { stagesOfSchool } from '../demand/stages.ts';
import { type ReasonValues, said, type WordedReason } from '../reason.ts';
import type { RuleId } from '../rule.ts';
import type { Words } from '../words.ts';
import type { Place } from './facts.ts';

export const reason = (rule: RuleId, values: ReasonValues, zh: string, en: string): WordedReason =>
  said({ rule, values }, zh, en);

export const subjectName = (subject: string): Words => {
  const known = subjectById.get(subject);
  return known === undefined ? { zh: '全科', en: 'all subjects' } : { zh: known.zh, en: known.en };
};

export const placeName = (place: Place): Words => ({
  zh: `${place.school.name}${stagesOfSchool(place.school).length > 1 ? stageWords[place.stage][0] : ''}${subjectName(place.subject).zh}`,
  en: `${place.school.name}, ${place.stage} ${subjectName(place.subject).en}`,
});
