import type { Bilingual } from '../../../../platform/i18n.ts'
import { formatFen } from '../../../../platform/money.ts'
import { COUPON_FIELDS, type CouponField } from '../../facts/campaign.ts'
import { defineRule } from '../../rule.ts'
import { named } from './words.ts'

const NAMES: Readonly<Record<CouponField, Bilingual>> = {
  threshold: { zh: '使用门槛', en: 'threshold' },
  validity: { zh: '有效期', en: 'validity' },
  stacking: { zh: '能否叠加', en: 'whether it stacks' },
}

const none = { posterPriceFen: null, pagePriceFen: null, rewardKinds: [], couponStated: [], launching: false } as const

export const pricePage = defineRule({
  id: 'PRICE-PAGE',
  group: 'promotion',
  sentence: {
    zh: '海报价不低于详情页价；券要写清门槛、有效期和叠加',
    en: 'A poster’s price is not below the page’s; coupons state threshold, validity and stacking',
  },
  basis: { kind: 'regulation', text: '明码标价和禁止价格欺诈规定 19、20' },
  inForceFrom: '2022-07-01',
  inputs: ['posterPriceFen', 'pagePriceFen', 'rewardKinds', 'couponStated', 'launching'],
  check({ posterPriceFen, pagePriceFen, rewardKinds, couponStated, launching }) {
    if (posterPriceFen !== null && pagePriceFen !== null && posterPriceFen < pagePriceFen) {
      const [poster, page] = [formatFen(posterPriceFen), formatFen(pagePriceFen)]
      return {
        severity: 'deny',
        says: {
          zh: `海报价 ${poster} 低于详情页价 ${page}。`,
          en: `The poster says ${poster}, the page ${page}.`,
        },
        fix: {
          zh: `两处写同一个价：海报改成 ${page}，或详情页降到 ${poster}。`,
          en: `Show one price: ${page} on the poster, or ${poster} on the page.`,
        },
      }
    }
    const missing = rewardKinds.includes('coupon') ? COUPON_FIELDS.filter(f => !couponStated.includes(f)) : []
    if (!missing.length) return null
    const names = named(missing, NAMES)
    return {
      severity: launching ? 'deny' : 'warn',
      says: { zh: `券的规则要写清：${names.zh}。`, en: `The coupon’s terms must state: ${names.en}.` },
      fix: {
        zh: `上线前补上${names.zh}，写在券面和活动规则里。`,
        en: `Add ${names.en} to the coupon and the rules before launch.`,
      },
      evidence: { missing },
    }
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { ...none, posterPriceFen: 4_900, pagePriceFen: 5_900 } },
      { gives: 'warn', facts: { ...none, rewardKinds: ['coupon'], couponStated: ['validity'] } },
      { gives: 'deny', facts: { ...none, rewardKinds: ['coupon'], launching: true } },
    ],
    miss: [
      none,
      { ...none, posterPriceFen: 5_900, pagePriceFen: 5_900 },
      { ...none, rewardKinds: ['coupon'], couponStated: COUPON_FIELDS, launching: true },
    ],
  },
})
