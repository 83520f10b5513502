/** Items of pay by id, as the 工资 table and people's own pay write them. Other items are kept as written. */
export const payItemWords = {
  rankPay: ['岗位工资'],
  gradePay: ['薪级工资'],
  performanceBase: ['基础性绩效', '基础性绩效工资'],
  townPerformance: ['区域绩效', '县镇绩效', '绩效增量'],
  tierAllowance: ['边远教师生活补助', '生活补助', '乡村教师生活补助', '山区津贴'],
  townshipAllowance: ['乡镇工作补贴', '乡镇补贴'],
  classHeadSupplement: ['班主任津贴', '班主任费'],
  backboneSupplement: ['骨干教师津贴', '骨干津贴', '名师津贴'],
  headSupplement: ['校长绩效津贴', '校长津贴', '校长职级津贴'],
  civilServantAverage: ['公务员平均工资', '公务员平均工资收入'],
  performanceTotal: ['绩效工资总量', '绩效总量'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type PayItem = keyof typeof payItemWords;

/** The same items in English. */
export const payItemEnglish: Readonly<Record<PayItem, string>> = {
  rankPay: 'rank pay',
  gradePay: 'pay grade',
  performanceBase: 'base performance pay',
  townPerformance: 'performance pay by location',
  tierAllowance: 'allowance of today',
  townshipAllowance: 'township allowance',
  classHeadSupplement: 'supplement of class heads',
  backboneSupplement: 'supplement of backbone teachers',
  headSupplement: 'supplement of heads',
  civilServantAverage: 'civil servants’ average',
  performanceTotal: 'total of performance pay',
};

/** What stands for a pay item, ours or a county's own. */
export const isPayItem = (item: string): item is PayItem => Object.hasOwn(payItemWords, item);
