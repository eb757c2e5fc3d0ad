/** The two languages that people are answered in. */
export type Lang = 'zh' | 'en'

/** One sentence in both languages; written side by side so that neither is forgotten. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/** The asker's language: Chinese when the text has any Han character. */
export const langOf = (text: string): Lang => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')

/** 1234 → `1,234`, the same in both languages. */
export const formatCount = (n: number): string => n.toLocaleString('en-US')
