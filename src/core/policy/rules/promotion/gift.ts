import type { Bilingual } from '../../../../platform/i18n.ts'
import { formatFen } from '../../../../platform/money.ts'
import { GIFT_FIELDS, type GiftField } from '../../facts/campaign.ts'
import { defineRule } from '../../rule.ts'
import { isDraw, named } from './words.ts'

const NAMES: Readonly<Record<GiftField, Bilingual>> = {
  name: { zh: '品名', en: 'name' },
  spec: { zh: '规格', en: 'specification' },
  quantity: { zh: '数量', en: 'quantity' },
  period: { zh: '期限', en: 'period' },
  way: { zh: '领取方式', en: 'how to get it' },
}

const soap = {
  campaignType: 'refer',
  rewardKinds: ['gift'],
  giftStated: GIFT_FIELDS,
  giftValueFen: null,
  giftPriceFen: null,
  launching: true,
} as const

/** Gifts that go with a purchase or an invitation; prizes of draws are LOTTERY-INFO's. */
export const gift = defineRule({
  id: 'GIFT',
  group: 'promotion',
  sentence: {
    zh: '赠品写明品种、规格、数量、期限和方式；标的价值不高于现售价',
    en: 'A gift states name, specification, quantity, period and way; its stated worth is what it sells for',
  },
  basis: { kind: 'statute', text: '广告法 8；明码标价和禁止价格欺诈规定 18' },
  inputs: ['campaignType', 'rewardKinds', 'giftStated', 'giftValueFen', 'giftPriceFen', 'launching'],
  check({ campaignType, rewardKinds, giftStated, giftValueFen, giftPriceFen, launching }) {
    if (!rewardKinds.includes('gift') || isDraw(campaignType)) return null
    if (giftValueFen !== null && giftPriceFen !== null && giftValueFen > giftPriceFen)
      return {
        severity: 'deny',
        says: {
          zh: `赠品标价值 ${formatFen(giftValueFen)}，现在卖 ${formatFen(giftPriceFen)}。`,
          en: `The gift is said to be worth ${formatFen(giftValueFen)}; it sells for ${formatFen(giftPriceFen)}.`,
        },
        fix: {
          zh: `标 ${formatFen(giftPriceFen)}，或不标价值。`,
          en: `State ${formatFen(giftPriceFen)}, or no worth at all.`,
        },
      }
    const missing = GIFT_FIELDS.filter(field => !giftStated.includes(field))
    if (!missing.length)
      return { severity: 'allow', says: { zh: '赠品信息写全了。', en: 'The gift is fully described.' } }
    const names = named(missing, NAMES)
    return {
      severity: launching ? 'deny' : 'needs_approval',
      ...(launching ? {} : { approvals: ['approver'] as const }),
      says: { zh: `赠品还没写明：${names.zh}。`, en: `The gift does not state: ${names.en}.` },
      fix: {
        zh: '补齐，例如“赠面膜小样 1 片（25ml），限 500 份，活动期内下单随单发”。',
        en: 'State it, such as "one 25 ml mask sample, 500 in all, sent with orders during the campaign".',
      },
      evidence: { missing },
    }
  },
  examples: {
    hit: [
      { gives: 'allow', facts: soap },
      { gives: 'deny', facts: { ...soap, giftStated: ['name'] } },
      { gives: 'needs_approval', facts: { ...soap, giftStated: [], launching: false } },
      { gives: 'deny', facts: { ...soap, giftValueFen: 9_900, giftPriceFen: 4_900 } },
    ],
    miss: [
      { ...soap, rewardKinds: ['coupon'], giftStated: [] },
      { ...soap, campaignType: 'lottery', giftStated: [] },
    ],
  },
})
