import { guess, type Intent, pick } from '../intent.ts'
import { grab, QUOTED } from '../text.ts'

const ORDERS: readonly (readonly [string, RegExp])[] = [
  ['budget_desc', /花钱|金额|预算|钱多|费用|最贵|money|budget|cost|spend|expensive|amount/],
  ['audience_desc', /人数|人多|影响(?:大|面)|覆盖|范围大|audience|reach|biggest|largest/],
  [
    'time',
    /快到期|快过期|截止|要过期|最急|紧急|急的|马上要发|快要发|最早|最久|先来|最新|刚提|expir|urgent|deadline|soonest|due|oldest|longest waiting|newest|latest|recent/,
  ],
]
const LIST =
  /待我?(?:审|批)|等(?:我|着)?(?:审|批)|(?:要|需要|该)我(?:审|批)|(?:审批|审核|待审|待批)(?:列表|队列|清单|单)|(?:有|还有|哪些|什么|几个|几条|多少).{0,6}(?:没批|没审|未审|未批|审批|审核|待审|待批)|(?:审批|审核)(?:有|还有)?(?:哪些|什么|几)|pending (?:approvals?|reviews?|items)|(?:waiting|awaiting)(?: for)?(?: my)? (?:approval|review|sign-?off|me to (?:approve|review))|(?:need|needs|to) (?:my |be )?(?:approval|review|approved|sign-?off)|review queue|approval queue|what(?:'s| is| do i have) (?:pending|to approve|to review|waiting)|list .{0,12}(?:pending|approvals)/

export const reviewList: Intent = {
  name: 'review.list',
  example: { zh: '待我审的有哪些', en: 'What is waiting for my approval?' },
  read: ({ text }) => {
    if (!LIST.test(text) || /^(?:全部|都)?(?:批准|通过)|不用审批|免审|为什么|why/.test(text)) return null
    if (/^(?:please )?approve\b/.test(text)) return null
    return guess(7, { order_by: pick(text, ORDERS) })
  },
}

const APPROVE =
  /(?<!待|等|没|未|不|别|用|要|需|申请|走|免|先别|无需)(?:批准|批了|批掉|批一下|批下|批过|批吧|批(?=$|[,。!])|通过(?!率)|同意|放行|过了吧|准了)|(?:自己|全部?|都|一起|一键)(?:给)?(?:批|审|过)(?!的)|\b(?:approve|sign off on|green-?light|ok|okay)\b/
const ITEM = new RegExp(
  `(?:批准|通过|同意|放行|批(?:了|掉|一下|过)?)(?:那个|那条|这个|这条|一下)?(${QUOTED}|[^,。;!?\\n了吧掉下]{2,20})|(?:把|将)?(${QUOTED}|[^,。;!?\\n]{1,20}?)(?:那个|那条|这个|这条)?(?:给|都|先|就|可以)*(?:批了|批准|通过|同意|放行|批掉|过了|批一下|批)|\\b(?:approve|sign off on|green-?light) (?:the |that )?(${QUOTED}|[^,.;!?\\n]{2,40}?)(?=$|[,.;!?]| but | and change| with )`,
  'd',
)
const AMEND =
  /(?:但是?|不过|只是|但要|然后)(?:先)?(?:请)?(?:帮我)?((?:把|将|改|去|加|换|时间|金额|预算|人数|删)[^。;!?\n]{1,60})|\b(?:but|and|with) ((?:change|make|remove|add|cut|lower|move|replace|reduce|swap|set)[^.;!?\n]{2,80})/d

export const reviewApprove: Intent = {
  name: 'review.approve',
  example: { zh: '批准中秋关怀那条', en: 'Approve the Mid-Autumn one' },
  read: said => {
    const { text } = said
    if (!APPROVE.test(text) || LIST.test(text.replace(/待审批?的?|待审的|pending/g, ''))) return null
    if (
      /别批|不批|先别|不要(?:批|通过)|不同意|驳回|不用审批|通过率|为什么|(?:批|过)了(?:吗|没)|don't approve|do not approve|why|approved\?/.test(
        text,
      )
    )
      return null
    const amend = grab(said, AMEND, 1) ?? grab(said, AMEND, 2)
    const isOwn =
      /我自己(?:提|写|发起|建|做|申请|报)|自己提的|我提的|我(?:发起|申请|报)的|\bmy own\b|\bmine\b|\bi (?:submitted|proposed|made|created)\b|\bmyself\b/.test(
        text,
      )
    const isAll = /全部|全都|所有|都(?:批|通过|过|同意)|一键|统统|一起批|\ball\b|\beverything\b|\bevery\b/.test(text)
    const named = grab(said, ITEM, 1) ?? grab(said, ITEM, 2) ?? grab(said, ITEM, 3)
    const bare = named?.value
      .replace(/^(?:把|将|那个|这个|那条|这条|请|帮我|我|先|the |that )+/, '')
      .replace(/(?:的?(?:那个|这个|那条|这条|那份|申请|审批|提案|一条)|的|吧|了| one| proposal| request)+$/, '')
    const item = isOwn ? 'own' : isAll ? 'all' : bare || undefined
    return guess(amend ? 8.9 : item || /^(?:批准|通过|同意|approve|批了)/.test(text) ? 7 : 5, {
      item,
      amend: amend?.value,
    })
  },
}
