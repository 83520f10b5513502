/** Documents the forecast of several years rests on; certainty as in the policy packs. */
import type { Source } from '../words.ts';

export const postsWithinTotal: Source = {
  text: '县域内教职工编制总量控制、统筹使用，招聘不得超出编制总量',
  document: '中央编办发〔2014〕72号 关于统一城乡中小学教职工编制标准的通知',
  date: '2014-11',
  certainty: 'secondHand',
};

export const consentToStage: Source = {
  text: '超编学段教师经培训合格并本人同意，可转岗到紧缺学段',
  document: '业务惯例，无公开文件可引',
  certainty: 'unsure',
};

export const countyForecast: Source = {
  text: '按学生升级、出生人口和退休年龄逐年推算，招聘计划由县自行确定',
  document: '业务惯例，无公开文件可引',
  certainty: 'unsure',
};

export const teachersInTime: Source = {
  text: '按照教职工编制标准配足配齐教师，及时补充空缺岗位',
  document: '国发〔2016〕40号 关于统筹推进县域内城乡义务教育一体化改革发展的若干意见',
  date: '2016-07',
  certainty: 'secondHand',
};
