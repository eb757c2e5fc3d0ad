import { priceDisc } from '../rules/data/price-disc.ts'
import { apprBudget } from '../rules/governance/appr-budget.ts'
import { apprNovel } from '../rules/governance/appr-novel.ts'
import { auditRule } from '../rules/governance/audit.ts'
import { killSwitch } from '../rules/governance/kill-switch.ts'
import { wxShare } from '../rules/platform/wx-share.ts'
import { budgetCap } from '../rules/promotion/budget-cap.ts'
import { flashCost } from '../rules/promotion/flash-cost.ts'
import { fraudHold } from '../rules/promotion/fraud-hold.ts'
import { gift } from '../rules/promotion/gift.ts'
import { groupbuy } from '../rules/promotion/groupbuy.ts'
import { lotteryArchive } from '../rules/promotion/lottery-archive.ts'
import { lotteryCap } from '../rules/promotion/lottery-cap.ts'
import { lotteryFair } from '../rules/promotion/lottery-fair.ts'
import { lotteryFreeze } from '../rules/promotion/lottery-freeze.ts'
import { lotteryInfo } from '../rules/promotion/lottery-info.ts'
import { mlmDepth } from '../rules/promotion/mlm-depth.ts'
import { mlmFee } from '../rules/promotion/mlm-fee.ts'
import { priceInflate } from '../rules/promotion/price-inflate.ts'
import { pricePage } from '../rules/promotion/price-page.ts'
import { priceRef } from '../rules/promotion/price-ref.ts'
import { reviewInduce } from '../rules/promotion/review-induce.ts'
import { rewardHold } from '../rules/promotion/reward-hold.ts'
import { rewardTax } from '../rules/promotion/reward-tax.ts'

/** What judges campaigns, draws, rewards and fraud reviews; `campaignFacts` gives them all that they look at. */
export const CAMPAIGN_SETS = {
  'campaign.create': [
    budgetCap,
    apprBudget,
    wxShare,
    mlmDepth,
    mlmFee,
    rewardHold,
    rewardTax,
    reviewInduce,
    lotteryCap,
    lotteryInfo,
    lotteryFair,
    lotteryArchive,
    groupbuy,
    flashCost,
    gift,
    priceRef,
    priceInflate,
    pricePage,
    priceDisc,
    apprNovel,
  ],
  'campaign.update': [
    killSwitch,
    lotteryFreeze,
    lotteryInfo,
    lotteryFair,
    groupbuy,
    gift,
    priceRef,
    priceInflate,
    pricePage,
    rewardHold,
    rewardTax,
    budgetCap,
    apprBudget,
  ],
  'campaign.adjust_budget': [budgetCap, apprBudget],
  'draw.run': [lotteryFair, lotteryArchive, auditRule],
  'reward.pay': [rewardHold, fraudHold, rewardTax, budgetCap, apprBudget, auditRule],
  'fraud.review': [fraudHold],
} as const
