import type { Bilingual } from '../../../platform/i18n.ts'
import type { Basis } from '../rule.ts'

interface CategoryTerms {
  readonly name: Bilingual
  /** The policy rule that a hit belongs to. */
  readonly rule: string
  readonly basis: Basis
  readonly fix: Bilingual
}

const statute = (text: string): Basis => ({ kind: 'statute', text })
const regulation = (text: string): Basis => ({ kind: 'regulation', text })

const FACT: Bilingual = {
  zh: '换成能证明的事实：时间、地点、来源写清楚，或删去。',
  en: 'State a fact that can be proven, with time, place and source, or leave it out.',
}

/** Every category of hit: the rule it belongs to, its usual basis and what to write instead. */
export const CATEGORIES = {
  'ABS-grade': {
    name: { zh: '绝对化用语：级别', en: 'absolute wording: grade' },
    rule: 'ADLAW-ABS',
    basis: statute('广告法 9(3)；广告绝对化用语执法指南'),
    fix: FACT,
  },
  'ABS-superlative': {
    name: { zh: '绝对化用语：最字', en: 'absolute wording: superlative' },
    rule: 'ADLAW-ABS',
    basis: statute('广告法 9(3)；广告绝对化用语执法指南'),
    fix: FACT,
  },
  'ABS-rank': {
    name: { zh: '绝对化用语：名次', en: 'absolute wording: rank' },
    rule: 'ADLAW-ABS',
    basis: statute('广告法 9(3)、11；广告绝对化用语执法指南'),
    fix: FACT,
  },
  'ABS-unique': {
    name: { zh: '绝对化用语：唯一', en: 'absolute wording: unique' },
    rule: 'ADLAW-ABS',
    basis: statute('广告法 9(3)；广告绝对化用语执法指南'),
    fix: FACT,
  },
  'ABS-eternal': {
    name: { zh: '绝对化用语：永久、万能', en: 'absolute wording: eternal, universal' },
    rule: 'ADLAW-ABS',
    basis: statute('广告法 9(3)、28；广告绝对化用语执法指南'),
    fix: FACT,
  },
  CITE: {
    name: { zh: '引证数据', en: 'cited figures' },
    rule: 'ADLAW-CITE',
    basis: statute('广告法 11'),
    fix: { zh: '附上来源、范围和日期。', en: 'Attach the source, its scope and date.' },
  },
  AUTH: {
    name: { zh: '权威背书', en: 'endorsement by authority' },
    rule: 'ADLAW-CITE',
    basis: statute('广告法 9(2)、11、38'),
    fix: { zh: '删去背书，或附授权与证明。', en: 'Drop the endorsement, or attach its licence and proof.' },
  },
  'MED-cure': {
    name: { zh: '疾病治疗功能', en: 'curing an illness' },
    rule: 'MED-CLAIM',
    basis: statute('广告法 17；食品安全法 73；化妆品监督管理条例 43'),
    fix: { zh: '删去治疗、预防疾病的说法，只写使用感受。', en: 'Drop every claim of treating or preventing illness.' },
  },
  'MED-term': {
    name: { zh: '医疗用语', en: 'medical terms' },
    rule: 'MED-CLAIM',
    basis: statute('广告法 17；化妆品监督管理条例 37'),
    fix: { zh: '换成日常的词，例如“清爽”“舒适”。', en: 'Use everyday words such as "fresh" or "comfortable".' },
  },
  'MED-safety': {
    name: { zh: '安全性、功效断言', en: 'assertions of safety or efficacy' },
    rule: 'MED-CLAIM',
    basis: statute('广告法 16、18、28'),
    fix: { zh: '写适用人群和注意事项，不作保证。', en: 'Say for whom it is and what to mind; promise nothing.' },
  },
  HF: {
    name: { zh: '保健食品', en: 'health food' },
    rule: 'HEALTH-FOOD',
    basis: statute('广告法 18；食品安全法 79'),
    fix: {
      zh: '按批准的广告内容发布，注明“保健食品不是药物，不能代替药物治疗疾病”。',
      en: 'Use the approved text with its number and the statutory notice.',
    },
  },
  'COS-special': {
    name: { zh: '特殊化妆品功效', en: 'special cosmetic efficacy' },
    rule: 'COSMETIC',
    basis: regulation('化妆品监督管理条例 16、22、43；化妆品功效宣称评价规范'),
    fix: {
      zh: '没有特殊化妆品注册证，只写提亮、滋润等已备案的功效。',
      en: 'Without a special registration, claim only filed effects such as moisture.',
    },
  },
  'COS-medical': {
    name: { zh: '化妆品医疗化', en: 'medical words for cosmetics' },
    rule: 'COSMETIC',
    basis: regulation('化妆品监督管理条例 37、43'),
    fix: { zh: '删去药妆、消炎等词。', en: 'Drop words such as "medicated" and "anti-inflammatory".' },
  },
  'EDU-guarantee': {
    name: { zh: '教育培训承诺', en: 'promises of results in education' },
    rule: 'EDU',
    basis: statute('广告法 24(1)'),
    fix: { zh: '写课程安排和服务，不承诺结果。', en: 'Describe the course and the service; promise no result.' },
  },
  'EDU-insider': {
    name: { zh: '考试机构与证明', en: 'exam insiders and testimony' },
    rule: 'EDU',
    basis: statute('广告法 24(2)(3)'),
    fix: { zh: '删去命题人、学员成绩等证明。', en: 'Drop examiners and the results of students.' },
  },
  INFANT: {
    name: { zh: '母婴与母乳', en: 'infants and breast milk' },
    rule: 'INFANT',
    basis: statute('广告法 20'),
    fix: { zh: '不与母乳比较，不称代替母乳。', en: 'Never compare with or replace breast milk.' },
  },
  FIN: {
    name: { zh: '投资收益承诺', en: 'promises of returns' },
    rule: 'FIN',
    basis: statute('广告法 25'),
    fix: { zh: '删去收益承诺，提示风险。', en: 'Drop the promise and state the risk.' },
  },
  ALC: {
    name: { zh: '酒类', en: 'alcohol' },
    rule: 'ALCOHOL',
    basis: statute('广告法 23'),
    fix: { zh: '不劝饮、不写解压助兴。', en: 'Do not urge drinking nor claim that it relaxes.' },
  },
  TOBACCO: {
    name: { zh: '烟草', en: 'tobacco' },
    rule: 'TOBACCO',
    basis: statute('广告法 22；电子烟管理办法'),
    fix: { zh: '烟草和电子烟不得做广告，删去。', en: 'Tobacco must not be advertised; leave it out.' },
  },
  RX: {
    name: { zh: '药品与医疗器械', en: 'drugs and devices' },
    rule: 'RX',
    basis: statute('广告法 15、16、46'),
    fix: {
      zh: '处方药不得推广；其他按审批内容发布。',
      en: 'Prescription drugs cannot be promoted; others need approval.',
    },
  },
  STATE: {
    name: { zh: '国家机关与领导人', en: 'state organs and leaders' },
    rule: 'PUBLIC',
    basis: statute('广告法 9(1)(2)'),
    fix: { zh: '删去国旗、国家机关和领导人。', en: 'Leave out flags, state organs and leaders.' },
  },
  SUPERST: {
    name: { zh: '迷信', en: 'superstition' },
    rule: 'PUBLIC',
    basis: statute('广告法 9(8)'),
    fix: { zh: '删去开运、转运等说法，写材质和寓意设计。', en: 'Drop luck and fate; describe material and design.' },
  },
  INDECENT: {
    name: { zh: '淫秽、赌博、暴力', en: 'obscene, gambling, violent' },
    rule: 'PUBLIC',
    basis: statute('广告法 9(8)'),
    fix: { zh: '删去。', en: 'Leave it out.' },
  },
  DISCRIM: {
    name: { zh: '歧视', en: 'discrimination' },
    rule: 'PUBLIC',
    basis: statute('广告法 9(9)'),
    fix: { zh: '换成不贬低任何人的说法。', en: 'Say it without belittling anybody.' },
  },
  SHARE: {
    name: { zh: '诱导分享', en: 'inducing to share' },
    rule: 'WX-SHARE',
    basis: { kind: 'platform', text: '微信外部链接内容管理规范 1.2' },
    fix: {
      zh: '奖励改为好友首单完成后发放，不与转发、集赞、拉群挂钩。',
      en: 'Reward a friend’s first purchase instead of sharing, likes or invitations.',
    },
  },
  REVIEW: {
    name: { zh: '诱导好评', en: 'inducing praise' },
    rule: 'REVIEW-INDUCE',
    basis: regulation('网络反不正当竞争暂行规定 9(5)；反不正当竞争法 9'),
    fix: {
      zh: '改为“真实评价即可获积分，不论好评差评”。',
      en: 'Reward any honest review alike, good or bad.',
    },
  },
  MLM: {
    name: { zh: '多级计酬与拉人头', en: 'multi-level rewards' },
    rule: 'MLM-DEPTH',
    basis: regulation('禁止传销条例 7'),
    fix: {
      zh: '只按一级直接推荐的实际购买奖励，不设入门费、不按团队业绩。',
      en: 'Reward one level of direct referrals only; no entry fee, no team turnover.',
    },
  },
  PRICE: {
    name: { zh: '价格表述', en: 'price wording' },
    rule: 'PRICE-REF',
    basis: regulation('明码标价和禁止价格欺诈规定 16–19'),
    fix: {
      zh: '写明比较价的依据，例如“近7日最低成交价”，并核对门店后台。',
      en: 'Name what the price is compared with, such as the lowest price of the last 7 days.',
    },
  },
  SCARCITY: {
    name: { zh: '虚假稀缺与紧迫', en: 'false scarcity' },
    rule: 'FAKE-DATA',
    basis: statute('反不正当竞争法 9；电子商务法 17'),
    fix: { zh: '绑定真实库存和截止时间，或删去。', en: 'Bind it to real stock and a real end, or leave it out.' },
  },
  FAKE: {
    name: { zh: '虚构交易与评价', en: 'invented sales and reviews' },
    rule: 'FAKE-DATA',
    basis: statute('反不正当竞争法 9；电子商务法 17；网络反不正当竞争暂行规定 8、9'),
    fix: { zh: '删去虚构的数据，只用真实数据。', en: 'Use true figures only.' },
  },
  TERM: {
    name: { zh: '不公平格式条款', en: 'unfair terms' },
    rule: 'TERM-FINAL',
    basis: statute('消费者权益保护法 26；消费者权益保护法实施条例 17'),
    fix: { zh: '改为“如有疑问请联系客服”。', en: 'Write "Questions? Ask our service."' },
  },
  PRIVACY: {
    name: { zh: '群内收集个人信息', en: 'collecting personal data' },
    rule: 'PI-MIN',
    basis: statute('个人信息保护法 6、51'),
    fix: { zh: '改用加密表单一对一收集，只收必要的。', en: 'Use a private form and ask only for what is needed.' },
  },
  MINOR: {
    name: { zh: '针对未成年人', en: 'aimed at minors' },
    rule: 'MINOR-COPY',
    basis: statute('广告法 38、40'),
    fix: { zh: '面向监护人说，不劝孩子要求购买。', en: 'Speak to guardians; never urge children to ask for it.' },
  },
} as const satisfies Record<string, CategoryTerms>

export type Category = keyof typeof CATEGORIES
