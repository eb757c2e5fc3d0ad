import type { Vertical } from '../../adlaw/entry.ts'
import { type Decision, defineRule, type Rule } from '../../rule.ts'
import { WORD_INPUTS, type WordFacts, wordFindings } from './findings.ts'

type WordRule = Rule<WordFacts>

interface Terms extends Pick<WordRule, 'id' | 'sentence' | 'basis' | 'inForceFrom'> {
  /** Texts that it must stop, with the line of business where the verdict hangs on it. */
  readonly hit: readonly (readonly [gives: Decision, text: string, vertical?: Vertical])[]
  readonly miss: readonly (readonly [text: string, vertical?: Vertical])[]
}

const wordFacts = (text: string, vertical?: Vertical): WordFacts => ({
  texts: [text],
  claims: [],
  textChannel: 'group',
  vertical: vertical ?? null,
  filedClaims: [],
  registeredNames: [],
  evidence: [],
})

/** Declares a rule that is all in the words: it speaks of the categories of the ad-law list that are its own (`adlaw/categories.ts`). */
export const wordRule = ({ hit, miss, ...rule }: Terms): WordRule =>
  defineRule({
    ...rule,
    group: 'content',
    inputs: WORD_INPUTS,
    check: facts => wordFindings(facts, rule.id),
    examples: {
      hit: hit.map(([gives, text, vertical]) => ({ gives, facts: wordFacts(text, vertical) })),
      miss: miss.map(([text, vertical]) => wordFacts(text, vertical)),
    },
  })
