import type { Entry } from '../entry.ts'
import { gap, phrases } from './phrases.ts'

const INDUCE = { kind: 'regulation', text: '网络反不正当竞争暂行规定 9；电子商务法 17、39；反不正当竞争法 9' } as const
const EVEN = '(?![^。!?！？\\n]{0,40}(?:差评|中评|真实|如实|好坏|不论|无论|不限|都一样|一视同仁|不分|honest))'
const GAIN =
  '(?:返(?!回|校|程|乡|工|场|图)|红包|现金|送(?!货|达|餐|水|到)|领(?!养|带|导)|奖|券|积分|礼(?!貌|仪)|免单|抽(?!纸|屉|空)|赠|减\\d+|立减|减免|\\d+[元块r]|[一二三五六八十]+[元块]|微信转|转你|小样|小菜|小食|一碟|一份|一盘|水果|花生|饮料|押金|优惠|折|试用|会员|兑|换(?!货|行|季|一家)|零钱|霸王餐|有惊喜|巧克力|等你|文具|补(?:你|您|偿))'
const RATED =
  '(?:(?:五|5|全五|全5|满)(?:颗)?(?:星|分|\\uE001+)(?!级|酒店|街|钟|红旗|制|之|路|大厦|好物|熟|钱|之一)|五[^。!?,\\n]{0,2}[星行](?:好评|号评|好平|走一个|走起|安排|拉满)|\\uE001{3,5}|高分(?!子|辨|贝)|好的?评语|走心(?:的)?(?:评|好评|免单)|[好号][评平](?!如潮|率|度|榜|数|论|语系)|夸(?!张|克|父|大|海|赞|奖)|(?:全|都)?(?:选|勾|打|点)[“"]?(?:非常|很|十分)满意|美言|说(?:点|些|几句)好话|彩虹屁|评分4\\.\\d以?上?)'

