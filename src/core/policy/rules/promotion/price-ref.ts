import { Temporal } from 'temporal-polyfill'
import type { Bilingual } from '../../../../platform/i18n.ts'
import { formatFen } from '../../../../platform/money.ts'
import { defineRule, type Finding } from '../../rule.ts'

/** The days before a comparison whose lowest deal price caps it. */
const DAYS = 7

/** The local day of a day or of an instant with offset. */
const dayOf = (when: string, timezone: string): Temporal.PlainDate =>
  when.includes('T')
    ? Temporal.Instant.from(when).toZonedDateTimeISO(timezone).toPlainDate()
    : Temporal.PlainDate.from(when)

/**
 * The days on which a price that ends on `until` still caps any compared price: the seven after its last day, half-open. No exemption for
 * giveaways is in the text.
 */
const cappedAfter = (
  until: string,
  timezone: string,
): { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } => {
  const from = dayOf(until, timezone).add({ days: 1 })
  return { from, to: from.add({ days: DAYS }) }
}

const EXPLAIN: Bilingual = {
  zh: '写明比较价是什么，例如“日常价，8 月成交均价”；厂商建议零售价要标明是建议零售价。',
  en: 'Say what the compared price is, such as "usual price, average of deals in August"; a maker’s suggested price is called that.',
}

const compared = (refFen: number, minFen: number | null, explained: boolean): Finding => {
  const [ref, min] = [formatFen(refFen), minFen === null ? null : formatFen(minFen)]
  if (explained)
    return {
      severity: 'allow',
      says: { zh: `划线价 ${ref} 写明了依据。`, en: `The compared price of ${ref} says what it rests on.` },
    }
  if (minFen === null)
    return {
      severity: 'needs_approval',
      approvals: ['compliance'],
      says: {
        zh: `划线价 ${ref} 没有前 7 天成交价可核对。`,
        en: `There is no deal price of the last seven days to check the compared ${ref} against.`,
      },
      fix: EXPLAIN,
    }
  if (refFen <= minFen)
    return {
      severity: 'allow',
      says: {
        zh: `划线价 ${ref}，不高于前 7 天最低成交价 ${min}。`,
        en: `The compared ${ref} is not above the lowest deal of seven days, ${min}.`,
      },
    }
  return {
    severity: 'deny',
    says: {
      zh: `划线价 ${ref} 高于前 7 天最低成交价 ${min}。`,
      en: `The compared ${ref} is above the lowest deal of the seven days before, ${min}.`,
    },
    fix: { zh: `划线价改到 ${min} 以内，或者${EXPLAIN.zh}`, en: `Compare with at most ${min}, or: ${EXPLAIN.en}` },
    evidence: { refFen, minFen },
  }
}

const poisons = (priceFen: number, until: string | null, timezone: string): Finding => {
  const price = formatFen(priceFen)
  const span = until ? cappedAfter(until, timezone) : null
  const days = span && { from: span.from.toString(), to: span.to.subtract({ days: 1 }).toString() }
  return {
    severity: 'warn',
    says: days
      ? {
          zh: `卖过 ${price}，${days.from} 到 ${days.to} 这 7 天里，没有写明依据的划线价不得高于 ${price}。`,
          en: `After deals at ${price}, from ${days.from} to ${days.to} no unexplained compared price may be above ${price}.`,
        }
      : {
          zh: `卖过 ${price}，结束后的 7 天里，没有写明依据的划线价不得高于 ${price}。`,
          en: `After deals at ${price}, for the seven days after the end no unexplained compared price may be above ${price}.`,
        },
    fix: EXPLAIN,
    evidence: days
      ? { cappedFrom: days.from, cappedThrough: days.to, cappedAtFen: priceFen }
      : { cappedAtFen: priceFen },
  }
}

const none = {
  campaignType: null,
  priceFen: null,
  refPriceFen: null,
  refPriceExplained: false,
  minPrice7dFen: null,
  saleFrom: null,
  saleUntil: null,
} as const

export const priceRef = defineRule({
  id: 'PRICE-REF',
  group: 'promotion',
  sentence: {
    zh: '划线价要真实；没写明依据的，不得高于前 7 天最低成交价（0.1 元的也算）',
    en: 'A compared price is true; unexplained, it is not above the lowest deal of the seven days before, giveaways included',
  },
  basis: { kind: 'regulation', text: '明码标价和禁止价格欺诈规定 16' },
  inForceFrom: '2022-07-01',
  inputs: ['campaignType', 'priceFen', 'refPriceFen', 'refPriceExplained', 'minPrice7dFen', 'saleFrom', 'saleUntil'],
  check({ campaignType, priceFen, refPriceFen, refPriceExplained, minPrice7dFen, saleFrom, saleUntil }, { timezone }) {
    return [
      ...(refPriceFen === null ? [] : [compared(refPriceFen, minPrice7dFen, refPriceExplained)]),
      ...((campaignType === 'flash_sale' || campaignType === 'community_day') && priceFen !== null
        ? [poisons(priceFen, saleUntil ?? saleFrom, timezone)]
        : []),
    ]
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { ...none, refPriceFen: 19_900, minPrice7dFen: 9_900 } },
      { gives: 'allow', facts: { ...none, refPriceFen: 9_900, minPrice7dFen: 9_900 } },
      { gives: 'allow', facts: { ...none, refPriceFen: 19_900, minPrice7dFen: 10, refPriceExplained: true } },
      { gives: 'needs_approval', facts: { ...none, refPriceFen: 19_900 } },
      { gives: 'warn', facts: { ...none, campaignType: 'flash_sale', priceFen: 10, saleFrom: '2026-09-23' } },
      {
        gives: 'deny',
        facts: { ...none, campaignType: 'flash_sale', priceFen: 10, refPriceFen: 990, minPrice7dFen: 10 },
      },
    ],
    miss: [none, { ...none, campaignType: 'group_buy', priceFen: 5_900 }],
  },
})
