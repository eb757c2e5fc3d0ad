import type { Bilingual } from '../../../../platform/i18n.ts'
import type { PriceDifference } from '../../facts/data.ts'
import { defineRule } from '../../rule.ts'

/** 互联网平台价格行为规则, issued 2025-12-20, in force for five years from this day. */
const PLATFORM_RULES_FROM = '2026-04-10'

const BY: Readonly<Record<Exclude<PriceDifference['by'], 'open'>, Bilingual>> = {
  spend: { zh: '消费高低', en: 'what people spend' },
  activity: { zh: '活跃程度', en: 'how active people are' },
  preference: { zh: '偏好', en: 'what people prefer' },
  habit: { zh: '交易习惯', en: 'people’s habits' },
}

export const priceDisc = defineRule({
  id: 'PRICE-DISC',
  group: 'data',
  sentence: {
    zh: '同样的商品、同样的条件，不暗中按人给不同价格',
    en: 'Same goods, same conditions: no undisclosed different prices for different people',
  },
  basis: {
    kind: 'regulation',
    text: '消费者权益保护法实施条例 9（2024-07-01 施行）；互联网平台价格行为规则（2026-04-10 施行）',
  },
  inForceFrom: '2024-07-01',
  inputs: ['priceDifference'],
  check({ priceDifference }, { now, timezone }) {
    if (!priceDifference) return null
    const { by, published } = priceDifference
    if (by === 'open' || published) {
      return {
        severity: 'allow',
        says: { zh: '优惠条件公开、人人可达，不算差别定价。', en: 'The condition is published and open to everybody.' },
      }
    }
    const today = now.toZonedDateTimeISO(timezone).toPlainDate().toString()
    const strict = today >= PLATFORM_RULES_FROM
    return {
      severity: strict ? 'needs_approval' : 'warn',
      ...(strict ? { approvals: ['compliance'] } : {}),
      basis: {
        kind: 'regulation',
        text: strict
          ? '互联网平台价格行为规则（2026-04-10 施行）；消费者权益保护法实施条例 9'
          : '消费者权益保护法实施条例 9（2024-07-01 施行）',
      },
      says: {
        zh: `同款按${BY[by].zh}给不同的价，规则没有公开。`,
        en: `The same goods cost different people differently by ${BY[by].en}, and no rule says so.`,
      },
      fix: {
        zh: '把条件写成公开规则（如“回归礼：60 天未下单可领”），符合的人都能领。',
        en: 'Publish the condition (“welcome back: no order for 60 days”), so that everybody who meets it gets it.',
      },
    }
  },
  examples: {
    hit: [
      { gives: 'needs_approval', facts: { priceDifference: { by: 'activity', published: false } } },
      { gives: 'allow', facts: { priceDifference: { by: 'activity', published: true } } },
      { gives: 'allow', facts: { priceDifference: { by: 'open', published: false } } },
    ],
    miss: [{ priceDifference: null }],
  },
})
