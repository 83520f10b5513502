/** Documents that the pay rules cite. */
import type { Source } from '../words.ts';

const qingyuan = '清远市人民政府办公室 2018-06-21 关于统筹推进县域内城乡义务教育一体化改革发展的实施意见';

export const rankParityClause: Source = {
  text: '确保县域内农村学校教师实际工资收入水平不低于同职级县镇教师工资收入水平',
  document: qingyuan,
  date: '2018-06-21',
  certainty: 'quoted',
};
export const civilServantClause: Source = {
  text: '确保县域内义务教育教师平均工资收入水平不低于当地公务员的平均工资收入水平',
  document: qingyuan,
  date: '2018-06-21',
  certainty: 'quoted',
};
export const compulsoryEducationLaw: Source = {
  text: '教师的平均工资水平应当不低于当地公务员的平均工资水平',
  document: '中华人民共和国义务教育法 第三十一条',
  certainty: 'unsure',
};
export const tieredAllowanceClause: Source = {
  text: '突出差别化补助政策，分类分档进行补助，对基层和艰苦地区进行补助倾斜',
  document: qingyuan,
  date: '2018-06-21',
  certainty: 'quoted',
};
export const guangdongAllowance: Source = {
  text: '山区和农村边远地区教师生活补助，人均标准2016年800元、2017年900元、2018年1000元',
  document: '广东省山区和农村边远地区教师生活补助政策（转载）',
  date: '2016',
  certainty: 'secondHand',
};
export const performanceTotalClause: Source = {
  text: '绩效工资总量参照当地公务员工资水平核定，并实行总量控制',
  document: qingyuan,
  date: '2018-06-21',
  certainty: 'derived',
};
export const countyDecides: Source = {
  text: '补助的进位、单档上限和年度预算由县自行确定',
  document: '县级补助实施方案（业务经验，待县核定）',
  certainty: 'unsure',
};
export const countyTiers: Source = {
  text: '县城边缘、乡镇驻地、村小、教学点依次更边远；分档的公里和分钟由县核定',
  document: '县级补助实施方案（业务经验，待县核定）',
  certainty: 'unsure',
};
export const classHeadClause: Source = {
  text: '绩效工资分配向班主任倾斜',
  document: qingyuan,
  date: '2018-06-21',
  certainty: 'quoted',
};
export const frontLineClause: Source = {
  text: '重点向一线教师、骨干教师，尤其是班主任倾斜',
  document: qingyuan,
  date: '2018-06-21',
  certainty: 'quoted',
};
export const headPayClause: Source = {
  text: '根据考核结果合理确定校长绩效工资水平',
  document: qingyuan,
  date: '2018-06-21',
  certainty: 'quoted',
};
