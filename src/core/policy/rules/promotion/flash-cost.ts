import type { Bilingual } from '../../../../platform/i18n.ts'
import { formatCount } from '../../../../platform/i18n.ts'
import { formatFen } from '../../../../platform/money.ts'
import { defineRule } from '../../rule.ts'
import { named } from './words.ts'

const NAMES = {
  unitCostFen: { zh: '单件成本', en: 'the cost of one' },
  advertisedStock: { zh: '真实库存数', en: 'the stock' },
  perMember: { zh: '每人限购', en: 'how many each may buy' },
  saleFrom: { zh: '开抢和结束时间', en: 'when it opens and closes' },
} as const satisfies Record<string, Bilingual>

/** A day alone does not say when it opens. */
const isSaid = (name: keyof typeof NAMES, value: number | string | null): boolean =>
  value !== null && (name !== 'saleFrom' || String(value).includes('T'))

const mask = {
  campaignType: 'flash_sale',
  priceFen: 10,
  unitCostFen: 300,
  belowCostExempt: false,
  advertisedStock: 100,
  stockOnHand: 100,
  perMember: 1,
  saleFrom: '2026-09-23T20:00:00+08:00',
} as const

export const flashCost = defineRule({
  id: 'FLASH-COST',
  group: 'promotion',
  sentence: {
    zh: '低于成本的秒杀要审批：真实库存、每人限购、起止时间，亏损计入预算',
    en: 'A flash sale below cost needs approval: real stock, a cap per person, start and end, its loss in the budget',
  },
  basis: { kind: 'statute', text: '价格法 14(2)：为排挤对手的低价倾销才违法；其余是我们的默认要求' },
  inputs: [
    'campaignType',
    'priceFen',
    'unitCostFen',
    'belowCostExempt',
    'advertisedStock',
    'stockOnHand',
    'perMember',
    'saleFrom',
  ],
  check({ campaignType, priceFen, belowCostExempt, stockOnHand, ...said }) {
    if (campaignType !== 'flash_sale') return null
    const { unitCostFen, advertisedStock } = said
    if (advertisedStock !== null && stockOnHand !== null && stockOnHand < advertisedStock)
      return {
        severity: 'deny',
        says: {
          zh: `要放 ${formatCount(advertisedStock)} 份，实际库存只有 ${formatCount(stockOnHand)}。`,
          en: `${formatCount(advertisedStock)} are advertised; ${formatCount(stockOnHand)} are in stock.`,
        },
        fix: {
          zh: `放量改到 ${formatCount(stockOnHand)} 以内，或先补货。`,
          en: `Offer at most ${formatCount(stockOnHand)}, or restock first.`,
        },
      }
    const missing = (Object.keys(NAMES) as (keyof typeof NAMES)[]).filter(name => !isSaid(name, said[name]))
    const names = named(missing, NAMES)
    const below = unitCostFen !== null && priceFen !== null && priceFen < unitCostFen
    if (!missing.length && !below)
      return {
        severity: 'allow',
        says: { zh: '不低于成本，库存、限购和时间都说清了。', en: 'Not below cost; stock, cap and times are stated.' },
      }
    const loss: Bilingual =
      below && !belowCostExempt
        ? {
            zh: `每份亏 ${formatFen(unitCostFen - priceFen)}，计入预算；不得用来排挤对手。`,
            en: `Each loses ${formatFen(unitCostFen - priceFen)}, counted in the budget; it may not aim at squeezing rivals out.`,
          }
        : below
          ? {
              zh: '鲜活、季节性或积压商品低于成本不违法，仍要审批。',
              en: 'Below cost is lawful for such goods; it still needs approval.',
            }
          : { zh: '秒杀要审批。', en: 'The flash sale needs approval.' }
    return {
      severity: 'needs_approval',
      approvals: ['approver'],
      says: missing.length
        ? { zh: `${loss.zh}还缺：${names.zh}。`, en: `${loss.en} Still missing: ${names.en}.` }
        : loss,
      fix: missing.length
        ? {
            zh: `补上${names.zh}；抢完即停推广，已成交的照发。`,
            en: `State ${names.en}; stop promoting when sold out, and honour what was sold.`,
          }
        : {
            zh: '请审批人核对亏损和库存；抢完即停推广，已成交的照发。',
            en: 'Have an approver check loss and stock; stop promoting when sold out, and honour what was sold.',
          },
      evidence: { missing },
    }
  },
  examples: {
    hit: [
      { gives: 'needs_approval', facts: mask },
      { gives: 'needs_approval', facts: { ...mask, unitCostFen: null, saleFrom: '2026-09-23' } },
      { gives: 'needs_approval', facts: { ...mask, belowCostExempt: true } },
      { gives: 'deny', facts: { ...mask, stockOnHand: 99 } },
      { gives: 'allow', facts: { ...mask, priceFen: 300 } },
    ],
    miss: [{ ...mask, campaignType: 'group_buy' }],
  },
})
