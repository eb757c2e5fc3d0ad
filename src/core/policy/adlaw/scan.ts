import type { Bilingual } from '../../../platform/i18n.ts'
import type { Basis } from '../rule.ts'
import { candidatesOf, leftmostLongest } from './candidates.ts'
import { CATEGORIES, type Category } from './categories.ts'
import {
  aboutPeople,
  disclaimed,
  inTitle,
  notARank,
  ownRange,
  type Place,
  provable,
  quotedAsForbidden,
  standardGrade,
  takenBack,
  warnsOf,
  wished,
  wishOrAim,
} from './context.ts'
import type { Entry, Severity, TextChannel, Vertical } from './entry.ts'
import { collapsed, jointsOf } from './gaps.ts'
import { ENTRIES } from './list.ts'
import { buildMatcher, type Matcher } from './matcher.ts'
import { endOf, normalise, startOf, type View } from './normalise.ts'
import { withVariants } from './variants.ts'

/** What is known about the text besides its words. */
export interface ScanContext {
  readonly vertical?: Vertical
  readonly channel?: TextChannel
  /** Claims that the product's filed evidence covers (`Entry.claim`). */
  readonly filedClaims?: readonly string[]
  /** Registered names and trade marks of the workspace: no hit inside one of them. */
  readonly registeredNames?: readonly string[]
  /** What proof is attached for: an entry's id, a category, or the words themselves. Such an `evidence` hit becomes a warning. */
  readonly evidence?: readonly string[]
}

export interface ScanHit {
  readonly entry: string
  readonly category: Category
  /** UTF-16 offsets in the original text, half-open. */
  readonly span: readonly [number, number]
  /** The original characters. */
  readonly text: string
  readonly severity: Severity
  readonly basis: Basis
  readonly fix: Bilingual
}

interface Judged {
  readonly entry: number
  readonly start: number
  readonly end: number
  readonly severity: Severity
}

export const STRICTNESS = { warn: 1, evidence: 2, deny: 3 } as const satisfies Record<Severity, number>

let whole: Matcher | undefined
const matcherOf = (): Matcher => {
  whole ??= buildMatcher(ENTRIES)
  return whole
}

/** The severity of an entry in this line of business; null where it is not judged at all. */
const severityOf = (entry: Entry, { vertical, filedClaims }: ScanContext): Severity | null => {
  if (entry.verticals && vertical !== undefined && !entry.verticals.includes(vertical)) return null
  if (entry.claim !== undefined && filedClaims?.includes(entry.claim)) return null
  const here = vertical === undefined ? undefined : entry.inVertical?.[vertical]
  return here === undefined ? entry.severity : here
}

const asked = new Map<string, Uint8Array>()
/** 1 for each entry that is judged in this line of business with these claims filed; the same few are asked for again and again. */
const wantedIn = (context: ScanContext): Uint8Array => {
  const key = `${context.vertical ?? ''} ${context.filedClaims?.join() ?? ''}`
  let wanted = asked.get(key)
  if (!wanted) {
    wanted = Uint8Array.from(matcherOf().entries, entry => (severityOf(entry, context) === null ? 0 : 1))
    if (asked.size >= 256) asked.clear()
    asked.set(key, wanted)
  }
  return wanted
}

const ABSOLUTE = /^ABS-(?:grade|superlative|rank|unique)/
/** What people are warned of in earnest; what frightens sells in the others. */
const WARNED = /^(?:AUTH|STATE|FIN|FAKE|TERM|EDU|MLM|SHARE|REVIEW|RX|TOBACCO|INDECENT|SUPERST)/
const PROVABLE = /^(?:ABS|CITE|AUTH|COS-special|HF|PRICE)/

const judge = (entry: Entry, base: Severity, place: Place, goods: boolean): Severity | null => {
  if (quotedAsForbidden(place)) return null
  if ((entry.negatable || entry.category === 'ABS-eternal' || entry.category === 'TERM') && takenBack(place))
    return null
  if (ABSOLUTE.test(entry.category) && (notARank(place) || wishOrAim(place) || disclaimed(place) || inTitle(place)))
    return null
  if (WARNED.test(entry.category) && warnsOf(place)) return null
  if (entry.category === 'ABS-superlative' && ownRange(place)) return 'warn'
  if (entry.category === 'SUPERST' && wished(place)) return null
  if (entry.subject === 'goods') {
    if (aboutPeople(place)) return null
    if (!goods) return 'warn'
  }
  if (base === 'deny' && PROVABLE.test(entry.category)) {
    if (standardGrade(place)) return 'warn'
    if (provable(place)) return 'evidence'
  }
  return base
}

