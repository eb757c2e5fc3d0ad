import { defineRule } from '../../rule.ts'
import { isDraw } from './words.ts'

export const rewardTax = defineRule({
  id: 'REWARD-TAX',
  group: 'promotion',
  sentence: {
    zh: '现金和抽奖奖品要按偶然所得代扣 20%；折扣券不用',
    en: 'Cash and prizes have 20 % withheld as incidental income; discount coupons do not',
  },
  basis: { kind: 'regulation', text: '财政部 税务总局公告 2019 年第 74 号 2' },
  inputs: ['campaignType', 'cashPayout', 'rewardKinds'],
  check({ campaignType, cashPayout, rewardKinds }) {
    const prizes = isDraw(campaignType) && rewardKinds.some(kind => kind !== 'coupon' && kind !== 'discount')
    if (!cashPayout && !prizes) return null
    return {
      severity: 'warn',
      says: prizes
        ? {
            zh: '中奖是偶然所得，由我们代扣 20% 个税：登记领奖人、税前金额和税额。',
            en: 'Prizes are incidental income: we withhold 20 %, and record payee, gross and tax.',
          }
        : {
            zh: '发现金要报税：随机红包按偶然所得代扣 20%，推荐佣金可能算劳务报酬，由财务定。',
            en: 'Cash is taxed: random gifts at 20 % withheld; a referral fee may be pay for services. Finance decides.',
          },
      fix: { zh: '改发券或积分，通常不用代扣。', en: 'Give coupons or points, which are normally exempt.' },
    }
  },
  examples: {
    hit: [
      { gives: 'warn', facts: { campaignType: 'refer', cashPayout: true, rewardKinds: ['cash'] } },
      { gives: 'warn', facts: { campaignType: 'lottery', cashPayout: false, rewardKinds: ['gift'] } },
    ],
    miss: [
      { campaignType: 'refer', cashPayout: false, rewardKinds: ['coupon'] },
      { campaignType: 'wheel', cashPayout: false, rewardKinds: ['coupon'] },
    ],
  },
})
