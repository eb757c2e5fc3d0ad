import { findConditions } from '../conditions.ts'
import { guess, type Intent, pick } from '../intent.ts'
import { NUM, readNumber } from '../numbers.ts'
import { grab } from '../text.ts'

const FIELDS: readonly (readonly [string, RegExp])[] = [
  ['name', /姓名|名字|\bnames?\b/],
  ['phone', /手机号?码?|电话|联系方式|\bphones?(?: numbers?)?\b|\bmobile|\bcontact details\b/],
  ['wechat', /微信号?|wechat|\bwx\b/],
  ['address', /地址|address/],
  ['email', /邮箱|邮件地址|e-?mails?\b/],
  ['id_card', /身份证|\bid (?:card|number)/],
  ['birthday', /生日|出生|birthda/],
  ['orders', /订单(?!数)|购买记录|orders\b|purchase history/],
  ['spend', /消费(?:金额|额|总额)|花费|金额|spend(?:ing)?\b|total spent|amount/],
  ['tags', /标签|\btags?\b/],
  ['lifecycle', /分层|层级|lifecycle/],
]
const EXPORT =
  /导出|下载|导成|拉(?:一份|个|一个)?(?:表格|名单|excel)|发我(?:一份|个)?(?:名单|表格|excel)|(?:excel|表格|csv)(?:给我|发我|格式)|发(?:我|给我|到我邮箱)(?:一份)?.{0,12}(?:手机号|名单|电话)|\bexport\b|\bdownload\b|\bdump\b|\b(?:csv|excel|spreadsheet)\b|\b(?:send|give|get) me .{0,40}(?:phone numbers|contact details|addresses)/

export const dataExport: Intent = {
  name: 'data.export',
  example: { zh: '导出消费前100名的会员', en: 'Export the top 100 members by spend' },
  read: said => {
    const { text } = said
    if (!EXPORT.test(text)) return null
    const top = new RegExp(`(?:前|top)\\s?(${NUM})|\\b(?:top|first) (${NUM})`).exec(text)
    const by = top
      ? pick(text, [
          ['spend', /消费|花|金额|贡献|客单|spend|spent|revenue|value|ltv/],
          ['orders', /下单|订单|购买次数|买得|orders|purchases/],
          ['recency', /最近|recent|latest/],
          ['invites', /拉新|邀请|invite|referr/],
        ] as const)
      : undefined
    const named = FIELDS.filter(([, words]) => words.test(text)).map(([field]) => field)
    const ranked = top && by === 'spend' ? named.filter(field => field !== 'spend' || /金额/.test(text)) : named
    const { all } = findConditions(said, text)
    const layer = all.find(condition => condition.field === 'lifecycle')
    return guess(8.3, {
      fields: top && by === 'orders' ? ranked.filter(field => field !== 'orders') : ranked,
      top: top ? (readNumber(top[1] ?? top[2] ?? '') ?? undefined) : undefined,
      by,
      filter:
        all.length === 1 && layer
          ? layer.value
          : all.length > 0
            ? { all }
            : /全部|所有|全量|\ball\b|\bevery/.test(text) && !top
              ? 'all'
              : undefined,
    })
  },
}

const DELETE =
  /(?:删(?:除|掉|了)?|清(?:除|掉|空)|注销|抹掉|销毁|移除).{0,14}(?:资料|个人信息|数据|信息|档案|记录|隐私|账号|账户)|(?:资料|个人信息|数据|信息|档案|账号|账户).{0,10}(?:删|清除|注销|销毁|抹)|被遗忘|\b(?:delete|erase|remove|wipe|purge)\b.{0,40}\b(?:data|information|info|records?|profile|account|details)|\b(?:data|information|info|records?|profile|account|details)\b.{0,20}\b(?:deleted|erased|removed|wiped|purged|gone)\b|\bright to be forgotten\b|\bforget (?:me|her|him|this customer)\b|\bgdpr\b/

export const dataDelete: Intent = {
  name: 'data.delete',
  example: {
    zh: '客户要求删除她的所有资料，手机尾号8821',
    en: 'A customer asks to delete her data, phone ending 8821',
  },
  read: said => {
    const { text } = said
    if (!DELETE.test(text) || /标签|别删|不要删|don't delete/.test(text)) return null
    const tail =
      /(?:尾号|后四位|末四位|尾数|最后四位)(?:是|为|:)?(\d{3,6})|(?:ending|ends)(?: in| with)? (\d{3,6})|last (?:four|4)(?: digits)?(?: is| are|:)? (\d{4})/.exec(
        text,
      )
    const phone = /(?<!\d)1\d{10}(?!\d)/.exec(text)
    const order = /(?:订单号?|order)(?: (?:number|no\.?|id))?(?:是|为|:|#| )*([a-z0-9-]{4,24})/.exec(text)
    const wechat = grab(said, /(?:微信号|微信|wechat(?: id)?)(?:是|叫|为|:| )*([\w-]{3,24})/d)
    const name = grab(
      said,
      /(?:客户|会员|用户|昵称|叫|customer|member)(?:叫|是|named)? ?[“"「]?([\p{Script=Han}]{1,3}(?:女士|先生|小姐|姐|哥)|[A-Z][a-z]+)/du,
    )
    const digits = tail?.[1] ?? tail?.[2] ?? tail?.[3] ?? phone?.[0].slice(-4)
    const hint = digits
      ? `phone_tail:${digits}`
      : order?.[1]
        ? `order:${order[1]}`
        : wechat
          ? `wechat:${wechat.value}`
          : name
            ? `name:${name.value}`
            : undefined
    return guess(8.6, { subject_hint: hint })
  },
}