/** Of a longer sentence this many units either side are looked at, so that a text costs time in proportion to its length. */
const CONTEXT = 200

const judgeView = (
  matcher: Matcher,
  view: View,
  joints: readonly number[] | null,
  context: ScanContext,
  wanted: Uint8Array,
  names: readonly string[],
): Judged[] => {
  const found = candidatesOf(matcher, view, joints, wanted)
  if (!found.hits.length) return []
  const judged: Judged[] = []
  for (const hit of leftmostLongest(found.hits)) {
    const entry = matcher.entries[hit.entry] as Entry
    const base = severityOf(entry, context)
    if (base === null || names.some(name => insideName(view.text, name, hit.start, hit.end))) continue
    const from = Math.max(hit.from, hit.start - CONTEXT)
    const to = Math.min(hit.to, hit.end + CONTEXT)
    const place = { text: view.text, start: hit.start, end: hit.end, from, to }
    const severity = judge(entry, base, place, found.offer || found.goods(from, to))
    const start = startOf(view, hit.start)
    const end = endOf(view, hit.end - 1)
    if (severity !== null && end > start) judged.push({ entry: hit.entry, start, end, severity })
  }
  return judged
}

const insideName = (text: string, name: string, start: number, end: number): boolean => {
  if (!name) return false
  for (
    let at = text.indexOf(name, Math.max(0, end - name.length));
    at >= 0 && at <= start;
    at = text.indexOf(name, at + 1)
  )
    if (at + name.length >= end) return true
  return false
}

/** Every entry that the text meets, also where several meet the same words. */
export const scanEvery = (text: string, context: ScanContext = {}): ScanHit[] => {
  const matcher = matcherOf()
  const wanted = wantedIn(context)
  const first = withVariants(normalise(text))
  const joined = collapsed(first)
  const names = (context.registeredNames ?? []).map(name => withVariants(normalise(name)).text)
  const judged = judgeView(matcher, first, null, context, wanted, names)
  if (joined) {
    const second = withVariants(joined)
    judged.push(...judgeView(matcher, second, jointsOf(second), context, wanted, names))
  }
  return leftmostLongest(judged)
    .map(hit => hitOf(matcher.entries[hit.entry] as Entry, hit, text, context))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1] || (a.entry < b.entry ? -1 : 1))
}

const hitOf = (entry: Entry, { start, end, severity }: Judged, text: string, context: ScanContext): ScanHit => {
  const category = CATEGORIES[entry.category]
  const basis: Basis = entry.basis ?? category.basis
  const words = text.slice(start, end)
  const proven =
    severity === 'evidence' &&
    (context.evidence ?? []).some(
      each => each === entry.id || each === entry.category || (each !== '' && words.includes(each)),
    )
  return {
    entry: entry.id,
    category: entry.category,
    span: [start, end],
    text: words,
    severity: proven ? 'warn' : severity,
    basis: context.channel === 'private' && basis.kind === 'statute' ? { ...basis, kind: 'conservative' } : basis,
    fix: entry.fix ?? category.fix,
  }
}

/** The part of a category before the dash: `ABS-rank` → `ABS`. */
export const groupOf = (category: Category): string => category.split('-', 1)[0] ?? category

/**
 * The advertising-law and claims hits of a text, in order of their place. Where several of one group overlap, the strictest stands, then
 * the longest. Pure: the same text and context give the same hits.
 * @returns spans are UTF-16 offsets of `text`, never empty
 */
export const scan = (text: string, context: ScanContext = {}): ScanHit[] => {
  const hits = scanEvery(text, context)
  if (hits.length < 2) return hits
  const dropped = new Set<ScanHit>()
  const standing = new Map<string, ScanHit>()
  for (const hit of hits) {
    const group = groupOf(hit.category)
    const before = standing.get(group)
    if (!before || before.span[1] <= hit.span[0]) standing.set(group, hit)
    else if (weaker(before, hit)) {
      dropped.add(before)
      standing.set(group, hit)
    } else dropped.add(hit)
  }
  return hits.filter(hit => !dropped.has(hit))
}

const weaker = (a: ScanHit, b: ScanHit): boolean =>
  STRICTNESS[a.severity] < STRICTNESS[b.severity] ||
  (a.severity === b.severity && a.span[1] - a.span[0] < b.span[1] - b.span[0])
