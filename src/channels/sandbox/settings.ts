/** Every known rate of the simulated world in one place; `truth.ts` says what follows from those of a message. */

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** How the demo brand lives. Times are in days unless the name says otherwise. */
export const LIFE = {
  historyDays: 548,
  /** Monday first. */
  weekday: [0.9, 0.95, 1, 1, 1.1, 1.2, 1.15],
  /** The brand opened with the customers of its stores, and has grown since. */
  opening: { days: 60, times: 3.8 },
  growth: 1.8,
  sources: { douyin: 0.3, xiaohongshu: 0.25, store: 0.25, wechat_ads: 0.2 },
  /** Of the fans brought by fans: share of arrivals, spread of the inviters' zeal (negative binomial), days since their own coming. */
  referral: { share: 0.26, zeal: 0.15, lag: 18, qualifiesAfter: 3, rewardedAfter: 15 },
  scansWithoutAdding: 0.75,
  duplicateContact: 0.01,
  overseas: 0.03,
  minor: 0.01,
  unpersonalised: 0.02,
  optIn: 0.95,
  optOut: 0.015,
  /** Shares of people who replenish, who buy now and then, and who only look. */
  kinds: { regular: 0.5, occasional: 0.24, browser: 0.26 },
  relation: { firstDay: 0.08, daily: 0.012, decay: 20, floor: 0.0003, comesBack: 0.1 },
  /** How much of the hazard a kind has. */
  restless: { regular: 0.12, occasional: 0.6, browser: 1 },
  group: { joins: 0.62, within: 1.5, daily: 0.0008, leavesWithContact: 0.85 },
  /** Things said or clicked a day, and for how long somebody keeps at it. */
  talk: { perDay: 0.105, quietPerDay: 0.003, engaged: { regular: 700, occasional: 130, browser: 95 } },
  regular: { first: 8, gap: 104, spread: 0.16, shape: 10, stops: 0.04, again: { share: 0.12, from: 4, to: 25 } },
  /** BG/NBD of a beauty brand, in days. */
  occasional: { converts: 0.75, first: 9, r: 0.35, alpha: 60, a: 0.8, b: 2.4 },
  browserConverts: 0.06,
  buysAfterLeaving: 0.25,
  /** Gamma-Gamma over the value of an order, in yuan. */
  spend: { p: 6.25, q: 6, v: 208 },
  /** Orders of people unknown, a day and member aimed at. */
  strangersPerDay: 0.00375,
  refund: { share: 0.08, partial: 0.4 },
  complaint: 0.012,
  late: { share: 0.01, days: 2, most: 6 },
} as const

/** How the world answers a message. */
export const REACTIONS = {
  /** Staff press send some minutes later; now and then somebody forgets, and the task lapses. */
  staff: { minutes: [4, 7, 10, 15, 25, 45], forgets: 0.06, expiresHours: 24 },
  fails: { not_friend: 0.004, quota: 0.003 },
  click: 0.12,
  reply: 0.03,
  /** Deleting the contact or refusing further messages, with more of it for every other message of the last seven days. */
  turnsAway: 0.004,
  turnsAwayPerRecent: 0.003,
  optOutShare: 0.4,
  /** Orders within `days` that would not have been placed without the message. */
  order: { days: 7, mean: 2 },
  lift: {
    care: { lapsing: 0.04, buyer: 0.015, other: 0.003 },
    promotion: { lapsing: 0.01, buyer: 0, other: 0 },
  },
} as const
