import { z } from 'zod'
import type { Bilingual } from '../../../../platform/i18n.ts'
import { formatFen } from '../../../../platform/money.ts'
import type { MissingBound } from '../../facts/campaign.ts'
import { defineRule, type Finding, PRODUCT } from '../../rule.ts'

const ASK: Readonly<Record<MissingBound, Bilingual>> = {
  budget: { zh: '预算上限，例如“预算 5000 封顶”', en: 'a budget cap, such as "cap it at ¥5,000"' },
  stock: { zh: '放多少份', en: 'how many there are' },
  unit_cost: { zh: '单件成本', en: 'the cost of one' },
  prize_value: { zh: '奖品市场价', en: 'the market price of the prizes' },
  prize_quantity: { zh: '每种奖品几份', en: 'how many of each prize' },
}

const unbounded = (missing: MissingBound | null): Finding => {
  const ask = ASK[missing ?? 'budget']
  return {
    severity: 'needs_approval',
    approvals: ['approver', 'finance'],
    says: {
      zh: `还算不出最多花多少：缺${ask.zh}。`,
      en: `What it may cost at most has no bound yet: state ${ask.en}.`,
    },
    fix: { zh: `补上${ask.zh}。`, en: `State ${ask.en}.` },
    evidence: { missing },
  }
}

const zShares = z
  .strictObject({
    /** From this many percent of the budget on it is mentioned, and from the second on more loudly. */
    noticePercent: z.int().min(1).max(100).default(70),
    alarmPercent: z.int().min(1).max(100).default(90),
  })
  .refine(s => s.noticePercent <= s.alarmPercent, { message: 'noticePercent ≤ alarmPercent' })

/** What is spoken for after the action against the budget. Reaching the cap exactly is allowed; one fen beyond it is not. */
const spokenFor = (afterFen: number, budgetFen: number, shares: z.infer<typeof zShares>): Finding | null => {
  const [after, budget] = [formatFen(afterFen), formatFen(budgetFen)]
  if (afterFen > budgetFen)
    return {
      severity: 'deny',
      says: {
        zh: `已承诺 ${after}，超过预算 ${budget}。`,
        en: `${after} would be committed, above the budget of ${budget}.`,
      },
      fix: {
        zh: `先提高预算（走审批），或到此为止；两边奖励有一边付不出就都不发。`,
        en: 'Raise the budget first (needs approval), or stop here; where one side cannot be paid, neither is.',
      },
      evidence: { afterFen, budgetFen },
    }
  const percent = budgetFen > 0 ? Math.floor((afterFen * 100) / budgetFen) : 100
  if (afterFen === 0 || percent < shares.noticePercent) return null
  const alarm = percent >= shares.alarmPercent
  return {
    severity: 'warn',
    says:
      afterFen === budgetFen
        ? {
            zh: `预算 ${budget} 正好用满，活动自动暂停。`,
            en: `The budget of ${budget} is used up exactly; the campaign pauses itself.`,
          }
        : {
            zh: `预算已用 ${percent}%（${after} / ${budget}）${alarm ? '，马上到顶' : ''}。`,
            en: `${percent}% of the budget is committed (${after} of ${budget})${alarm ? ': nearly at the cap' : ''}.`,
          },
    evidence: { afterFen, budgetFen, percent },
  }
}

const plan = {
  moneyChange: 'commit',
  budgetFen: 500_000,
  budgetEnforced: true,
  committedFen: 0,
  requestedFen: 0,
  worstCaseFen: 500_000,
  missingBound: null,
} as const
const grant = { ...plan, moneyChange: 'payout', requestedFen: 4_000, worstCaseFen: 4_000 } as const

