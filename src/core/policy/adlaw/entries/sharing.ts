import type { Entry } from '../entry.ts'
import { gap, phrases } from './phrases.ts'

/** Taken back or left free: "无需转发", "欢迎分享". */
const FREE = '(?<!无需|不用|不需要|无须|不必|不要求|不强制|请勿|禁止|不要|勿|不得|谢绝|别|不鼓励|不能|不会|从不)'
/** A friend's first purchase may be rewarded; sharing as such may not. */
const UNBOUGHT =
  '(?![^。!?！？\\n]{0,40}(?:首单|首购|首次(?:下单|购买|消费)|实际(?:下单|购买|消费)|(?:好友|朋友|闺蜜|对方|新客|新人|ta|他|她|ta们)[^。!?！？\\n]{0,8}(?:下单|购买|消费|成交|付款|支付|买单|完成订单|核销)))'
const GETS =
  '(?:领(?!养|带|导|先|域|会|略|悟|队)|送(?!货|达|餐|水|机|别)|得(?!到很|很|真|太|特|好|非|不|多|意|知|了|分享)|奖|抽(?!纸|屉|空|象|湿|烟|油|血|出时)|返(?!回|校|程|乡|工|场)|提现|免单|免费(?:拿|喝|吃|送|领|换|得)|立减|减\\d|红包|优惠券|代金券|现金|积分|礼(?!貌|仪|拜|堂)|小样|解锁|兑换|可享|享受|折|赢(?!得口碑)|换(?!行|季|装|个))'
const GROUPS = '(?:微信)?(?:群|裙|好友|朋友|人|闺蜜|姐妹|位|家人)'
const SOME = '(?:\\d+|[一二两三四五六七八九十几多])'

