import { phrases } from './phrases.ts'

/** Source of an expression for any phrase of an enumeration; the phrases may hold classes such as `[喝吃]` themselves. */
export const anyOf = (list: string): string => `(?:${phrases(list).join('|')})`

/** Source of an expression for at most `most` characters that stay inside one clause. */
export const within = (most: number): string => `[^,。!?;\\n]{0,${most}}`

/** The same for a sentence, but past none of the words of `without`. */
export const past = (most: number, without: string): string => `(?:(?!${without})[^。!?;\\n]){0,${most}}`
