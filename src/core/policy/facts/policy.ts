/** What the rule on changes of the policy looks at: names of thresholds (`FREQ-CAP.perPerson`). */
export interface PolicyFacts {
  readonly settingsChanged: readonly string[]
  /** Those of them that let more through than before. */
  readonly settingsLoosened: readonly string[]
}
