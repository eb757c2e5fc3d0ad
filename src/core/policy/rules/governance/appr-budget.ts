import { z } from 'zod'
import { formatFen } from '../../../../platform/money.ts'
import type { Role } from '../../../roles.ts'
import { defineRule, type Finding, PRODUCT } from '../../rule.ts'

const zTiers = z
  .strictObject({
    /** Up to here (included), in fen, the proposer acts alone. */
    aloneFen: z.int().min(0).max(10_000_000).default(50_000),
    /** Up to here one approver; above it two, one of them from finance. */
    oneApproverFen: z.int().min(0).max(100_000_000).default(500_000),
  })
  .refine(t => t.aloneFen <= t.oneApproverFen, { message: 'aloneFen ≤ oneApproverFen' })

const TWO: readonly Role[] = ['approver', 'finance']
const SMALLER: Finding['fix'] = {
  zh: '把上限或份数调小，或请审批人批准。',
  en: 'Make the cap or the quantity smaller, or ask an approver.',
}

/** Looks at the worst case, not at the budget on paper. "以下" includes the number: exactly ¥5,000 is one approver. */
export const apprBudget = defineRule({
  id: 'APPR-BUDGET',
  group: 'governance',
  sentence: {
    zh: '按最坏要花的钱分级审批；发现金至少 1 位审批人',
    en: 'Approval grows with the worst-case cost; cash needs one approver at least',
  },
  basis: PRODUCT,
  inputs: ['moneyChange', 'worstCaseFen', 'cashPayout'],
  settings: zTiers,
  check({ moneyChange, worstCaseFen, cashPayout }, { settings }) {
    if (moneyChange === 'none' || (worstCaseFen === 0 && !cashPayout)) return null
    if (moneyChange === 'lower')
      return { severity: 'allow', says: { zh: '预算调低，不用审批。', en: 'A lower budget needs no approval.' } }
    if (worstCaseFen === null)
      return {
        severity: 'needs_approval',
        approvals: TWO,
        says: {
          zh: '最多花多少还不知道，按最高一档：审批人和财务各 1 位。',
          en: 'What it costs at most is not known: the highest tier, one approver and one from finance.',
        },
        fix: {
          zh: '说清上限、份数和成本，可能就用不着两位。',
          en: 'State cap, quantity and cost; it may then need fewer.',
        },
      }
    const [worst, alone, one] = [worstCaseFen, settings.aloneFen, settings.oneApproverFen].map(formatFen)
    const total =
      moneyChange === 'raise' ? { zh: '新总额', en: 'The new total is' } : { zh: '最多花', en: 'It costs at most' }
    if (worstCaseFen > settings.oneApproverFen)
      return {
        severity: 'needs_approval',
        approvals: TWO,
        says: {
          zh: `${total.zh} ${worst}，超过 ${one}，要审批人和财务各 1 位。`,
          en: `${total.en} ${worst}, above ${one}: one approver and one from finance.`,
        },
        fix: SMALLER,
        evidence: { worstCaseFen },
      }
    if (worstCaseFen > settings.aloneFen || cashPayout)
      return {
        severity: 'needs_approval',
        approvals: ['approver'],
        says:
          worstCaseFen > settings.aloneFen
            ? {
                zh: `${total.zh} ${worst}，超过 ${alone}，要 1 位审批人。`,
                en: `${total.en} ${worst}, above ${alone}: one approver.`,
              }
            : { zh: `发现金（${worst}）至少要 1 位审批人。`, en: `Cash (${worst}) needs one approver at least.` },
        fix: SMALLER,
        evidence: { worstCaseFen },
      }
    return {
      severity: 'allow',
      says: {
        zh: `${total.zh} ${worst}，不超过 ${alone}，不用审批。`,
        en: `${total.en} ${worst}, not above ${alone}: no approval.`,
      },
    }
  },
  examples: {
    hit: [
      { gives: 'allow', facts: { moneyChange: 'commit', worstCaseFen: 50_000, cashPayout: false } },
      { gives: 'needs_approval', facts: { moneyChange: 'commit', worstCaseFen: 50_001, cashPayout: false } },
      { gives: 'needs_approval', facts: { moneyChange: 'payout', worstCaseFen: 100, cashPayout: true } },
      { gives: 'needs_approval', facts: { moneyChange: 'raise', worstCaseFen: 500_001, cashPayout: false } },
      { gives: 'needs_approval', facts: { moneyChange: 'commit', worstCaseFen: null, cashPayout: false } },
      { gives: 'allow', facts: { moneyChange: 'lower', worstCaseFen: 900_000, cashPayout: false } },
    ],
    miss: [
      { moneyChange: 'none', worstCaseFen: null, cashPayout: false },
      { moneyChange: 'commit', worstCaseFen: 0, cashPayout: false },
    ],
  },
})
