import type { Bilingual } from '../../../../platform/i18n.ts'
import { CATEGORIES, type Category } from '../../adlaw/categories.ts'
import type { Severity } from '../../adlaw/entry.ts'
import { type ScanHit, STRICTNESS, scan } from '../../adlaw/scan.ts'
import type { TextFacts } from '../../facts/text.ts'
import type { Decision, Finding } from '../../rule.ts'

/** The facts that words are judged by. */
export const WORD_INPUTS = [
  'texts',
  'claims',
  'textChannel',
  'vertical',
  'filedClaims',
  'registeredNames',
  'evidence',
] as const
export type WordFacts = Pick<TextFacts, (typeof WORD_INPUTS)[number]>

const DECISION: Record<Severity, Decision> = { deny: 'deny', evidence: 'needs_approval', warn: 'warn' }

const MEANS: Record<Severity, Bilingual> = {
  deny: { zh: '', en: '' },
  evidence: { zh: '，要附证明', en: '; it needs proof' },
  warn: { zh: '，请留意', en: '; look at it' },
}

/** Where a word stands, so that cards can mark it: the n-th text of the action, and UTF-16 offsets in it. */
export interface Mark {
  readonly text: number
  readonly span: readonly [number, number]
}

interface Word {
  readonly hit: ScanHit
  readonly marks: Mark[]
}

/** The words of all texts whose category belongs to one of the rules, each word once, the strictest first. */
const wordsOf = (facts: WordFacts, ruleIds: readonly string[]): Word[] => {
  const { vertical, textChannel: channel, filedClaims, registeredNames, evidence } = facts
  const context = { channel, filedClaims, registeredNames, evidence, ...(vertical ? { vertical } : {}) }
  const words = new Map<string, Word>()
  for (const [i, text] of [...facts.texts, ...facts.claims].entries())
    for (const hit of scan(text, context)) {
      if (!ruleIds.includes(CATEGORIES[hit.category].rule)) continue
      const key = `${hit.category} ${hit.severity} ${hit.text}`
      const word = words.get(key) ?? { hit, marks: [] }
      if (i < facts.texts.length) word.marks.push({ text: i, span: hit.span })
      words.set(key, word)
    }
  return [...words.values()].sort((a, b) => STRICTNESS[b.hit.severity] - STRICTNESS[a.hit.severity])
}

const nameOf = (category: Category) => CATEGORIES[category].name

/**
 * What the ad-law engine says to the texts, for the rules of these ids: one finding a word, with its own basis and fix. What needs
 * proof asks compliance to approve.
 */
export const wordFindings = (facts: WordFacts, ...ruleIds: readonly string[]): Finding[] =>
  wordsOf(facts, ruleIds).map(({ hit, marks }) => ({
    rule: CATEGORIES[hit.category].rule,
    severity: DECISION[hit.severity],
    basis: hit.basis,
    says: {
      zh: `“${hit.text}”属${nameOf(hit.category).zh}${MEANS[hit.severity].zh}。`,
      en: `“${hit.text}” is a matter of ${nameOf(hit.category).en}${MEANS[hit.severity].en}.`,
    },
    fix: hit.fix,
    ...(hit.severity === 'evidence' ? { approvals: ['compliance' as const] } : {}),
    evidence: { entry: hit.entry, marks },
  }))
