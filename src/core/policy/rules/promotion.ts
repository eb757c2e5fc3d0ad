import { budgetCap } from './promotion/budget-cap.ts'
import { flashCost } from './promotion/flash-cost.ts'
import { fraudHold } from './promotion/fraud-hold.ts'
import { gift } from './promotion/gift.ts'
import { groupbuy } from './promotion/groupbuy.ts'
import { lotteryArchive } from './promotion/lottery-archive.ts'
import { lotteryCap } from './promotion/lottery-cap.ts'
import { lotteryFair } from './promotion/lottery-fair.ts'
import { lotteryFreeze } from './promotion/lottery-freeze.ts'
import { lotteryInfo } from './promotion/lottery-info.ts'
import { mlmDepth } from './promotion/mlm-depth.ts'
import { mlmFee } from './promotion/mlm-fee.ts'
import { priceInflate } from './promotion/price-inflate.ts'
import { pricePage } from './promotion/price-page.ts'
import { priceRef } from './promotion/price-ref.ts'
import { reviewInduce } from './promotion/review-induce.ts'
import { rewardHold } from './promotion/reward-hold.ts'
import { rewardTax } from './promotion/reward-tax.ts'

export const PROMOTION_RULES = [
  budgetCap,
  flashCost,
  fraudHold,
  gift,
  groupbuy,
  lotteryArchive,
  lotteryCap,
  lotteryFair,
  lotteryFreeze,
  lotteryInfo,
  mlmDepth,
  mlmFee,
  priceInflate,
  pricePage,
  priceRef,
  reviewInduce,
  rewardHold,
  rewardTax,
] as const
