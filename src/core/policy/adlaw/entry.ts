import type { Bilingual } from '../../../platform/i18n.ts'
import type { Basis } from '../rule.ts'
import type { Category } from './categories.ts'

/** What a hit means: it must not be said; it may be said with the named proof; it is worth a look. */
export type Severity = 'deny' | 'evidence' | 'warn'

/** Lines of business; what is a harmless word in one is a forbidden claim in another. */
export const VERTICALS = [
  'cosmetics',
  'special_cosmetics',
  'health_food',
  'food',
  'infant',
  'infant_formula',
  'education',
  'medical',
  'drug',
  'finance',
  'alcohol',
  'tobacco',
  'pets',
  'fitness',
  'catering',
  'home',
  'electronics',
  'general',
] as const
export type Vertical = (typeof VERTICALS)[number]

/** Where a text goes. In public places (group, moments, poster, page) the advertising law binds; 1:1 it is applied out of caution. */
export const CHANNELS = ['private', 'group', 'moments', 'poster', 'page'] as const
export type TextChannel = (typeof CHANNELS)[number]

/**
 * One line of the list. Patterns are written in simplified Chinese and lower case, over the normalised text (see normalise.ts): spaces
 * and dots between Han characters, full width, traditional characters, pinyin and homophones of the usual evasions are already gone.
 *
 * - `words`: literals. Any of them is a hit.
 * - `regex`: where literals do not do. Must be anchored on something fixed: `needs` lists literals of which one must stand in the
 *   sentence before the expression is tried, so that a long text costs one pass. No nested quantifiers; spans of at most 40 characters.
 */
export interface Entry {
  /** Category and a short name, unique: `ABS-superlative/best`. */
  readonly id: string
  readonly category: Category
  readonly words?: readonly string[]
  readonly regex?: { readonly pattern: RegExp; readonly needs: readonly string[] }
  readonly severity: Severity
  /** Another severity in these lines of business; `null` there means no hit at all. `severity` stands where none is named. */
  readonly inVertical?: Readonly<Partial<Record<Vertical, Severity | null>>>
  /** Not judged in other lines of business than these, where its words are harmless. A text of which none is named is judged by all. */
  readonly verticals?: readonly Vertical[]
  /** A claim that filed evidence of the product can cover: then it is no hit (`filedClaims`). */
  readonly claim?: string
  /** Only a hit where the clause speaks of goods, price, effect or brand; elsewhere a warning (attitude, wishes, schedule). */
  readonly subject?: 'goods'
  /** "不承诺…", "请勿…", "谨防…" right before it takes it back. Never for absolute words. */
  readonly negatable?: boolean
  /** Harmless phrases around the word: a hit inside one of these is none. Literals, normalised like the words. */
  readonly allow?: readonly string[]
  /** The statute, regulation or guide with its article; the category's when left out. */
  readonly basis?: Basis
  /** What can be said instead; the category's when left out. */
  readonly fix?: Bilingual
  /** Sentences that this entry must hit, and near ones that it must not. Tested one by one. */
  readonly hits: readonly string[]
  readonly misses: readonly string[]
}
