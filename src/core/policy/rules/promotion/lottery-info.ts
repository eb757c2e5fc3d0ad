import type { Bilingual } from '../../../../platform/i18n.ts'
import { type CampaignType, LOTTERY_FIELDS, type LotteryField, type RewardKind } from '../../facts/campaign.ts'
import { defineRule } from '../../rule.ts'
import { isDraw, named } from './words.ts'

/** Instant draws on the spot: results of prizes above ¥500 can be looked up at any time. */
const LIVE_RESULTS_ABOVE_FEN = 50_000

const NAMES: Readonly<Record<LotteryField, Bilingual>> = {
  prizes: { zh: '奖品名称和种类', en: 'the prizes' },
  value: { zh: '奖品金额或价格', en: 'their value' },
  quantity_or_odds: { zh: '数量或中奖概率', en: 'quantity or odds' },
  conditions: { zh: '参与条件', en: 'who may take part' },
  method: { zh: '参与方式', en: 'how to take part' },
  draw_time: { zh: '开奖时间和方式', en: 'when and how it is drawn' },
  redemption: { zh: '兑奖时间、条件和方式', en: 'how and until when to claim' },
  delivery: { zh: '交付方式', en: 'delivery' },
  forfeiture: { zh: '弃奖条件', en: 'when a prize is forfeited' },
  organiser: { zh: '主办方名称', en: 'the organiser' },
  contact: { zh: '联系方式', en: 'a contact' },
  live_results: { zh: '500 元以上奖品的实时兑奖情况', en: 'live results of prizes above ¥500' },
  voucher_rules: { zh: '积分或券的使用规则、范围和有效期', en: 'rules, scope and expiry of points or coupons' },
}

/** What a draw must publish, by its type and prizes. */
const lotteryRequires = (
  type: CampaignType,
  topPrizeFen: number | null,
  kinds: readonly RewardKind[],
): readonly LotteryField[] => [
  ...LOTTERY_FIELDS,
  ...(type === 'wheel' && (topPrizeFen ?? 0) > LIVE_RESULTS_ABOVE_FEN ? (['live_results'] as const) : []),
  ...(kinds.includes('coupon') || kinds.includes('points') ? (['voucher_rules'] as const) : []),
]

const phone = { campaignType: 'lottery', topPrizeFen: 80_000, rewardKinds: ['gift'], launching: true } as const

export const lotteryInfo = defineRule({
  id: 'LOTTERY-INFO',
  group: 'promotion',
  sentence: {
    zh: '抽奖上线前要公示奖品、数量或概率、条件、开奖、兑奖、交付、弃奖和主办方',
    en: 'A draw publishes prizes, quantity or odds, conditions, draw, claims, delivery, forfeiture and organiser first',
  },
  basis: { kind: 'regulation', text: '规范促销行为暂行规定；反不正当竞争法 11（2025 修订）' },
  inputs: ['campaignType', 'topPrizeFen', 'rewardKinds', 'lotteryPublished', 'launching'],
  check({ campaignType, topPrizeFen, rewardKinds, lotteryPublished, launching }) {
    if (campaignType === null || !isDraw(campaignType) || lotteryPublished === null) return null
    const missing = lotteryRequires(campaignType, topPrizeFen, rewardKinds).filter(f => !lotteryPublished.includes(f))
    if (!missing.length)
      return {
        severity: 'allow',
        says: { zh: '该公示的都写全了。', en: 'All that has to be published is there.' },
      }
    const names = named(missing, NAMES)
    return {
      severity: launching ? 'deny' : 'needs_approval',
      ...(launching ? {} : { approvals: ['approver'] as const }),
      says: {
        zh: `上线前必须公示的还缺 ${missing.length} 项：${names.zh}。`,
        en: `Still to be published before it starts, ${missing.length}: ${names.en}.`,
      },
      fix: { zh: '在活动规则里补齐这些，再上线。', en: 'Add these to the rules of the campaign, then launch.' },
      evidence: { missing },
    }
  },
  examples: {
    hit: [
      { gives: 'allow', facts: { ...phone, lotteryPublished: LOTTERY_FIELDS } },
      { gives: 'deny', facts: { ...phone, lotteryPublished: LOTTERY_FIELDS.filter(f => f !== 'forfeiture') } },
      { gives: 'deny', facts: { ...phone, campaignType: 'wheel', lotteryPublished: LOTTERY_FIELDS } },
      { gives: 'deny', facts: { ...phone, rewardKinds: ['points'], lotteryPublished: LOTTERY_FIELDS } },
      { gives: 'needs_approval', facts: { ...phone, launching: false, lotteryPublished: ['prizes'] } },
    ],
    miss: [
      { ...phone, campaignType: 'refer', lotteryPublished: [] },
      { ...phone, lotteryPublished: null },
    ],
  },
})