export const budgetCap = defineRule({
  id: 'BUDGET-CAP',
  group: 'promotion',
  sentence: {
    zh: '承诺的钱永远不超过预算；70%、90% 提醒，到顶自动暂停',
    en: 'What is committed never exceeds the budget; told at 70 and 90 %, paused at the cap',
  },
  basis: PRODUCT,
  inputs: [
    'moneyChange',
    'budgetFen',
    'budgetEnforced',
    'committedFen',
    'requestedFen',
    'worstCaseFen',
    'missingBound',
  ],
  settings: zShares,
  check(facts, { settings }) {
    const { moneyChange, budgetFen, budgetEnforced, worstCaseFen } = facts
    if (moneyChange === 'none') return null
    if (!budgetEnforced)
      return {
        severity: 'deny',
        says: { zh: '到预算还继续发，等于没有上限。', en: 'Going on beyond the budget is having none.' },
        fix: {
          zh: '设一个上限，到顶自动暂停；不够时再提请加预算。',
          en: 'Set a cap at which it pauses; ask for more when it runs out.',
        },
      }
    const afterFen = facts.committedFen + facts.requestedFen
    if (budgetFen === null) {
      if (moneyChange === 'payout' || worstCaseFen === 0) return null
      return worstCaseFen === null ? unbounded(facts.missingBound) : bounded(worstCaseFen, null)
    }
    const spoken = spokenFor(afterFen, budgetFen, settings)
    if (spoken?.severity === 'deny' || moneyChange === 'payout') return spoken
    if (worstCaseFen === null) return [unbounded(facts.missingBound), ...(spoken ? [spoken] : [])]
    if (worstCaseFen > budgetFen)
      return {
        severity: 'deny',
        says: {
          zh: `公布的奖品和份数最多要花 ${formatFen(worstCaseFen)}，超过预算 ${formatFen(budgetFen)}。`,
          en: `What is promised costs up to ${formatFen(worstCaseFen)}, above the budget of ${formatFen(budgetFen)}.`,
        },
        fix: {
          zh: `减少份数或奖品到 ${formatFen(budgetFen)} 以内，或把预算提到 ${formatFen(worstCaseFen)}。`,
          en: `Promise at most ${formatFen(budgetFen)}, or raise the budget to ${formatFen(worstCaseFen)}.`,
        },
        evidence: { worstCaseFen, budgetFen },
      }
    return [bounded(worstCaseFen, budgetFen), ...(spoken ? [spoken] : [])]
  },
  examples: {
    hit: [
      { gives: 'allow', facts: plan },
      { gives: 'allow', facts: { ...plan, budgetFen: null, worstCaseFen: 29_000 } },
      { gives: 'needs_approval', facts: { ...plan, budgetFen: null, worstCaseFen: null, missingBound: 'budget' } },
      { gives: 'deny', facts: { ...plan, budgetEnforced: false } },
      { gives: 'deny', facts: { ...plan, worstCaseFen: 500_001 } },
      { gives: 'deny', facts: { ...plan, moneyChange: 'lower', budgetFen: 300_000, committedFen: 300_001 } },
      { gives: 'warn', facts: { ...grant, committedFen: 346_000 } },
      { gives: 'warn', facts: { ...grant, committedFen: 446_000 } },
      { gives: 'warn', facts: { ...grant, committedFen: 496_000 } },
      { gives: 'deny', facts: { ...grant, committedFen: 496_001 } },
    ],
    miss: [
      { ...plan, moneyChange: 'none' },
      { ...plan, budgetFen: null, worstCaseFen: 0 },
      { ...grant, budgetFen: null },
      { ...grant, committedFen: 345_999 },
    ],
  },
})

const bounded = (worstCaseFen: number, budgetFen: number | null): Finding => {
  const worst = formatFen(worstCaseFen)
  return {
    severity: 'allow',
    says:
      budgetFen === null
        ? { zh: `最多花 ${worst}，由份数封顶。`, en: `It costs at most ${worst}, bounded by quantity.` }
        : {
            zh: `预算 ${formatFen(budgetFen)} 封顶，最多花 ${worst}：发放前先占用，到顶自动暂停。`,
            en: `Capped at ${formatFen(budgetFen)}, at most ${worst}: reserved before granting, paused at the cap.`,
          },
    evidence: { worstCaseFen, budgetFen },
  }
}
