import type { Entry } from '../entry.ts'
import { anyOf, within } from './grammar.ts'
import { calm, phrases } from './phrases.ts'

const TREATED = ['medical', 'drug'] as const
const NOT_MEDICAL = Object.fromEntries(TREATED.map(vertical => [vertical, null]))

/** Claims that name neither cure nor reward, but say the same: a reading that falls, an operation spared, a score that rises. */
export const oblique: readonly Entry[] = [
  {
    id: 'MED-cure/reading-falls',
    category: 'MED-cure',
    regex: {
      pattern: new RegExp(
        `(?:血糖|血压|血脂|尿酸|胆固醇|转氨酶)${calm(6)}(?:往下[掉降走]|降[下了到回]|掉[下了到]|下来了|恢复正常|正常了|稳[住了]|不[高飙]了)|(?:二甲双胍|降压药|降糖药|胰岛素|激素药?)${within(6)}(?:停了|不用[吃打]|扔了|减量)`,
      ),
      needs: phrases('血糖、血压、血脂、尿酸、胆固醇、转氨酶、二甲双胍、降压药、降糖药、胰岛素、激素'),
    },
    severity: 'deny',
    inVertical: NOT_MEDICAL,
    negatable: true,
    hits: ['喝了俩月黑咖啡，血糖蹭蹭往下掉', '坚持喝，血压稳住了', '吃了三盒，二甲双胍都停了'],
    misses: ['本周退货指标降了两个点，大家辛苦了', '血糖仪到货，可到店领取', '服用降压药的朋友请先咨询医生'],
  },
  {
    id: 'MED-cure/operation-spared',
    category: 'MED-cure',
    regex: {
      pattern: new RegExp(
        `(?:不用|无需|免|省|告别|躲过)(?:再)?(?:挨那?一?刀|动刀|开刀|动?手术|住院|化疗|打针吃药|吃药)${within(2)}`,
      ),
      needs: phrases('挨、刀、手术、住院、化疗、打针、吃药'),
    },
    severity: 'deny',
    inVertical: NOT_MEDICAL,
    hits: ['按摩仪每天一刻钟，椎间盘突出不用挨那一刀', '贴一贴，关节不用动手术'],
    misses: ['雕刻工坊：新手也不用动刀具，老师帮忙切', '祝您早日出院，不用再跑医院'],
    allow: phrases('不用动刀具、不用开刀具、免手术刀'),
  },
  {
    id: 'EDU-guarantee/score-jumps',
    category: 'EDU-guarantee',
    regex: {
      pattern:
        /(?:数学|语文|英语|物理|化学|生物|成绩|分数|总分|雅思|托福|四六?级)?\s?\d{2,3}分?(?:直接|一路)?(?:干|冲|提|涨|飙|升|拔|飞)(?:到|至|上)\s?\d{2,3}|分数?不[涨提升]\S{0,4}(?:退|不收|免)/,
      needs: phrases('干到、冲到、提到、涨到、飙到、升到、拔到、飞到、冲至、涨至、升至、冲上、涨上、不涨、不提、不升'),
    },
    severity: 'deny',
    verticals: ['education'],
    hits: ['暑期冲刺营：数学70直接干到120', '分数不涨学费原路退回'],
    misses: ['体验课名额有限，请家长提前报名', '模拟卷满分120分'],
    allow: phrases('人数从、价格从'),
  },
  {
    id: 'SHARE/hearts-in-moments',
    category: 'SHARE',
    regex: {
      pattern: new RegExp(
        `朋友圈${within(6)}(?:攒|集|凑|收)(?:够|满|齐|到)?\\s?\\d+(?:颗|个)?(?:小?[红爱]?心+|赞|个?点赞)|转发${within(8)}(?:积分|\\+\\s?\\d+)`,
      ),
      needs: phrases('朋友圈、转发'),
    },
    severity: 'deny',
    hits: ['朋友圈攒够28颗小心心，到店免费喝一杯美式', '每天转发一次群公告领积分20'],
    misses: ['朋友圈分享今天的晚霞', '转发给需要的家长即可，不需要截图'],
    negatable: true,
  },
  {
    id: 'REVIEW/words-prescribed',
    category: 'REVIEW',
    regex: {
      pattern: new RegExp(
        `(?:追评|评价|评论|晒单)(?:里|时|中)?${within(4)}(?:写上|带上|加上|打上|写满|照着写|复制)[^。!?\\n]{0,24}(?:免邮|包邮|返|券|红包|立?减|送|奖|免单|积分)`,
      ),
      needs: phrases('追评、评价、评论、晒单'),
    },
    severity: 'deny',
    negatable: true,
    hits: ['追评里写上「毛孩子超爱吃」几个字，下一单给您免邮'],
    misses: ['评论里写上您的尺码，方便我们备货', '晒单不限内容，好评差评都送积分'],
    allow: phrases('写上您的尺码、写上尺码、写上型号'),
  },
  {
    id: 'SCARCITY/gone-after-tonight',
    category: 'SCARCITY',
    regex: {
      pattern:
        /(?:只有|就|仅)(?:今晚|今天|这一次|这一晚|本场)[^。!?\n]{0,14}(?:不会再有|再也没有|永不再|永远没有|再无)/,
      needs: phrases('不会再有、再也没有、永不再、永远没有、再无'),
    },
    severity: 'evidence',
    hits: ['这个价只有今晚，过了十二点永远不会再有'],
    misses: ['活动到今晚24点结束', '今天的日出再也没有云遮住'],
  },
  {
    id: 'DISCRIM/born-unfit',
    category: 'DISCRIM',
    regex: {
      pattern: new RegExp(
        `(?:女孩|女生|女的|女人|男孩|男生|女司机|胖子|农村|乡下|残疾|腿脚残|残障|老年人)${within(8)}(?:天生|脑子|生来|本来就)${within(6)}(?:跟不上|学不[会好]|不行|不适合|笨|差)|(?:残疾|残的|残障|胖成猪|丑八怪|矮子|穷鬼|乡巴佬)[^。!?\\n]{0,14}(?:别来|拉低|勿扰|免进|不接待|滚)`,
      ),
      needs: phrases('天生、脑子、生来、本来就、残疾、残的、残障、胖成猪、丑八怪、矮子、穷鬼、乡巴佬'),
    },
    severity: 'deny',
    hits: ['编程课建议男孩报，女孩脑子天生跟不上', '胖成猪的就别来拉低我们健身房颜值了'],
    misses: ['残障人士凭证件免费入场', '女孩也能学好编程，名额不分男女'],
    negatable: true,
  },
  {
    id: 'FAKE/counterfeit',
    category: 'FAKE',
    regex: {
      pattern: new RegExp(
        `${anyOf('1:1复刻、1比1复刻、一比一复刻、高仿、超a货、原单尾货、顶级复刻、精仿')}|(?:专柜|鉴定|得物)${within(6)}(?:验不出|看不出|分不出|过鉴定)|(?:一等奖|大奖|头奖|特等奖)${within(8)}(?:留给|给|内定)${within(3)}(?:自己人|内部人|托儿)`,
      ),
      needs: phrases('复刻、高仿、超a、原单、精仿、专柜、鉴定、得物、一等奖、大奖、头奖、特等奖'),
    },
    severity: 'deny',
    negatable: true,
    hits: ['大牌包包1:1复刻，专柜都验不出来', '一等奖给自己人留着，对外就说系统随机', '抽奖的大奖内定自己人'],
    misses: ['专柜同款，支持专柜验货', '一等奖是一台榨汁机，给手气最旺的朋友', '复刻老味道的绿豆糕'],
  },
]
