import { findConditions } from '../conditions.ts'
import { guess, type Intent } from '../intent.ts'
import { grab, QUOTED } from '../text.ts'

const TARGET = new RegExp(
  `(?:给|把|在|往|将|更新|修改)?(${QUOTED}(?=(?:里|中))|${QUOTED}|(?:那个|这个|刚才那?个?|上个|刚存的)|[^,。;!?\\n把给在往将]{1,20}?)(?:这个|那个)?(?:人群|客群|分群|人群包|(?<=\uE002)(?:里|中))(?:里面?|中|上)?(?:的条件)?(?:,)?(?:再|多|也|还)?(?:要)?(?:把[^,。;!?\\n]{1,30}?)?(?:加上?|增加|补充|补上|加一?个?条件|排除|去掉|剔除|收窄|缩小|改成|改为|只要|只留)`,
  'd',
)
const TARGET_EN = new RegExp(
  `\\b(?:update|change|edit|modify|refine|narrow) (?:the )?(?:segment )?(${QUOTED}|[\\w -]{1,30}?)(?: segment)?(?=:|,| to | by | with | so )|\\b(?:to|from) (?:the |that |this )?(?:segment )?(${QUOTED}|[\\w-]{1,30})(?: segment|,|$)|\\b(that|this|the last) segment\\b`,
  'd',
)

export const segmentUpdate: Intent = {
  name: 'segment.update',
  example: { zh: '给“回访”人群再加一个条件：近7天没触达', en: 'Add "not contacted in 7 days" to the segment winback' },
  read: said => {
    const { text } = said
    const zh = grab(said, TARGET)
    const isEnglish =
      /\b(?:add|update|change|edit|modify|refine|narrow|restrict)\b/.test(text) && /\bsegment\b/.test(text)
    const en = isEnglish ? (grab(said, TARGET_EN, 1) ?? grab(said, TARGET_EN, 2) ?? grab(said, TARGET_EN, 3)) : null
    const found = zh ?? en
    if (!found || /存成|存为|保存|新建/.test(text)) return null
    const target = /^(?:那个|这个|刚才|上个|刚存的|that|this|the last)/i.test(found.value) ? 'last' : found.value
    const body = text.slice(0, found.start) + '\uE001'.repeat(found.end - found.start) + text.slice(found.end)
    const { all } = findConditions(said, body)
    return guess(all.length > 0 ? 8 : 4, { target, add: all })
  },
}
