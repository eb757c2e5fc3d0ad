/** What judges campaigns, draws, rewards and fraud reviews. */
export const CAMPAIGN_SETS = {} as const
