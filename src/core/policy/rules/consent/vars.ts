import { defineRule, PRODUCT } from '../../rule.ts'

/**
 * What is left of a template: `{{name}}`, also never closed, `${name}`, `<%= name %>`, `#{name}`, a field's name in single brackets or
 * between signs, and what a program prints for nothing.
 */
const LEFT_OVER =
  /\{\{[^{}]{0,40}\}{0,2}|[$#]\{[^{}]{0,40}\}?|<%[^%]{0,40}%?>?|[{[【%#](?:客户|会员|用户|微信|我的)?(?:昵称|姓名|名字|称呼|积分|余额|等级|生日|name|nickname|username|points)[}\]】%#]|\bundefined\b|\bnull\b|\bNaN\b|\[object |\bInvalid Date\b/i

export const vars = defineRule({
  id: 'VARS',
  group: 'consent',
  sentence: { zh: '群发正文里不能留着没填的变量', en: 'No variable may be left unfilled in a mass message' },
  basis: PRODUCT,
  inputs: ['text'],
  check({ text }) {
    const left = LEFT_OVER.exec(text)?.[0]
    if (!left) return null
    return {
      severity: 'deny',
      says: { zh: `正文里还有没填的 ${left}。`, en: `The text still holds ${left}.` },
      fix: {
        zh: '改成对所有人都成立的写法，称呼用“您”。',
        en: 'Write it so that it is right for everybody; greet with “you”.',
      },
    }
  },
  examples: {
    hit: [
      { gives: 'deny', facts: { text: '{{name}}您好，中秋快乐' } },
      { gives: 'deny', facts: { text: '您的积分还有 undefined 分' } },
      { gives: 'deny', facts: { text: '【昵称】您好' } },
    ],
    miss: [{ text: '满{200}减20' }, { text: '您好，中秋快乐' }, { text: '【会员日】[礼物] 积分翻倍' }],
  },
})
