import type { Entry } from '../entry.ts'
import { phrases } from './phrases.ts'

const UNIT = '件份套盒瓶个单席位张杯台箱组只双条包袋桶罐把块间辆串斤支枚本筐'

/** Stock and time that must be true: a number or a deadline is evidence (bind it to live data); mere haste is a warning. */
export const scarcity: readonly Entry[] = [
  {
    id: 'SCARCITY/last-n',
    category: 'SCARCITY',
    regex: {
      pattern: new RegExp(
        `最后(?:的)?(?:[仅只]剩)? ?(?:\\d+|[一二三四五六七八九十两几百]{1,4})(?:来|多)?(?:个?名额|个?席位|个?位置|[${UNIT}])(?!事|问题|人|章|步|句|周|月|星期|小时|学期|环节|话题|志愿|心愿|愿望|季|知识点|动作|字|数字|包裹|包裹里|道|题|夏天|冬天|节目|流程|项目|任务|关卡|建议|发言|顾客|同学|朋友|家长|员工|客人|伙伴|志愿者|嘉宾|夜晚|晚上|课时|单元)`,
      ),
      needs: ['最后'],
    },
    severity: 'evidence',
    hits: ['最后3件，手慢无', '最后几个名额，要的速来', '最后两套礼盒'],
    misses: [
      '最后一个问题请看直播',
      '最后一位发言的家长讲得真好',
      '最后一件事：周五闭店盘点',
      '面试最后3位候选人名单已定',
    ],
    allow: ['最后3位', '后三位数', '最后四位数', '最后4位', '最后6位', '最后两位数', '最后一位数'],
  },
  {
    id: 'SCARCITY/only-left',
    category: 'SCARCITY',
    regex: {
      pattern: new RegExp(
        `(?:仅剩|只剩|就剩|仅余|只余|库存(?:仅|只|还剩|剩余?)|仅存|还剩(?:最后)?|剩余(?:库存)?|剩下(?:最后)?|剩最后|只有最后|最后剩)(?:下|了|不到|不足|最后|约)? ?(?:\\d+|[一二三四五六七八九十两几百]{1,4})(?:来|多)? ?(?:个?名额|个?席位|个?位置|个?座位|个?坑位|[${UNIT}])(?!次|月|小时|积分|工作日|优惠券|课时|星期|学期|心愿|愿望|问题|步骤|未读|待办|任务|包裹|快递)`,
      ),
      needs: phrases('仅剩、只剩、就剩、仅余、只余、库存、仅存、还剩、剩余、剩下、剩最后、只有最后、最后剩'),
    },
    severity: 'evidence',
    allow: phrases(`
      您的券还剩、您还剩、你还剩、卡内剩余、您剩余、账户剩余、您账户还剩、还剩1张券、还剩一张券、还剩2张券、还剩两张券、您的优惠券还剩、课包剩余、课包还剩
      次卡还剩、次卡剩余
    `),
    hits: ['库存仅剩12盒', '只剩3个名额，要报的快', '还剩最后两箱牛奶'],
    misses: ['您的积分还剩3天到期', '次卡还剩5次，有效期到年底', '考试只剩两个月，加油'],
  },
  {
    id: 'SCARCITY/only-left-time',
    category: 'SCARCITY',
    regex: {
      pattern:
        /(?:优惠|活动|福利|特价|秒杀|折扣|低价|报名|名额|券|补贴)[^,。!?;\n]{0,6}(?:仅剩|只剩|就剩|最后|倒计时)(?:最后)? ?(?:\d+|[一二三四五六七八九十两几半]{1,3}) ?(?:个)?(?:小时|分钟|秒)|(?:仅剩|只剩|就剩|最后)(?:最后)? ?(?:\d+|[一二三四五六七八九十两几半]{1,3}) ?(?:个)?(?:小时|分钟|秒)[^。!?;\n]{0,10}(?:优惠|活动|福利|特价|秒杀|折扣|低价|抢|下单|涨价|恢复原价|关闭|下架)/,
      needs: ['仅剩', '只剩', '就剩', '最后', '倒计时'],
    },
    severity: 'evidence',
    hits: ['优惠仅剩2小时', '最后30分钟，抢完恢复原价'],
    misses: ['活动截止9月25日24点', '煮到最后10分钟加盐'],
  },
  {
    id: 'SCARCITY/today-only',
    category: 'SCARCITY',
    words: phrases(`
      仅限今天、只限今天、仅限今日、只限今日、仅今天、仅今日、只有今天、就今天、今天最后、今日最后、今天一天、仅此一天、只此一天、仅限一天、限今天、仅限今晚
      只限今晚、仅今晚、就今晚、过了今天、过了今晚、今晚过后、今天过后、仅此一次、只此一次、仅此一回、最后一次机会、最后机会、最后的机会、机会只有一次
      限时一天、今日不买、错过今天、错过今晚、错过今日
    `),
    severity: 'evidence',
    allow: phrases(`
      错过今天的课、错过今天的直播、错过今晚的直播、错过今晚直播、错过今天直播、早餐仅限今天、生命仅此一次、人生仅此一次、人生只此一次、生命只有一次
      就今天的天气、就今天天气、就今晚的、青春仅此一次、补考最后机会、截止今天
    `),
    hits: ['仅限今天，错过恢复原价', '最后机会，明天没有了', '这个价仅此一次'],
    misses: ['活动截止9月25日24点，请提前下单', '人生仅此一次，和家人去看海吧'],
  },
  {
    id: 'SCARCITY/countdown',
    category: 'SCARCITY',
    regex: {
      pattern:
        /(?<!高考|中考|考研|开学|开业|中秋|国庆|春节|新年|跨年|元旦|考试|除夕|放假|假期|端午|圣诞|婚礼|预产期|冬至|立春|开赛|比赛|开幕|演出|上线|开播|直播|六一|期末|暑假|寒假|发射|过年|马拉松|运动会|世界杯|奥运会?)倒计时(?!结束[后时即]|本|器|日历|海报|牌|第|照片|活动打卡|[^。!?;\n]{0,6}(?:开学|高考|中考|放假|开业|中秋|国庆|过年|考试|开赛))[^。!?;\n]{0,8}(?:\d+ ?(?:秒|分|小时|天)|最后|抢|结束(?!后|时|即)|涨价|关闭|下架|恢复|秒杀|优惠|一天|[一二三两]小时|[一二三两]天)|(?:优惠|福利|秒杀|特价|活动|折扣|补贴|涨价|抢购|清仓|下架)倒计时/,
      needs: ['倒计时'],
    },
    severity: 'evidence',
    hits: ['倒计时3小时，抢完恢复原价', '优惠倒计时，最后冲刺'],
    misses: ['高考倒计时100天，加油', '厨房倒计时器定时10分钟', '中秋倒计时3天，月饼可以预订'],
  },
  {
    id: 'SCARCITY/never-again',
    category: 'SCARCITY',
    words: phrases(`
      错过再无、错过不再、错过就没、错过没有、错过再等、错过等一年、错过等明年、错过拍大腿、错过血亏、错过亏、再无下次、再无此价、绝不返场、永不返场
      永不补货、绝不补货、售罄不补、不再返场、绝版发售、卖完绝版、永久下架、过了这村、过这村、晚了就没、来晚就没、来晚了就没、晚一步就没、晚一秒就没
      抢不到就没、不会再有这、以后没有这、再也没有这、再等一年
    `),
    severity: 'evidence',
    allow: ['错过没有关系', '错过不再预约'],
    hits: ['错过再无，速来抢优惠', '错过等一年的好价', '永不返场，卖完绝版'],
    misses: ['错过没有关系，直播有回放', '再也没有比陪伴更好的事'],
  },
  {
    id: 'SCARCITY/last-wave',
    category: 'SCARCITY',
    words: phrases(`
      最后一波、末班车、最后一批、最后一轮、没有下次、没有第二次、错过后悔、一旦错过、悔不当初、后悔一年、以后不会有
    `),
    severity: 'evidence',
    subject: 'goods',
    allow: phrases(`
      末班车时间、地铁末班车、公交末班车、末班车几点、末班车是、赶末班车、末班车为、最后一批包裹、最后一批快递、最后一批学员、最后一批志愿、最后一批订单
      最后一轮面试、最后一轮投票、接驳末班车
    `),
    hits: ['最后一波低价，赶上末班车', '最后一批优惠名额'],
    misses: ['地铁末班车23点10分，看完电影别晚', '最后一批包裹今晚发出'],
  },
  {
    id: 'SCARCITY/sold-fast',
    category: 'SCARCITY',
    words: phrases(`
      秒空、秒光、一抢而空、抢疯了、疯抢中、抢断货、卖断货、卖爆了、卖疯了、断货王、一秒抢光、即将售罄、马上售罄、快要售罄、快卖完、快抢光、即将抢完
      即将断货、马上断货、快断货、库存告急、库存紧张、库存见底、名额告急、名额紧张、濒临断货、脱销、供不应求、一货难求、一瓶难求、一杯难求、一座难求
      万人疯抢、全城疯抢、全员疯抢、抢爆、爆单、排队抢购、所剩无几、数量告急、见底了
    `),
    severity: 'evidence',
    subject: 'goods',
    fix: { zh: '接上真实库存数，或写“数量有限，售完为止”。', en: 'Show the live stock, or write "while stock lasts".' },
    hits: ['库存告急，最爱的面膜快没了', '上架就被抢疯了的优惠套装', '面霜即将售罄，赶紧下单'],
    misses: ['栗子蛋糕今天已售罄，明早再来', '水位见底了，鱼缸该加水'],
  },
  {
    id: 'SCARCITY/live-crowd',
    category: 'SCARCITY',
    regex: {
      pattern:
        /(?:已有|已经有?|刚刚?有?|现有|当前|此刻|正有|超过?|目前)[^,。!?;\n]{0,4}(?:\d[\d,.]*[+万w]?|[几数]?[十百千万]{1,2}|[一二三四五六七八九][百千万])\+?(?:多|余|位|名|个)?(?:人|位|顾客|用户|宝妈|会员|姐妹)?(?:正在?|都在?|已经?|在)?(?:下单|抢购?|付款|购买|拼单|参团|围观|浏览|看|拼|加购|抢到|入手|成交)(?!时|前|后)|\d[\d,]*[+万w]?\+?(?:人|位顾客|位会员)(?:同时|正在)(?:抢|看|浏览|拼|购买|下单|围观)/,
      needs: ['下单', '抢', '付款', '购买', '拼', '参团', '围观', '浏览', '看', '加购', '入手', '成交'],
    },
    severity: 'evidence',
    fix: { zh: '人数必须来自后台实时数据，并保留记录。', en: 'The figure must come from live data, with a record.' },
    hits: ['已有3821人下单', '1289人正在抢', '刚刚有56位姐妹付款'],
    misses: ['已下单的3位伙伴请私聊留取货时间', '已经有人看过这部电影了吗'],
  },
  {
    id: 'SCARCITY/limited-claim',
    category: 'SCARCITY',
    regex: {
      pattern: new RegExp(
        `(?:仅|只有|只放|只开放|仅开放|就|限前|仅前|仅限前|只要前)(?:限)?(?:前)? ?(?:\\d+|[一二三四五六七八九十两百]{1,4}) ?(?:个?名额|个?席位|${[...UNIT].join('|')})(?:[^。!?;\\n]{0,6}(?:先到先得|抢完|手慢|速抢|速来|没了|错过|卖完|即止|即涨|为止))`,
      ),
      needs: ['仅', '只有', '只放', '只开放', '就', '限前'],
    },
    severity: 'evidence',
    hits: ['仅开放20个名额，手慢没了', '只有50份，抢完恢复'],
    misses: ['每人仅限1份，周五发放', '体验课只有两个时段可选'],
  },
  {
    id: 'SCARCITY/hurry',
    category: 'SCARCITY',
    words: phrases(`
      手慢无、手慢则无、手快有、先到先得、速抢、速来、赶紧抢、赶快抢、数量有限、名额有限、售完即止、售完为止、限量、限时、抓紧、冲鸭、最后一天、最后两天
      最后三天、即将结束、不再补货、过期不候
    `),
    severity: 'warn',
    hits: ['手慢无，姐妹们冲'],
    misses: ['活动截止9月25日24点'],
  },
  {
    id: 'SCARCITY/english',
    category: 'SCARCITY',
    regex: {
      pattern:
        /\b(?:only \d+ (?:left|remaining|seats?|spots?|pieces?|items?|boxes|bottles)|last \d+ (?:pieces|items|seats|spots|boxes|bottles|units)|(?:today|tonight) only|last chance|now or never|once[- ]in[- ]a[- ]lifetime|never (?:again|coming back|be back)|almost (?:sold out|gone)|selling out (?:fast|soon)|\d+ people are (?:viewing|buying|looking)|ends in \d+ (?:minutes|hours|seconds)|gone forever|before it'?s (?:too late|gone))\b/,
      needs: phrases('only、last、now or never、lifetime、never、almost、selling out、people are、ends in、gone'),
    },
    severity: 'evidence',
    hits: ['Only 3 left, hurry!', 'Today only: last chance to buy', 'Almost sold out'],
    misses: ['The offer ends on 25 September at midnight', 'Last month we opened 2 shops'],
  },
  {
    id: 'SCARCITY/first-n',
    category: 'SCARCITY',
    regex: {
      pattern:
        /前 ?(?:\d{1,4}|[一二三四五六七八九十百]{1,3}) ?(?:名|位|单|个|人)[^,。!?;\n]{0,8}(?:送|立减|免费|半价|享|赠|再减|加赠|到店|下单|付款)/,
      needs: ['前'],
    },
    severity: 'warn',
    basis: { kind: 'regulation', text: '规范促销行为暂行规定 6、9' },
    fix: { zh: '写明数量、起止时间，送完即时下架。', en: 'Give quantity, start and end; take it down when gone.' },
    hits: ['前50名下单送随行杯'],
    misses: ['排在前面的伙伴请往里走'],
  },
]
