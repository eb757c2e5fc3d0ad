/** The phrases of an enumeration: separated by `、` or by line ends. */
export const phrases = (list: string): readonly string[] =>
  list
    .split(/[、\n]/)
    .map(phrase => phrase.trim())
    .filter(phrase => phrase !== '')

/** Source of an expression for at most `most` characters that stay inside one sentence. */
export const gap = (most: number): string => `[^。!?！？\\n]{0,${most}}`

/** Source of an expression for a count, in digits or in Chinese. */
export const COUNT = '(?:\\d+|[一二两三四五六七八九十百几半]+)'

/** As `gap`, and nothing in it takes back, warns or sends to a doctor: the words on both sides belong to one claim. */
export const calm = (most: number): string =>
  `(?:(?!不(?!到|用|再|仅|但|止|花|节|出|打|吃|限)|没(?!几)|无法|别|勿|请|慎|非|禁|忌|祝|愿|医生|咨询|就医|警惕|谨防|骗)[^。!?！？\\n]){0,${most}}`
