import type { Said } from './text.ts'

/** What one recogniser made of a command: how sure it is, and the slots of the vocabulary. */
export interface Guess {
  /** 0–10; from `SURE` it is taken, below it is at most offered as a reading. */
  readonly score: number
  readonly slots: Readonly<Record<string, unknown>>
}

/** One intent of the vocabulary. */
export interface Intent {
  readonly name: string
  /** A command that does what this intent does, to offer as a reading. */
  readonly example: { readonly zh: string; readonly en: string }
  read(said: Said): Guess | null
}

export const SURE = 4

/** Slots without those that the command does not say. */
const slots = (all: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(all).filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  )

export const guess = (score: number, all: Record<string, unknown>): Guess => ({ score, slots: slots(all) })

/** The first of the named values whose pattern occurs. */
export const pick = <T>(text: string, from: readonly (readonly [T, RegExp])[]): T | undefined =>
  from.find(([, words]) => words.test(text))?.[0]
