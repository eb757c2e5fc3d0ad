import * as absolute from './entries/absolute.ts'
import * as absoluteEternal from './entries/absolute-eternal.ts'
import * as absoluteIdioms from './entries/absolute-idioms.ts'
import * as absoluteRank from './entries/absolute-rank.ts'
import * as absoluteSuperlative from './entries/absolute-superlative.ts'
import * as absoluteUnique from './entries/absolute-unique.ts'
import * as alcohol from './entries/alcohol.ts'
import * as alcoholScenes from './entries/alcohol-scenes.ts'
import * as authority from './entries/authority.ts'
import * as authorityTrust from './entries/authority-trust.ts'
import * as citation from './entries/citation.ts'
import * as citationFigures from './entries/citation-figures.ts'
import * as cosmetics from './entries/cosmetics.ts'
import * as cosmeticsMedical from './entries/cosmetics-medical.ts'
import * as cosmeticsResults from './entries/cosmetics-results.ts'
import * as discrimination from './entries/discrimination.ts'
import * as discriminationGroups from './entries/discrimination-groups.ts'
import * as drugs from './entries/drugs.ts'
import * as drugsSale from './entries/drugs-sale.ts'
import * as education from './entries/education.ts'
import * as educationResults from './entries/education-results.ts'
import * as fake from './entries/fake.ts'
import * as fakeOrders from './entries/fake-orders.ts'
import * as finance from './entries/finance.ts'
import * as financeReturns from './entries/finance-returns.ts'
import * as healthFood from './entries/health-food.ts'
import * as healthPromises from './entries/health-promises.ts'
import * as infant from './entries/infant.ts'
import * as infantMilk from './entries/infant-milk.ts'
import * as medical from './entries/medical.ts'
import * as medicalBody from './entries/medical-body.ts'
import * as medicalSafety from './entries/medical-safety.ts'
import * as medicalTerms from './entries/medical-terms.ts'
import * as minors from './entries/minors.ts'
import * as minorsUrged from './entries/minors-urged.ts'
import * as oblique from './entries/oblique.ts'
import * as price from './entries/price.ts'
import * as priceCompare from './entries/price-compare.ts'
import * as privacy from './entries/privacy.ts'
import * as privacyCollect from './entries/privacy-collect.ts'
import * as publicOrder from './entries/public.ts'
import * as referralLevels from './entries/referral-levels.ts'
import * as referralTeams from './entries/referral-teams.ts'
import * as reviewRewards from './entries/review-rewards.ts'
import * as reviews from './entries/reviews.ts'
import * as scarcity from './entries/scarcity.ts'
import * as scarcityPressure from './entries/scarcity-pressure.ts'
import * as sharing from './entries/sharing.ts'
import * as sharingTasks from './entries/sharing-tasks.ts'
import * as superstition from './entries/superstition.ts'
import * as terms from './entries/terms.ts'
import * as termsShop from './entries/terms-shop.ts'
import * as tobacco from './entries/tobacco.ts'
import type { Entry } from './entry.ts'

/** Changes with every change of what is hit; stored with each decision. */
export const LIST_VERSION = '2026-11-22'

const TOPICS: readonly Readonly<Record<string, readonly Entry[]>>[] = [
  absolute,
  absoluteEternal,
  absoluteIdioms,
  absoluteRank,
  absoluteSuperlative,
  absoluteUnique,
  alcohol,
  alcoholScenes,
  authority,
  authorityTrust,
  citation,
  citationFigures,
  cosmetics,
  cosmeticsMedical,
  cosmeticsResults,
  discrimination,
  discriminationGroups,
  drugs,
  drugsSale,
  education,
  educationResults,
  fake,
  fakeOrders,
  finance,
  financeReturns,
  healthFood,
  healthPromises,
  infant,
  infantMilk,
  medical,
  medicalBody,
  oblique,
  medicalSafety,
  medicalTerms,
  minors,
  minorsUrged,
  price,
  priceCompare,
  privacy,
  privacyCollect,
  publicOrder,
  referralLevels,
  referralTeams,
  reviews,
  reviewRewards,
  scarcity,
  scarcityPressure,
  sharing,
  sharingTasks,
  superstition,
  terms,
  tobacco,
  termsShop,
]

/** The whole list. Every file of `entries/` exports its part. */
export const ENTRIES: readonly Entry[] = TOPICS.flatMap(topic => Object.values(topic).flat())