/** SHARE: rewards for forwarding, likes, bargaining helpers, invitations, follows (微信外部链接内容管理规范 1.2). */
export const sharing: readonly Entry[] = [
  {
    id: 'SHARE/moments',
    category: 'SHARE',
    regex: {
      pattern: new RegExp(
        `${FREE}(?:转发|分享|发|晒|发布|转|同步|打卡|挂|贴)(?:到|至|在|个|一条|一下|海报|本条|图文|文案|了|进)?${gap(6)}(?:朋友圈|盆友圈|票圈|pyq|pengyouquan|moments|圈子)${UNBOUGHT}${gap(16)}${GETS}`,
      ),
      needs: phrases('朋友圈、盆友圈、票圈、pyq、moments、圈子'),
    },
    severity: 'deny',
    negatable: true,
    hits: ['转发朋友圈截图即可领10元红包', '晒朋友圈送小样一份', '打卡朋友圈免费喝一杯'],
    misses: ['欢迎分享给朋友', '无需转发朋友圈，直接领券', '今天的日落适合发朋友圈'],
  },
  {
    id: 'SHARE/moments-reversed',
    category: 'SHARE',
    regex: {
      pattern: new RegExp(
        `(?:领取?|送|抽奖|免单|免费|红包|福利|优惠券?|奖品|参与)(?:方式|条件|方法|规则|步骤|门槛|的话|想要|很简单)?${gap(8)}(?<!欢迎|可以|自愿|随手|不用|无需|记得|喜欢就)(?:转发|分享|发(?:个|条|一条)?)(?:到|至)?${gap(4)}(?:朋友圈|票圈|pyq)(?!可见|都是|里)|(?<!我们的|店里的|关注|看|见|在|到)(?:朋友圈|票圈|pyq)(?:发|晒|转发|打卡|挂|集)${gap(12)}(?:凭图|凭截图|凭记录|截图|即可|就能|就送)${gap(8)}${GETS}`,
      ),
      needs: phrases('朋友圈、票圈、pyq'),
    },
    severity: 'deny',
    negatable: true,
    hits: ['免单方式很简单，转发海报到朋友圈', '参与条件：发一条朋友圈'],
    misses: ['领到的奖品欢迎发朋友圈', '优惠券在朋友圈里找'],
  },
  {
    id: 'SHARE/to-groups',
    category: 'SHARE',
    regex: {
      pattern: new RegExp(
        `${FREE}(?:转发|分享|发|转一?转|转一?下|转|推荐)(?:到|至|给|进|满|够|送)?${gap(4)}${SOME}个?(?:以上)?(?:不同的?)?${GROUPS}${UNBOUGHT}${gap(14)}(?:${GETS}|机会|一次|资格|名额)`,
      ),
      needs: phrases('转发、分享、发到、发给、发满、转到、转一转、转转、转一下、转给、转进、转满、转够、推荐'),
    },
    severity: 'deny',
    negatable: true,
    hits: ['分享到3个群就能多抽一次奖', '把链接转发给五位好友，各得一张券', '发给两个闺蜜就送你小样'],
    misses: ['推荐1位好友，好友首单后您得20元券', '请把这份排班表发给三位店长'],
  },
  {
    id: 'SHARE/forward-and-get',
    category: 'SHARE',
    regex: {
      pattern: new RegExp(
        `${FREE}(?:转发|分享|扩散|转载)(?!会|者|课|收获|心得|领券攻略)(?:本文|本条|此条|这条|海报|链接|小程序|活动|文章|视频|直播间?|出去|一下|一次|即|后|并截图|截图|[到给][^,。!?]{1,8}?)?[,，]?(?:截图)?(?:就|即|可|便|均|都|立刻|马上|立|能|还能)*${UNBOUGHT}(?:可)?(?:领(?!养|带|导|先|域|会|略|悟|券攻略)|得(?!到很|很|真|太|特|好|非|不|多|意|知|了)|送(?!礼|给|货|达|餐)|返(?!回|校|程|乡|工|场)|赢(?!得)|获(?!奖|得了|悉)|享(?!受)|赚|抽(?!纸|屉|空|象|湿|烟)|奖励|有礼|有奖|有惊喜|兑换|免单|立减|红包|拿)(?!.{0,6}(?:攻略|方法|技巧|经验|教程|心得|故事|灵感|清单|体会))`,
      ),
      needs: phrases('转发、分享、扩散、转载'),
    },
    severity: 'deny',
    negatable: true,
    hits: ['分享有礼，转发就送积分', '转发抽奖，周五开', '分享海报，即可获得50积分'],
    misses: ['欢迎分享给朋友', '小李分享得很好，大家鼓掌', '分享领养故事，认识阿橘', '分享抽纸收纳的小技巧'],
  },
  {
    id: 'SHARE/likes',
    category: 'SHARE',
    regex: {
      pattern: new RegExp(
        `${FREE}(?:(?:集|攒|凑|积|收集|求)(?:齐|满|够|到)?(?:\\d+|[一二三四五六七八九十百]+)?个?赞(?!助|赏|誉|叹|美)|(?:满|够|到)(?:\\d+|[一二三五六八十百]+)个?赞|(?:\\d+|[一二三五六八十百]+)个赞${gap(6)}${GETS}|(?:集|攒|凑)(?:齐|满|够)(?:\\d+|[一二三五六八十百]+)个?(?:\uE001|爱心|小心心|小红心)|点赞(?:数|量)?(?:满|过|够|达到|超过|最多|前|排名)${gap(8)}${GETS}|点赞${gap(6)}(?:抽奖|抽|送|领红包|免单|领券|返现|有奖|有礼))`,
      ),
      needs: phrases('赞、集满、集齐、集够、攒满、攒够、凑满、凑够'),
    },
    severity: 'deny',
    negatable: true,
    hits: ['集赞38个免单', '朋友圈攒满20个赞换奶茶', '点赞最多的前三名送大礼'],
    misses: ['活动收集赞助商名单', '喜欢就点赞吧', '无需集赞，直接到店领'],
  },
  {
    id: 'SHARE/helpers',
    category: 'SHARE',
    regex: {
      pattern: new RegExp(
        `${FREE}(?:(?:好友|邀请|邀|帮我|帮忙|找|叫|喊|请|\\d+|[一二三五六八十])(?:位|个|名|人)?(?:好友|朋友|人)?(?:来|帮我|帮你|为你|给你|一起)?助力(?!加油|考生|乡村|公益)|助力(?:成功|免单|领|得|满|值|砍|人数|即可|可享|榜|享|送|拿|后)|助力${gap(6)}(?:0元|免费拿|元购|元拿)|砍价(?!师|会谈)(?:免费|免单|到|0元|领|得|拿|活动|成功|享|团)|(?:帮我|帮忙|好友|邀请|喊|叫|找)${gap(4)}砍(?:一?刀|价)|砍一刀|帮砍|砍到0元|砍至0|拆红包${gap(4)}(?:邀|好友|助)|帮(?:我|忙)点一?下${gap(8)}${GETS})`,
      ),
      needs: phrases('助力、砍价、砍一刀、砍一、帮砍、砍到0元、砍至0、拆红包、点一下、点下、砍刀'),
    },
    severity: 'deny',
    negatable: true,
    hits: ['邀请3位好友助力，免费拿同款', '帮我砍一刀，就差一点点', '助力成功领200元券'],
    misses: ['助力乡村振兴，橙子上架', '店内明码标价，不接受砍价', '为高考学子助力加油'],
  },
  {
    id: 'SHARE/check-in',
    category: 'SHARE',
    regex: {
      pattern: new RegExp(
        `(?:打卡|发圈|晒圈)${gap(6)}(?:截图|发圈|晒圈|朋友圈|晒图)${UNBOUGHT}${gap(12)}${GETS}|(?:发圈|晒圈)(?:就|即|可|后|立)*${gap(3)}${GETS}|${FREE}打卡(?:满|连续|坚持)?(?:\\d+|[一二三五七十]+)?(?:天|次)?(?:就|即|可|立|免费)*(?:领(?!略)|送(?!货)|返(?!回|程)|得(?!分|到很)|退|赢)`,
      ),
      needs: phrases('打卡、发圈、晒圈'),
    },
    severity: 'deny',
    inVertical: { fitness: 'evidence', education: 'evidence' },
    negatable: true,
    hits: ['打卡领红包，天天都有', '发圈就送一杯', '打卡满7天返现20'],
    misses: ['周末打卡咖啡店的三个理由', '打卡墙在二楼，拍照好看'],
  },
  {
    id: 'SHARE/screenshot',
    category: 'SHARE',
    regex: {
      pattern: new RegExp(
        `(?:转发|分享|朋友圈|关注|集赞|点赞|发圈|海报|邀请)${UNBOUGHT}${gap(10)}截图${gap(12)}${GETS}|截图(?:即可|就能|就|可|找我|私聊)?(?:领红包|领奖|领现金|领礼|领取红包|换红包|抽奖)|(?:保留|停留|挂)(?:\\d+|[一二三]+)(?:个)?(?:小时|天)${gap(8)}(?:截图|领|不删|不屏蔽|不分组)|(?:不|不可|禁止|请勿|不要|勿)(?:分组|屏蔽)(?:可见)?${gap(8)}(?:截图|领|送|有效|算数)|(?:所有人|全员)可见${gap(8)}(?:截图|领|送|返)`,
      ),
      needs: phrases('截图、不删、不屏蔽、分组、屏蔽、可见、保留、停留'),
    },
    severity: 'deny',
    hits: ['关注后截图发我，领现金红包', '朋友圈保留24小时截图领奖', '不可分组，截图有效'],
    misses: ['付款截图发客服可开发票', '报错的话请截图给客服'],
  },
  {
    id: 'SHARE/invite-to-group',
    category: 'SHARE',
    regex: {
      pattern: new RegExp(
        `${FREE}(?:拉|邀请|邀(?!请)|喊|带|叫)(?![您你大各顾会新老])${gap(8)}(?:进群|入群|加群|进本群|加入本群|加入群聊)${UNBOUGHT}${gap(14)}${GETS}|${FREE}拉(?:满|够|齐|新)?(?:\\d+|[一二三五十]+)?个?(?:人头|人|好友|朋友|新人|新)(?:进来|进群|入群)?${UNBOUGHT}${gap(14)}${GETS}|拉(?:人|新|群)(?:有奖|有礼|奖励|返现|送|领|得|赚)|(?:群满|满)(?:\\d+|[一二三五百]+)人${gap(4)}(?:发红包|抽|送|红包|开奖)`,
      ),
      needs: phrases('进群、入群、加群、进本群、加入本群、加入群聊、拉、群满、满'),
    },
    severity: 'deny',
    negatable: true,
    hits: ['拉5个人进群送纸巾一提', '邀请好友入群，你和好友都领红包', '群满200人发红包，快拉人'],
    misses: ['邀请您进群，领取新品资讯和优惠券', '拉面买一送一'],
  },
  {
    id: 'SHARE/invite-to-click',
    category: 'SHARE',
    regex: {
      pattern: new RegExp(
        `${FREE}(?:邀请|喊|找|叫|邀|推荐)${gap(4)}${SOME}?(?:位|个|名|人)?(?:以上)?(?:新)?(?:好友|朋友|人|闺蜜|姐妹|用户|粉丝)${gap(6)}(?:扫码|关注|点击|加微信|加企微|添加|注册|浏览|点一?下|加我|加客服|授权|围观|投票|点赞)${UNBOUGHT}${gap(12)}${GETS}|邀请(?:满|够)?${SOME}(?:位|个|名)?(?:好友|朋友|人|新人|新用户)${UNBOUGHT}${gap(6)}${GETS}|邀请越多${gap(6)}(?:奖|送|得|领|红包|返|福利)`,
      ),
      needs: phrases('邀请、喊、找、叫、邀、推荐'),
    },
    severity: 'deny',
    negatable: true,
    hits: ['邀请3位好友扫码关注，免费领雨伞', '邀请5人得50元现金', '邀请越多，红包越大'],
    misses: ['邀请1位好友，好友完成首单后您得20元券', '推荐好友到店，可预约双人位'],
  },
  {
    id: 'SHARE/follow',
    category: 'SHARE',
    regex: {
      pattern: new RegExp(
        `${FREE}关注(?!度|到|点|我们的动态|物流)${gap(10)}(?:即送|就送|立送|即领|就领|领红包|领取红包|送红包|得红包|即得|可得|即可领|即可得|即可获|领现金|抽奖|有礼|送礼|领礼|返现|领\\d|免费领|送\\d|领取\\d|(?:立马|马上|立即|即可|就能|就可|就)?抽(?![空纸屉烟时出象]))|加(?:微信|好友|企微|客服微信)(?:就|即|立)(?:送|领|得)(?:现金|红包)`,
      ),
      needs: phrases('关注、加微信、加好友、加企微、加客服微信'),
    },
    severity: 'deny',
    negatable: true,
    hits: ['关注公众号即送5元红包', '关注视频号抽奖，人人有份'],
    misses: ['关注公众号可查看物流', '请关注天气，提前十分钟出门'],
  },
  {
    id: 'SHARE/forced',
    category: 'SHARE',
    regex: {
      pattern: new RegExp(
        `(?:分享|转发)(?:后|才能|才可|方可|之后|才可以|完成后)${gap(6)}(?:查看|解锁|观看|看到|参与|继续|下载|领取|进入|抽奖|使用|生效|入场)|不转(?:发)?(?:不是|就不是|没良心|倒霉|后悔)|不转不是|转发保平安|转发${gap(3)}好运|必须转发|强制转发|转起来(?:有奖|领)|速转${gap(6)}(?:删|领|奖)|(?:看到|是中国人)(?:就|都)(?:转|转发)`,
      ),
      needs: phrases(
        '分享后、分享才、分享方可、分享之后、分享完成后、转发后、转发才、转发方可、转发之后、转发完成后、不转、转发保平安、转发、转起来、速转、就转、都转',
      ),
    },
    severity: 'deny',
    negatable: true,
    hits: ['分享后才能查看完整价格', '不转不是中国人', '转发到群后解锁抽奖，分享方可参与'],
    misses: ['看完分享会回放请给我们留言', '直播分享结束后可查看讲义'],
  },
  {
    id: 'SHARE/better-odds',
    category: 'SHARE',
    regex: {
      pattern: new RegExp(
        `${FREE}(?:分享|转发|邀请|发圈|拉人)${UNBOUGHT}${gap(12)}(?:提高|增加|提升|翻倍|加倍|多抽|再抽|额外|多一次|多得一?次|\\+1|加一次)${gap(6)}(?:中奖|抽奖|概率|机会|次|几率|权重|名次|排名)`,
      ),
      needs: phrases('分享、转发、邀请、发圈、拉人'),
    },
    severity: 'deny',
    negatable: true,
    hits: ['每转发一次，额外多一次抽奖机会', '邀请好友可提高中奖概率'],
    misses: ['新增两次线下分享，场次已排好'],
  },
  {
    id: 'SHARE/recommend-contact',
    category: 'SHARE',
    regex: {
      pattern: new RegExp(
        `(?:推荐|介绍|推送?|推)(?:给)?${gap(6)}(?:好友|朋友|人|名片|闺蜜|微信)${gap(6)}(?:加(?:我|企微|微信|客服|上)|扫码|进群|关注|添加|通过)${UNBOUGHT}${gap(10)}${GETS}`,
      ),
      needs: phrases('推荐、介绍、推送、推'),
    },
    severity: 'deny',
    negatable: true,
    hits: ['把我的名片推给朋友，加上我就送小样', '推荐闺蜜加企微，各领5元红包'],
    misses: ['推荐给朋友：周三新品咖喱'],
  },
  {
    id: 'SHARE/english',
    category: 'SHARE',
    regex: {
      pattern:
        /\b(?:share|repost|forward|retweet|post)\b(?![^.!?]{0,60}first (?:order|purchase))[^.!?]{0,40}\b(?:to win|win|and get|to get|for (?:a )?(?:free|chance|coupon|gift|discount|cash)|get (?:a |an )?(?:\d+ ?(?:rmb|yuan|cny|usd|%|off)|free|coupon|\$|gift|cash|discount)|unlock|earn|enter)\b|\b(?:share|repost|post|forward)\b[^.!?]{0,30}\bscreenshot\b[^.!?]{0,24}\b(?:get|claim|win|receive|coupon|gift)\b|\btag \w+ friends?\b[^.!?]{0,30}\b(?:win|get|free|chance|enter)\b|\b(?:collect|get) \d+ likes\b|\binvite \d+ friends?\b(?![^.!?]{0,60}(?:first|order|purchase|buy))[^.!?]{0,30}\b(?:get|win|earn|free|unlock)\b|\b(?:follow|like) (?:us|and share)[^.!?]{0,20}\b(?:win|free gift|cash|coupon)\b/,
      needs: phrases('share、repost、forward、retweet、post、tag、likes、invite、follow us、like and share、like us'),
    },
    severity: 'deny',
    hits: [
      'Share to 3 groups to win a free drink',
      'Tag two friends for a chance to win',
      'Invite 5 friends and get $10',
    ],
    misses: ['Feel free to share this with a friend', 'Please post the parcel by Friday'],
  },
]
