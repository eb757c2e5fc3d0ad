/** What the rules of WeCom look at: sizes, counters and states of tasks, tags, groups and welcome messages. */
export interface PlatformFacts {
  /** Attachments of a message. */
  readonly attachments: number
}
