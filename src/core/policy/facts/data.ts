/** Ages that an audience is chosen by: from (included) to below; null: open on that side. */
export interface Ages {
  readonly from: number | null
  readonly below: number | null
}

/** What a price or a coupon differs by. `open`: a published condition that everybody can meet (new customers, member level). */
export interface PriceDifference {
  readonly by: 'open' | 'spend' | 'activity' | 'preference' | 'habit'
  readonly published: boolean
}

/** What the rules on personal data look at: fields, counts, destinations and terms. Never the data itself. */
export interface DataFacts {
  /** Names that staff gave: tags, segments, values of conditions. */
  readonly labels: readonly string[]
  /** A trait that is to be guessed about people; null: none. */
  readonly inferredAttribute: string | null
  /** Everybody concerned gave separate consent to just this (PIPL 29). */
  readonly separateConsent: boolean
  /** It makes, suggests or uses tags that are worked out about people. */
  readonly profiles: boolean
  /** Members can switch personalisation off and have their tags deleted; what they get then is a version without it. */
  readonly mayRefuseProfiling: boolean
  /** Suggestions that nobody has put on a member yet. */
  readonly suggestsOnly: boolean
  readonly priceDifference: PriceDifference | null
  /** Ages that the audience is chosen by; null: by none. */
  readonly audienceAges: Ages | null
  /** The channel is one for children: a group, an account or a page made for them. */
  readonly childrensMedia: boolean
  /** Fields about a child; and whether its guardian consented (null: not known). */
  readonly childFields: readonly string[]
  readonly guardianConsent: boolean | null
  /** Age of a child who recommends the goods; null: none does. */
  readonly endorserAge: number | null
  /** Pictures in which children can be recognised. */
  readonly childPhotos: boolean
  /** Fields that a text asks people for. */
  readonly asksFor: readonly string[]
  /** The smallest count in a table that is shown; null: no table. */
  readonly smallestCell: number | null
  /** Names of the fields that leave, of an export; and rows (null: not said). */
  readonly exportFields: readonly string[]
  readonly exportRows: number | null
  /** Counts of groups of people instead of people. */
  readonly exportAggregate: boolean
  readonly exportTo: 'chat' | 'file' | 'third_party' | null
  /** A privacy impact assessment is on file (PIPL 55). */
  readonly impactAssessed: boolean
  /** Personal data goes abroad: a foreign model, Slack, a foreign server. */
  readonly leavesCountry: boolean
  /** Different people whose data went abroad since 1 January, this time included; and of them with sensitive data. */
  readonly peopleAbroadThisYear: number
  readonly sensitiveAbroadThisYear: number
  /** What covers the transfer: standard contract or certification, or a passed security assessment. */
  readonly transferBasis: 'none' | 'standard_contract' | 'security_assessment'
  /** A person asks to have their data erased. */
  readonly erasureAsked: boolean
  /** People whom the request for erasure may mean; null: nobody looked. */
  readonly subjectMatches: number | null
  readonly identityVerified: boolean | null
}
