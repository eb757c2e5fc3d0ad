import { draftStyle, toneOf } from '../draft-style.ts'
import { guess, type Intent } from '../intent.ts'
import { findScene } from '../scenes.ts'
import { grab, QUOTED } from '../text.ts'

const INSERT = new RegExp(
  `(?:(?:加|插|补|添)(?:上|进|入|充)?(?:一?句|一?段|一?个)|(?:加|插|补|添)(?:上|进|入)|(?:末尾|结尾|开头|最后|后面|前面)(?:加|补|添))(?:话)?:?(${QUOTED}|[^,。;!?\\n]{1,60})|(?:把)(${QUOTED})(?:加|放|写)(?:进|到|上)|\\b(?:add|insert|include|append|put in)(?: the (?:line|phrase|sentence|words?))?:? (${QUOTED}|[^,.;!?\\n]{2,80}?)(?= to (?:the|that|this|it)| at the| in the|$|[.;!?])`,
  'd',
)
const REMOVE = new RegExp(
  `(?:去掉|删掉|删除|删了|拿掉|移除|不要写|去除|划掉)(?:里面?的?|其中的?|那句|这句|那段|一下)*:?(${QUOTED}|[^,。;!?\\n]{1,40}?)(?:这句(?:话)?|那句(?:话)?|这段|这个词|几个字|吧)?(?=$|[,。;!?\\n])|(?:把)(${QUOTED}|[^,。;!?\\n]{1,30}?)(?:这句(?:话)?|那句(?:话)?|这段|这个词|几个字)?(?:去掉|删掉|删了|删除|拿掉|去除)|\\b(?:remove|delete|drop|cut|take out)(?: the (?:line|phrase|sentence|words?|part about))?:? (${QUOTED}|(?:the )?[^,.;!?\\n]{2,60}?)(?= from |$|[,.;!?])`,
  'd',
)
const SUBJECT =
  /文案|草稿|这条|那条|这段|那段|这版|那版|话术|初稿|文字|内容|正文|结尾|开头|末尾|标题|一句|\bdraft\b|\bcopy\b|\bmessage\b|\btext\b|\bit\b|\bpost\b|\bline\b|\bversion\b/
const POLISH =
  /润色|改写|改一?改|改一下|修改|优化(?:一下|下)|重写|改得|改成|换成|换个(?:说法|语气)|更(?=走心|温|活|正|简|口|亲|专|俏|幽)|再(?=走心|温|活|正|简|口|亲|专|短|长)|太(?:长|短|硬|官方|生硬|正式)|(?:短|长|软|暖|温柔)一?点|polish|rewrite|rephrase|revise|reword|tweak|make (?:it|the|this|that)|shorten|tone (?:it )?down/

export const draftRevise: Intent = {
  name: 'draft.revise',
  example: { zh: '文案里加一句“回复TD退订”', en: 'Add the line "reply TD to opt out" to the draft' },
  read: said => {
    const { text } = said
    const subject = SUBJECT.test(text)
    const [quoted] = said.quotes
    const insert = subject ? (grab(said, INSERT, 1) ?? grab(said, INSERT, 2) ?? grab(said, INSERT, 3)) : null
    const remove =
      subject && !/标签|\btag|资料|群里|等奖|活动里|预算/.test(text)
        ? (grab(said, REMOVE, 1) ?? grab(said, REMOVE, 2) ?? grab(said, REMOVE, 3))
        : null
    const polish =
      POLISH.test(text) && (subject || /润色|重写|改写|语气|口吻|polish|rewrite|rephrase|reword|tone/.test(text))
    if (
      (!insert && !remove && !polish) ||
      /标签|人群|客群|预算|\bsegment\b|\btags?\b|\bbudget\b|改到|推迟|提前|原价|划线价|开奖|占比|写成\d/.test(text)
    )
      return null
    if (/翻译|译成|translate/.test(text)) return null
    const style = draftStyle(said)
    const tone = toneOf(said) ?? style.tone
    const explicit = insert || remove ? 7.4 : tone || style.condition || findScene(text) ? 7 : 5
    return guess(explicit, {
      insert: insert && quoted && said.quotes.length === 1 ? quoted : insert?.value,
      remove:
        remove && !insert && quoted && said.quotes.length === 1
          ? quoted
          : remove?.value.replace(/^the (?=\w)/, '').replace(/(?:这句话?|那句话?|吧|去)$/, ''),
      tone: insert || remove ? undefined : tone,
      scene: findScene(text)?.value,
      condition: style.condition,
    })
  },
}
