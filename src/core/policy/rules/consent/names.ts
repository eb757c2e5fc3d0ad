/** Longest name that a text greets by, in characters as a person counts them. */
const MOST = 12
const NOT_A_NAME = /^(?:undefined|null|nan|none|test|测试|微信用户|用户|匿名|未命名|客户|默认昵称)?$/iu
/** Words that are no way to greet anybody, and what reads like an instruction to whatever reads the text next. */
const OFFENSIVE =
  /傻[逼屄比叉b]|煞笔|沙雕|操你|草泥马|妈的|他妈|尼玛|去死|滚蛋|贱人|婊|垃圾|骗子|fuck|shit|bitch|cunt|nigg/iu
const INSTRUCTION =
  /忽略|无视|指令|系统提示|提示词|批准|执行|转账|你是|现在你|ignore|disregard|instruction|prompt|system\s*:|assistant\s*:|approve|<\/?[a-z]|\{\{|https?:|www\.|[@/\\]/iu

/**
 * A member's nickname as a text may greet by it: without emoji, control and bidi characters and marks at its ends, at most 12 characters;
 * `fallback` when nothing is left, when it is offensive, or when it reads like a link or an instruction.
 */
export const cleanName = (nickname: string | null, fallback = '您'): string => {
  const even = (nickname ?? '').normalize('NFKC').replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
  if (OFFENSIVE.test(even.replace(/[\s\p{P}\p{S}]/gu, '')) || INSTRUCTION.test(even)) return fallback
  const plain = even
    .replace(/[^\p{L}\p{M}\p{N}\s·.・-]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s·.・-]+|[\s·.・-]+$/gu, '')
  if (!/\p{L}/u.test(plain) || NOT_A_NAME.test(plain) || /\d{5,}/.test(plain)) return fallback
  return [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(plain)]
    .slice(0, MOST)
    .map(({ segment }) => segment)
    .join('')
    .trim()
}
