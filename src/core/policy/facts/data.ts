/** What the rules on personal data look at: fields, counts, destinations and terms. Never the data itself. */
export interface DataFacts {
  /** Names of the fields that leave, of an export. */
  readonly exportFields: readonly string[]
}
