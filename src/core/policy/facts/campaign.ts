/** What the rules on promotions and money look at. Money is integer fen. */
export interface CampaignFacts {
  /** What the campaign may cost at worst. */
  readonly worstFen: number
}
