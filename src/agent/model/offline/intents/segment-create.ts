import { audienceAt } from '../audience.ts'
import { findConditions } from '../conditions.ts'
import { guess, type Intent } from '../intent.ts'
import { grab, mask, QUOTED, type Said } from '../text.ts'

const NAME = `(${QUOTED}|[^,。;!?\\n的]{1,24})`
const AS = new RegExp(
  `(?:存(?:成|为|到|个|一个|一下)|保存(?:成|为|到)?|另存为|新建|建(?:立|成|为|一?个)|做成|创建|生成)(?:一?个)?(?:新的?)?(?:的)?(?:人群|分群|客群|人群包|群体|名单|segment)(?:包)?(?:,)?(?:就)?(?:叫做?|命名为|名字叫|名为|:)?${NAME}?|(?:存(?:成|为)|保存(?:成|为)|另存为)(${QUOTED})`,
  'd',
)
const CALLED = new RegExp(
  `(?:叫做?|命名为|命名成|起名叫?|取名叫?|名字叫|名为|\\bcall (?:it|them)|\\bnamed?|\\bcalled|\\bnaming (?:it|them))(?:个)? ?${NAME}`,
  'd',
)
const AS_EN = new RegExp(
  `\\b(?:save|store|keep) (?:(?:it|them|this|that|these|those|the list|the segment|the result|[^,.;!?\\n]{1,80}?) )?as (?:a )?(?:new )?(?:segment )?(?:called |named )?(${QUOTED}|[^,.;!?\\n]{1,30})|\\b(?:create|build|make|set up|save)(?: me)? (?:a|an|the) (?:new )?(?:segment|audience)(?: (?:called|named) (${QUOTED}|[\\w -]{1,30}?)(?= of| for| with| from|$|[,.;]))?`,
  'd',
)
const ALIKE = /相似|像.{0,6}的人|最像|类似|lookalike|look-alike|look alike|similar to|resembl|扩展人群|人群扩展|种子/

const nameOf = (said: Said): string | undefined => {
  const called = grab(said, CALLED)
  const as = grab(said, AS, 1) ?? grab(said, AS, 2) ?? grab(said, AS_EN, 1) ?? grab(said, AS_EN, 2)
  const name = called?.value ?? as?.value
  return (
    name
      ?.replace(/^(?:叫做?|命名为|a segment called )/i, '')
      .replace(/[”"」吧哈。.]+$/u, '')
      .trim() || undefined
  )
}

const seedOf = (said: Said): string | undefined => {
  const phrase =
    grab(
      said,
      /(?:和|跟|与|像|以|用|拿)(?:那?些?|这些?|现有的?)?([^,。;!?\n]{1,24}?)(?:最|很|比较)?(?:相似|像|类似|为种子|做种子|当种子)/d,
    ) ??
    grab(said, /像([^,。;!?\n]{1,20}?)(?:一样)?的(?:人|客户|会员)/d) ??
    grab(
      said,
      /\b(?:similar to|like|resemble|lookalikes? (?:of|for|from)) (?:our |the |my )?([^,.;!?\n]{2,30}?)(?=$|[,.;!?]| as | and save| called)/d,
    )
  if (!phrase) return undefined
  const value = audienceAt(said, phrase.start, phrase.end)
  return typeof value === 'string' ? value : phrase.value
}

export const segmentCreate: Intent = {
  name: 'segment.create',
  example: {
    zh: '把最近30天没下单的高价值会员存成人群“回访”',
    en: 'Save high-value members with no order in 30 days as a segment called "winback"',
  },
  read: said => {
    const { text } = said
    const isAlike = ALIKE.test(text)
    const saves =
      AS.test(text) || AS_EN.test(text) || (CALLED.test(text) && /人群|客群|分群|segment|audience|圈|筛|挑/.test(text))
    if (!isAlike && !saves) return null
    if (/标签/.test(text) && !/人群|客群|分群/.test(text)) return null
    if (isAlike && !/找|圈|人群|扩|挑|筛|选|建|存|find|build|create|audience|segment|lookalike/.test(text)) return null
    const naming = [AS, CALLED, AS_EN].flatMap(pattern => {
      const hit = new RegExp(pattern.source, 'd').exec(text)
      return hit ? [{ start: hit.index, end: hit.index + hit[0].length }] : []
    })
    const scope = naming.reduce(
      (body, span) =>
        /^(?:create|build|make|set up|save|store|keep)/.test(text.slice(span.start)) ? body : mask(body, [span]),
      text,
    )
    const { all } = isAlike ? { all: [] } : findConditions(said, scope)
    const name = nameOf(said)
    return guess(name || all.length > 0 || isAlike ? 7.5 : 3, {
      name,
      all,
      method: isAlike ? 'knn' : undefined,
      seed: isAlike ? seedOf(said) : undefined,
    })
  },
}
