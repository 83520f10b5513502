/** Documents the quota rules rest on; certainty as in the policy packs. */
import type { Source } from '../words.ts';

export const seed: Source = {
  text: '办好必要的乡村小规模学校（教学点），配足不少于2名教师；按照教职工与学生比例和教职工与班级比例相结合的方式核定',
  document: '清远市人民政府办公室2018年6月21日印发的城乡义务教育一体化改革发展实施意见',
  date: '2018-06-21',
  certainty: 'quoted',
};

export const unifiedStandard: Source = {
  text: '县镇、农村中小学教职工编制标准统一到城市标准，小学1:19，初中1:13.5',
  document: '中央编办发〔2014〕72号',
  date: '2014-11',
  certainty: 'secondHand',
};

export const classTable: Source = {
  text: '中小学班标准额与每班配备教职工数参考表；职员、教学辅助人员和工勤人员占比上限',
  document: '国办发〔2001〕74号及其实施意见',
  date: '2002',
  certainty: 'unsure',
};

export const protectedPeriods: Source = {
  text: '不得挤占体育、音乐、美术课时；通过走教、定期轮岗等方式为农村学校补足专业课程教师',
  document: '清远市人民政府办公室2018年6月21日印发的城乡义务教育一体化改革发展实施意见',
  date: '2018-06-21',
  certainty: 'quoted',
};

export const curriculumPlan: Source = {
  text: '按国家课程方案开齐开足课程',
  document: '《义务教育课程方案（2022年版）》',
  date: '2022-04',
  certainty: 'secondHand',
};

export const classHeads: Source = {
  text: '班主任工作量按当地教师标准课时工作量的一半计入教师基本工作量',
  document: '教基一〔2009〕12号《中小学班主任工作规定》',
  date: '2009-08',
  certainty: 'secondHand',
};

export const threeClassrooms: Source = {
  text: '专递课堂面向开不齐、开不足、开不好国家规定课程的农村学校和教学点，当地教师在教室协助',
  document: '教育部《关于加强「三个课堂」应用的指导意见》',
  date: '2020-03',
  certainty: 'secondHand',
};

export const allSubjectTeachers: Source = {
  text: '探索培养小学全科乡村教师',
  document: '清远市人民政府办公室2018年6月21日印发的城乡义务教育一体化改革发展实施意见',
  date: '2018-06-21',
  certainty: 'quoted',
};

export const specialistStaffing: Source = {
  text: '每所学校至少配备一名专职或兼职心理健康教育教师；招收5人以上残疾学生的普通学校设立资源教室、配备资源教师',
  document: '教育部关于中小学心理健康教育和普通学校特殊教育资源教室建设的指导文件',
  certainty: 'unsure',
};

export const peStaffing: Source = {
  text: '按照不高于班师比小学5:1、初中6:1、高中8:1的标准配备体育专任教师',
  document: '教育部通知，未见文号',
  certainty: 'secondHand',
};

export const coreSubjectsPractice: Source = {
  text: '岗位不足时先保证语文、数学有人任教',
  document: '业务惯例，无公开文件可引',
  certainty: 'unsure',
};

export const practice: Source = {
  text: '业务惯例，由县自定',
  document: '业务惯例，无公开文件可引',
  certainty: 'unsure',
};
