/** Documents that several rotation rules cite. */
import type { Source } from '../words.ts';

export const rotationOpinion: Source = {
  text: '推进县（区）域内义务教育学校校长教师交流轮岗',
  document: '教师〔2014〕4号 关于推进县（区）域内义务教育学校校长教师交流轮岗的意见',
  date: '2014-08',
  certainty: 'secondHand',
};
export const tenPercentClause: Source = {
  text: '每学年教师交流轮岗的比例不低于符合交流条件教师总数的10%，其中骨干教师交流轮岗应不低于交流总数的20%',
  document: '教师〔2014〕4号；教督〔2017〕6号',
  date: '2014-08',
  certainty: 'secondHand',
};
export const seedQingyuan: Source = {
  text: '制定校长教师交流轮岗实施方案并组织实施；引导优秀教师向农村学校流动',
  document: '清远市人民政府办公室 2018-06-21 关于统筹推进县域内城乡义务教育一体化改革发展的实施意见',
  date: '2018-06-21',
  certainty: 'quoted',
};
export const pointFloorClause: Source = {
  text: '办好必要的乡村小规模学校（教学点），配足不少于2名教师',
  document: '清远市人民政府办公室 2018-06-21 关于统筹推进县域内城乡义务教育一体化改革发展的实施意见',
  date: '2018-06-21',
  certainty: 'quoted',
};
export const curriculumClause: Source = {
  text: '开齐开足开好课程，不得挤占体育、音乐、美术等课程课时；通过走教、定期轮岗等方式为农村学校补足专业课程教师',
  document: '清远市人民政府办公室 2018-06-21 关于统筹推进县域内城乡义务教育一体化改革发展的实施意见',
  date: '2018-06-21',
  certainty: 'quoted',
};
export const equityMeasure: Source = {
  text: '所有指标校际差异系数，小学均小于或等于0.50，初中均小于或等于0.45（按在校生数加权；加权方式凭业务经验，待核）',
  document: '教督〔2017〕6号 县域义务教育优质均衡发展督导评估办法；教督〔2012〕3号',
  date: '2017-04',
  certainty: 'secondHand',
};
export const countyPractice: Source = {
  text: '县级交流轮岗实施方案的通行做法，由县自行确定',
  document: '县级实施方案（业务经验，待县核定）',
  certainty: 'unsure',
};
export const conductClause: Source = {
  text: '将师德表现作为教师考核、岗位聘用等的首要内容，实行师德考核一票否决',
  document: '清远市人民政府办公室 2018-06-21 关于统筹推进县域内城乡义务教育一体化改革发展的实施意见',
  date: '2018-06-21',
  certainty: 'derived',
};
export const groupClause: Source = {
  text: '学区化、联盟化、集团化办学',
  document: '清远市人民政府办公室 2018-06-21 关于统筹推进县域内城乡义务教育一体化改革发展的实施意见',
  date: '2018-06-21',
  certainty: 'quoted',
};
export const pairClause: Source = {
  text: '“一帮一”结对帮扶；对口支援',
  document: '清远市人民政府办公室 2018-06-21 关于统筹推进县域内城乡义务教育一体化改革发展的实施意见；教师〔2014〕4号',
  date: '2018-06-21',
  certainty: 'quoted',
};
export const contractedService: Source = {
  text: '特岗教师聘期三年；公费师范生、定向生履约任教一般不少于六年',
  document: '特岗计划、公费师范生政策及各地协议（转引，以本人协议为准）',
  certainty: 'secondHand',
};
export const certificateLaw: Source = {
  text: '取得教师资格的公民，可以在本级及其以下等级的学校任教',
  document: '教师资格条例 第五条',
  date: '1995-12',
  certainty: 'unsure',
};
export const relativesRule: Source = {
  text: '事业单位工作人员存在夫妻、直系血亲等亲属关系的，不得在同一单位担任有直接隶属关系的领导职务等岗位',
  document: '人社部规〔2019〕1号 事业单位人事管理回避规定',
  date: '2019',
  certainty: 'secondHand',
};
export const retirementDecision: Source = {
  text: '自2025年1月1日起，逐步延迟法定退休年龄',
  document: '全国人大常委会关于实施渐进式延迟法定退休年龄的决定（2024-09-13）',
  date: '2024-09-13',
  certainty: 'secondHand',
};
