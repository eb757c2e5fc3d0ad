import type { Severity } from './entry.ts'
import { type ScanContext, type ScanHit, STRICTNESS, scan } from './scan.ts'

/** `ok`: nothing to say; `warn`: worth a look; `evidence`: only with the named proof; `deny`: it must not go out. */
export type Verdict = 'ok' | Severity

export interface Lint {
  readonly text: string
  readonly verdict: Verdict
  readonly hits: readonly ScanHit[]
}

/** One text's verdict: that of its strictest hit. */
export const lint = (text: string, context: ScanContext = {}): Lint => {
  const hits = scan(text, context)
  let verdict: Verdict = 'ok'
  for (const { severity } of hits)
    if (verdict === 'ok' || STRICTNESS[severity] > STRICTNESS[verdict]) verdict = severity
  return { text, verdict, hits }
}