/** REVIEW: gains tied to praise, whichever word names the praise, the gain or the order of both. */
export const reviewRewards: readonly Entry[] = [
  {
    id: 'REVIEW/rated-for-gain',
    category: 'REVIEW',
    regex: {
      pattern: new RegExp(
        `(?<!考|考了|得了|拿了|作文|数学|语文|英语|不论|无论|不限|不分|无需|不要求|不必|不用|不求|不强求|不看|是否|不管|特意写)${RATED}${EVEN}${gap(22)}${GAIN}`,
      ),
      needs: phrases(
        '五星、5星、五颗、5颗、五分、5分、满星、满分、全五、全5、\uE001\uE001\uE001、五\uE001、5\uE001、高分、好的评语、好评语、走心、好评、号评、好平、号平、星好、行号、夸、满意、美言、好话、彩虹屁、评分',
      ),
    },
    severity: 'deny',
    inVertical: { education: 'deny' },
    negatable: true,
    allow: phrases(
      '好评如潮、好评返场、高分子、满分作文、满分卷、夸张、夸克、考试满分送、单科满分、好评榜、五星街道、五分钟送达、五星级酒店',
    ),
    basis: INDUCE,
    hits: [
      '五星走一个，老板送你一碟花生',
      '全5分+收藏店铺，到前台领水果',
      '收货给好的评语，微信转你2元',
      '给咱五颗星带三张图，结账立减15',
    ],
    misses: ['五星级酒店下午茶送双人甜品', '好评差评都能领同样的积分', '孩子考了满分，奖励自己选一本书'],
  },
  {
    id: 'REVIEW/gain-only-if-rated',
    category: 'REVIEW',
    regex: {
      pattern: new RegExp(
        `(?:想要|领|拿|要|换|得)(?:取|到)?${gap(2)}(?:赠品|礼品|红包|返现|券|小样|积分|奖品|抽奖码|优惠|福利)${gap(8)}(?:先|得|必须|就|需|要)${gap(6)}(?:好评|评价|五星|5星|满分|打分|夸)${EVEN}|(?:评论|评价|点评|图文|晒单|笔记|反馈)(?:写)?(?:得|的)?越(?:好|多|走心|长|夸)${gap(6)}(?:返|奖|送|红包|多|领|越)|(?:上评|评一下|写评|出评|种草|写一?篇|发一?篇|晒买家秀|追评|评价一下|写几句)${EVEN}${gap(16)}(?:返(?!回)|免单|红包|领(?!养)|送(?!货)|奖|现金|\\d+[元块r]|抽|换券|零钱)|先(?:把|给|写|打|去)(?:个|了)?(?:好评|五星|5星|满分)(?:写|打|给)?(?:了|再|才)?|评(?:分|价)?(?:必须|要|得)?(?:在|打|达到|满|是)?4\\.\\d${gap(8)}(?:才|可|能|送|领)`,
      ),
      needs: phrases(
        '好评、评价、五星、5星、满分、打分、夸、越好、越多、越走心、越长、上评、评一下、写评、出评、种草、一篇、写篇、发篇、买家秀、追评、写几句、4.',
      ),
    },
    severity: 'deny',
    negatable: true,
    basis: INDUCE,
    hits: [
      '想要赠品，先把好评写了',
      '评论写得越好，返得越多',
      '小红书写一篇种草，截图返50',
      '帮忙上评一下，带三张图，走心的免单',
    ],
    misses: ['如实评价即得10积分，好评差评一样'],
  },
  {
    id: 'REVIEW/against-bad',
    category: 'REVIEW',
    regex: {
      pattern: new RegExp(
        `(?<!(?:不会|从不|绝不|不|没|禁止|严禁|不能|不得)[^。!?,\\n]{0,3})(?:差评|中评|低分|一星|1星|两星|二星|三星以下|差的评价|负面评价)(?!手机|电)${gap(14)}(?:改成|改为|改一下|改掉|换成|撤|删|去掉|隐藏|抹掉|找人压|顶下去|举报掉)${gap(12)}|(?:改成|改为|换成|升级?到|改到)(?:五星|5星|好评|满分)|(?:别|不要|勿|不许|不准|请勿)(?:直接|乱|随便|轻易)?(?:给|打|写|留|发)(?:个|我们)?(?:差评|低分|中评|一星|1星)|(?:差评|低分|中评|一星)${gap(12)}(?:不管售后|不给售后|拉黑|不退|不赔|不予|不处理|取消|后果自负|不发货|别怪)|不满意${gap(4)}(?:先)?(?:找|联系|私)(?:我|客服)${gap(8)}(?:别|不要|勿)(?:直接)?(?:给|打|写)`,
      ),
      needs: phrases(
        '差评、中评、低分、一星、1星、两星、二星、三星以下、差的评价、负面评价、五星、5星、好评、满分、不满意',
      ),
    },
    severity: 'deny',
    basis: INDUCE,
    allow: phrases('差评改进、差评改善、差评我们会、删除差评的行为、三星手机'),
    hits: ['别直接给低分，给了我们就不管售后了', '把那条一星改成五星，我私下补偿您', '差评兄弟，撤了给你退30'],
    misses: ['差评我们会逐条回复并改进', '我们从不删差评', '好评差评我们都不会改'],
  },
  {
    id: 'REVIEW/written-to-order',
    category: 'REVIEW',
    regex: {
      pattern: new RegExp(
        `复制${gap(8)}(?:文案|这段|话术|内容|模板|以下|下面)?${gap(10)}(?:点评|评论|评价|大众|小红书|美团|上评|发布)|(?:评论|评价|点评|打满分|上评)${gap(8)}(?:写出|写上|带上|必须有|要写|注明|提到)[“"「]|(?:招|招募|诚招|急招|找)(?:聘)?${gap(4)}(?:评价师|评论员|体验官写|试吃官写|写手|水军|刷手|好评师|测评员|评分员|上评)|(?:评价|好评|评论|测评|上评)${gap(4)}(?:一条|每条|一单|一篇)${gap(3)}(?:\\d+|[一二三五八十])[元块]|(?:一条|每条|一单)${gap(3)}(?:\\d+|[一二三五八十]+)[元块]${gap(6)}(?:不用真买|不用买|评|假|写)|不用真(?:买|拍|付|吃|去)|(?:员工|亲友|家人|自己人)${gap(4)}(?:去|都)?(?:刷|写|补|上)(?:个|点|条)?(?:好评|评价|评论|五星)|带字数|照(?:着)?(?:这个|模板|文案)(?:发|写|评)`,
      ),
      needs: phrases(
        '复制、写出、写上、带上、必须有、要写、注明、提到、评价师、评论员、写手、水军、刷手、好评师、测评员、评分员、上评、一条、每条、一单、一篇、不用真、好评、评价、评论、五星、模板、文案',
      ),
    },
    severity: 'deny',
    negatable: true,
    basis: INDUCE,
    hits: [
      '复制文案到点评区，抽一箱牛奶',
      '招评价师，一条五元，不用真买',
      '课程打满分、写出“提升巨大”四个字，送一节直播课',
    ],
    misses: ['复制取货码到柜机输入即可', '评价由您自己写，好坏都欢迎', '快递一单5元，多件合并'],
  },
  {
    id: 'REVIEW/english-rewards',
    category: 'REVIEW',
    regex: {
      pattern:
        /(?<!(?:not|never|don't|no need to) [^.!?]{0,20})\b(?:5|five)[- ]?stars?\b(?! (?:hotel|resort))[^.!?]{0,50}(?:=|\b(?:free|cash|coupon|gift|refund|venmo|paypal|\$\d|rmb|yuan|off|reward|dessert|drink|discount|get|win)\b)|\b(?:good|great|positive|nice|glowing|rave|kind) (?:reviews?|ratings?|words)\b[^.!?]{0,40}\b(?:free|cash|coupon|gift|refund|rmb|yuan|off|reward|get|win|earns?|\$\d)\b|\b(?:change|edit|delete|remove)\b[^.!?]{0,16}\b(?:bad|negative|1-star|one-star) (?:review|rating)/,
      needs: phrases(
        '5 star、5-star、5 stars、5-stars、five star、five-star、five stars、review、reviews、rating、ratings、kind words、nice words',
      ),
    },
    severity: 'deny',
    negatable: true,
    hits: ['Five stars on Dianping = free dessert', 'Change your bad review and we refund 20'],
    misses: [
      'Leave any review you like, good or bad, there is no reward for it',
      'Our five-star hotel partner has a free shuttle',
    ],
  },
]
