import { guess, type Intent } from '../intent.ts'
import { NUM, readDays, readNumber, SPAN } from '../numbers.ts'
import { grab, QUOTED } from '../text.ts'
import { names } from './tag-add.ts'

const NAMES = `(${QUOTED}(?:(?:[和、,及与]|跟| and |, )*${QUOTED})*|[^,。;!?\\n把将]{1,40}?)`
const MERGE = new RegExp(
  `(?:把|将)?${NAMES}(?:这?(?:两|三|几|\\d)个|这些)?(?:的)?(?:标签)?(?:都)?(?:合并|合|并|归|统一)(?:起来|一下)?(?:成|为|到|进|入)(?:一个)?(?:标签)?(${QUOTED}|[^,。;!?\\n]{1,20})`,
  'd',
)
const MERGE_INTO = new RegExp(
  `合并标签:?(${QUOTED}(?:[和、,及与]+${QUOTED})*|[^,。;!?\\n]{1,40}?)(?:成|为|到)(${QUOTED}|[^,。;!?\\n]{1,20})`,
  'd',
)
const MERGE_EN = new RegExp(
  `\\b(?:merge|combine|fold) (?:the )?(?:tags? )?(.{1,60}?)(?: tags?)? (?:into|as|to) (?:the tag )?(${QUOTED}|[\\w -]{1,30})`,
  'd',
)

export const tagMerge: Intent = {
  name: 'tag.merge',
  example: {
    zh: '把“敏感肌”和“敏感皮”合并成“敏感肌”',
    en: 'Merge tags "sensitive" and "sensitive skin" into "sensitive skin"',
  },
  read: said => {
    if (
      !/合并|合成|并成|并到|归并|统一成|merge|combine|fold/.test(said.text) ||
      (!/标签|tag/.test(said.text) && said.quotes.length < 2)
    )
      return null
    const pattern = [MERGE_INTO, MERGE, MERGE_EN].find(each => each.test(said.text))
    if (!pattern) return guess(3, {})
    const from = grab(said, pattern, 1)?.value ?? ''
    const into = grab(said, pattern, 2)?.value.replace(/(?:这个)?标签$|吧$| tag$/, '')
    return guess(8, { from: names(from.replace(/标签|^tags? /g, '')), into })
  },
}

const DELETE = new RegExp(
  `(?:删(?:掉|除|了)?|清(?:空|掉|除)|去掉|移除)(?:一?下)?(?:标签)?(${QUOTED}|[^,。;!?\\n]{1,20}?)(?:这个|的)*标签`,
  'd',
)
const DELETE_BA = new RegExp(
  `(?:把|将)(${QUOTED}|[^,。;!?\\n]{1,20}?)(?:这个|的)*标签(?:都|全部?)*(?:删|清|去|移)`,
  'd',
)
const DELETE_EN = new RegExp(
  `\\b(?:delete|remove|drop|clear) (?:the )?(?:tag )?(${QUOTED}|[\\w -]{1,30}?)(?: tags?)?(?= from|$|[,.;!?])`,
  'd',
)
const ALL = /所有|全部|全都|一切|全删|全清|清空|\ball\b|\bevery\b/

export const tagDelete: Intent = {
  name: 'tag.delete',
  example: { zh: '删掉“过期活动”这个标签', en: 'Delete the tag "old promo"' },
  read: said => {
    const { text } = said
    if (
      !/标签|\btags?\b/.test(text) ||
      !/删|清空|清掉|清除|去掉|移除|delete|remove|drop|clear/.test(text) ||
      /别删|不要删|don't/.test(text)
    )
      return null
    const name = (grab(said, DELETE_BA) ?? grab(said, DELETE) ?? grab(said, DELETE_EN))?.value
    if (ALL.test(text) && !said.quotes.length) return guess(8, { scope: 'all' })
    return guess(7.5, { tag: name?.replace(/^(?:标签|tag )|(?:这个|的)$/g, '') })
  },
}

const COUNT = new RegExp(
  `(?:每个?(?:人|客户|会员|用户)|每位|人均|各)[^,。;]{0,8}?(${NUM})个|推荐(${NUM})个|\\b(${NUM}) (?:preference |interest )?tags? (?:per|for each|each)|(?:recommend|suggest) (?:each (?:member|customer|person) )?(${NUM}) `,
)
const LOOKBACK = new RegExp(`(?:根据|按|基于|看)?(?:最近|近|过去|last |past )的?(${SPAN})`)

export const tagRecommend: Intent = {
  name: 'tag.recommend',
  example: {
    zh: '根据最近半年的购买给每个人推荐两个标签，先别打',
    en: 'Suggest two tags per member from the last 180 days, do not apply them',
  },
  read: ({ text }) => {
    if (!/标签|\btags?\b/.test(text) || !/推荐|建议|想|猜|recommend|suggest|propose/.test(text)) return null
    const count = COUNT.exec(text)
    const lookback = LOOKBACK.exec(text)
    const isHeld =
      /先别打|别打|不要打|先不打|不打|别直接|先看|给我看|过目|预览|don't apply|do not apply|without applying|just show|preview|let me see|not apply/.test(
        text,
      )
    const isApplied = /直接打|自动打|打上去?|帮我打|apply/.test(text)
    return guess(8, {
      per_member: count ? (readNumber(count[1] ?? count[2] ?? count[3] ?? count[4] ?? '') ?? undefined) : undefined,
      lookback_days: lookback ? (readDays(lookback[1] ?? '') ?? undefined) : undefined,
      apply: isHeld ? false : isApplied ? true : undefined,
    })
  },
}
