import { Temporal } from 'temporal-polyfill'
import type { Verdict } from './decide.ts'
import { judgeIntent } from './judge-intent.ts'
import { DEFAULT_POLICY } from './policy.ts'
import { EXAMPLE_NOW } from './rule.ts'

/** What a brand's first uses are to somebody who approved all of them before. */
class Everything extends Set<string> {
  override has(): boolean {
    return true
  }
}

/** The verdict on an intent of a cosmetics brand to which nothing is new. */
export const judgedIntent = (intent: string, slots: object, ctx: object = {}): Verdict => {
  const verdict = judgeIntent(
    intent,
    { ...slots },
    {
      now: Temporal.Instant.from(EXAMPLE_NOW),
      timezone: 'Asia/Shanghai',
      policy: DEFAULT_POLICY,
      vertical: 'cosmetics',
      approvedFirsts: new Everything(),
      ctx: { ...ctx },
    },
  )
  if (!verdict) throw new Error(`nothing judges ${intent}`)
  return verdict
}
