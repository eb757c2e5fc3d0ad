import type { Entry } from '../entry.ts'
import { phrases } from './phrases.ts'

/** 最 with an adjective, and the English superlative. The harmless neighbours (最近, 最后, 最晚…) never match: only adjectives are listed. */
export const absoluteSuperlative: readonly Entry[] = [
  {
    id: 'ABS-superlative/scope',
    category: 'ABS-superlative',
    regex: {
      pattern:
        /(?:全网|全国|全球|全世界|世界上?|全宇宙|宇宙|史上|有史以来|国内|中国|亚洲|国际上?|业内|行业内?|业界|同行|同类(?:产品)?|同价位|同级|市面上?|市场上?|全市|全城|全省|本市|本地|同城|地表|天下|全行业|全平台|平台|历史上?|历年|圈内|人间|天底下)[^,。!?;\n]{0,8}?(?:最(?!近|后|晚|早|迟|多(?!人)|少|终|初|短|长的?(?:桥|河|江|路)|[^,。!?;\n]{1,3}的(?:人(?!气|参)|你|您|妈|爸|父|母|家人|朋友|爱|事|时光|祝福|风景|语言|孩子|宝|距离|陪伴|相遇|礼物|幸福|狗|猫|动物|书|诗|山|河|海|城市|国家|桥|湖|瀑布|沙漠|建筑|电影|植物|昆虫)|低消费|低起|低气温|低温|低工资|低门槛|高气温|高温|高法|高峰|新消息|新通知|新公告|新政策|新规|难忘|常|爱|喜欢|想|期待|关心|怕|担心|遥远|远的|冷|热的天)|至[强尊佳优低])/,
      needs: ['最', '至强', '至尊', '至佳', '至优', '至低'],
    },
    severity: 'deny',
    allow: phrases(`
      世界上最好的爸爸、世界上最好的妈妈、世界上最远的距离、世界上最幸福的、世界上最可爱的你、世界上最爱
    `),
    hits: ['全网最好用的面膜，闭眼入', '史上最强优惠', '同价位里性能最能打的投影仪', '宇宙最香的辣条'],
    misses: ['历史上的今天最后一班绿皮车停运', '国内快递最近有点慢，请见谅', '全国物流最晚周五恢复'],
  },
  {
    id: 'ABS-superlative/jia',
    category: 'ABS-superlative',
    regex: {
      pattern:
        /最佳(?!赏味|食用|使用|饮用|保存|服用|储存|储藏|冲泡|品尝|品鉴|观赏|拍摄|拍照|阅读|入睡|睡眠|时间|时机|时期|时段|时刻|期|风味期|温度|水温|季节|路线|位置|拍档|搭档|队友|损友|新人|员工|店员|辩手|球员|射手|阵容|女主|男主|导演|影片|演员|人气奖|创意奖|进步奖|组织奖|穿搭奖|作品|投稿|晒单|方式|方案|做法|答案|状态|观影|观测|距离|角度|比例|尺寸|适用|体验请|伴侣年龄|成绩)/,
      needs: ['最佳'],
    },
    severity: 'deny',
    allow: phrases(`
      为获得最佳体验、为了最佳体验、获得最佳体验、历届最佳、年度最佳员工、评选最佳、评出最佳、选出最佳、评为最佳、个人最佳
    `),
    hits: ['最佳选择，今晚8点', '敏感肌的最佳伴侣', '最佳口感尽在本店', '最佳功效的眼霜'],
    misses: [
      '酸奶的最佳赏味期是7天',
      '最佳饮用温度为60度左右',
      '本月最佳员工是小林，恭喜',
      '为获得最佳体验，请先更新小程序',
    ],
  },
  {
    id: 'ABS-superlative/good-use',
    category: 'ABS-superlative',
    regex: {
      pattern:
        /(?<!(?:哪|谁|什么|觉得|认为)[^,。!?;\n]{0,8})最好(?:[喝吃闻穿睡卖养吸嗦骑](?!完|点|一点|一些|热|温|凉|冷|清淡|素|熟|早|[一二三半两\d]|前|后|的时候|什么|哪|个|到|得|水|牛奶|药|粥|饭后|饭前|够)|用(?=的|了|吗|没有|没|之一|!|,|。|$|又|也|最|到哭|到爆))/,
      needs: ['最好'],
    },
    severity: 'deny',
    allow: phrases(`
      最好吃饭、最好喝水、最好穿棉、最好穿运动、最好穿防滑、最好穿长、最好睡前、最好穿袜、最好喝热、最好穿宽松、最好养成、最好睡够、最好穿上、最好穿平底
    `),
    hits: ['最好喝的拿铁就在街角', '这款面膜真的是最好用的', '最好吃的榴莲千层来啦'],
    misses: ['冲泡时最好用温水', '最好喝完药再休息半小时', '你们觉得哪款最好喝，评论区告诉我', '跑步最好穿运动鞋来'],
  },
  {
    id: 'ABS-superlative/good-goods',
    category: 'ABS-superlative',
    regex: {
      pattern:
        /最好的?(?:品牌|品质|质量|产品|面膜|面霜|精华|护肤品?|化妆品|奶粉|纸尿裤|尿不湿|咖啡豆?|奶茶|茶叶?|食材|原料|材料|面料|猫粮|狗粮|课程|教育|老师|师资|教练|健身房|设备|机器|家电|家具|沙发|床垫|酒|火锅|餐厅|饭店|店铺?|口感|味道|效果|功效|疗效|成分|配方|技术|工艺|服务商|供应商|性价比|价格?|优惠|折扣|福利|选择|保健品|营养品|益生菌|牛奶|水果|海鲜|牛肉|蛋糕|面包|燕窝|蜂蜜|手机|电脑|耳机|平台|方案商|机构|礼品|款式|货源?|东西)/,
      needs: ['最好'],
    },
    severity: 'deny',
    allow: ['最好价格', '最好选择'],
    hits: ['只给宝宝最好的奶粉', '我们用最好的食材', '最好的价格，最好的服务，全在本店'],
    misses: ['出门最好带件外套', '陪伴是给孩子最好的礼物', '最好的时光都在店里度过'],
  },
  {
    id: 'ABS-superlative/good-bare',
    category: 'ABS-superlative',
    regex: {
      pattern:
        /(?<=质量|品质|效果|口感|味道|性价比|功效|服务|口碑|材质|做工|音质|画质|保湿)(?:是|都是|绝对是|永远是|全城)?最好(?!先|不要|能|在|是在|别|提前|用|到)/,
      needs: ['最好'],
    },
    severity: 'deny',
    hits: ['我们家的牛肉品质最好', '做工最好，价格还不贵'],
    misses: ['想要效果明显，洗完澡用', '品质有问题最好先联系客服'],
  },
  {
    id: 'ABS-superlative/good-loose',
    category: 'ABS-superlative',
    regex: {
      pattern:
        /最(?:好|棒)的(?!你|我|ta|他|她|自己|我们|大家|朋友|时光|时间|时候|年纪|年华|祝福|陪伴|告白|方式|方法|办法|爱|闺蜜|老师节|家人|邻居|遇见|相遇|回忆|一天|一年|一次|结果|开始|结局|风景|爸|妈|孩子|老板|团队|伙伴|成绩|鼓励|回报|报答|老师们|夏天|春天|秋天|冬天|周末|季节|教育是|投资是|医生是|药)/,
      needs: ['最好的', '最棒的'],
    },
    severity: 'deny',
    subject: 'goods',
    hits: ['今天上架的都是店里最好的面膜套装', '最棒的火锅底料，在家也能煮'],
    misses: ['你们就是最棒的伙伴', '愿你遇见最好的自己', '最好的朋友一起来喝咖啡'],
  },
  {
    id: 'ABS-superlative/quality',
    category: 'ABS-superlative',
    words: phrases(`
      最优质、最优秀的产品、最优惠、最优价、最优选择、最优选、最先进、最专业、最权威、最正宗、最地道、最纯正、最纯净、最纯粹、最天然、最环保、最安全、最可靠
      最舒适、最舒服、最有效、最高效、最显著、最明显的效果、最流行、最时尚、最时髦、最新鲜、最鲜嫩、最新科技、最新技术、最新科学、最新成果、最新发明、最完美
      最豪华、最奢华、最奢侈、最尊贵、最精致、最精良、最精美、最耐用、最结实、最稳定、最强大、最强悍、最强劲、最强效、最强功效、最具性价比、最具影响力
      最具竞争力、最具价值、最具实力、最值得买、最值得入、最值得信赖、最值得信任、最值得拥有、最值得囤、最值得购买、最可信赖、最放心、最靠谱、最良心、最给力
      最能打、最顶、最符合人体、最聚划算、最营养、最健康的食、最健康的零食、最温和、最亲肤、最柔软、最轻薄、最轻盈、最透气、最保湿、最滋润、最补水、最显白
      最显瘦、最懂肌肤、最合适的价格、最低敏、最清洁、最干净的、最丰富的功能、最丰富的营养、最齐全、最全面、最牛
    `),
    severity: 'deny',
    allow: phrases(`
      最舒服的姿势、最舒服的方式、最舒服的样子、最舒适的方式、最舒服的一天、最安全的方式、最安全的做法、最舒服的节奏、最放心的方式、最舒服的状态、最舒服的关系、最健康的生活、最安全的距离、最舒适的温度、最强大脑、最强大的内心、最优惠方案见、最新技术岗、最完美的一天
      最有效的沟通
    `),
    hits: ['最先进的脱毛仪', '成都最正宗的老火锅', '最温和的氨基酸洁面', '最值得信赖的母婴品牌'],
    misses: ['找一个最舒服的姿势看书', '最新通知：本周四盘点闭店', '昨晚一起看了最强大脑'],
  },
  {
    id: 'ABS-superlative/strong',
    category: 'ABS-superlative',
    regex: {
      pattern:
        /最强(?!大脑|音|对手|王者段|风力|降雨|降雪|冷空气|台风|寒潮|降温|队友)|最(?:猛|狠|牛逼|炸|火爆|疯狂|劲爆|震撼|实用|走心|硬核|逆天|超值|超前|尖)的?(?:优惠|福利|折扣|活动|力度|价格?|产品|单品|款|神器|配置|性能|功能|套餐|套装|礼盒|补贴|降价|秒杀|面膜|机器)/,
      needs: phrases(`
        最强、最猛、最狠、最牛、最炸、最火、最疯、最劲、最震、最实用、最走心、最硬核、最逆天、最超、最尖
      `),
    },
    severity: 'deny',
    allow: ['最强音', '最强风雨', '最强阵雨', '最强时段', '最强辅助'],
    hits: ['最强福利，仅在本群', '本年度最猛的优惠来了', '最强去污力的洗衣凝珠'],
    misses: ['今夜有入秋以来最强冷空气，出门添衣', '台风最强时段在凌晨，门店延迟营业'],
  },
  {
    id: 'ABS-superlative/popular',
    category: 'ABS-superlative',
    words: phrases(`
      最受欢迎、最畅销、最热销、最热卖、最热门、最火爆、最火的、最抢手、最受喜爱、最受青睐、最受好评、最受追捧、最红的、最知名、最著名、最有名、最具人气
      人气最高、销量最高、销量最好、销量最大、口碑最好、评价最高、好评最多、卖得最好、卖的最好、回购率最高、复购最高、复购率最高、最网红、最多人买
      最多人选择、最多人推荐、销量最多、评分最高
    `),
    severity: 'deny',
    basis: { kind: 'statute', text: '广告法 9(3)、11；广告绝对化用语执法指南' },
    fix: {
      zh: '写清时间、范围和来源，例如“8月小程序后台销量前三的口味”。',
      en: 'Give period, scope and source of the sales figure.',
    },
    allow: phrases(`
      最著名的诗、最有名的诗、最著名的景点、最有名的景点、最著名的画、最著名的小说、最热门的话题、最热门话题
    `),
    hits: ['最受欢迎的益生菌品牌', '同款里卖得最好的就是它', '最热销的空气炸锅补货'],
    misses: ['今晚读书会聊李白最著名的诗', '群里最热门的话题是周末去哪'],
  },
  {
    id: 'ABS-superlative/cheap',
    category: 'ABS-superlative',
    words: phrases(`
      最便宜、最最低、最最便宜、最最优惠、最最划算、最最好的价、最实惠、最划算、最省钱、最低价、最底价、价格最低、价钱最低、售价最低、最低的价、最低折扣、折扣最低、最优惠价、最优惠的价、优惠最大、力度最大
      最大力度、最大优惠、最大让利、最大折扣、最低零售价、最低团购价、最低活动价、最低到手价、最值、性价比最高、最高性价比、价格最优、价格最好、价格最香
      价格最美丽、最超值
    `),
    severity: 'deny',
    basis: { kind: 'statute', text: '广告法 9(3)；明码标价和禁止价格欺诈规定 16、19' },
    fix: {
      zh: '写出价格和比较的依据，例如“低于本店近7日最低成交价”。',
      en: 'State the price and what it is compared with, such as the lowest price of the last 7 days.',
    },
    allow: phrases(`
      最值得、最值得一看、最低价格保护、近7日最低价、近7天最低价、7日最低成交价、7天最低成交价、近30天最低价、最低成交价
    `),
    hits: ['全场最低价，错过拍大腿', '同城价格最低的健身房', '囤货最划算的一次'],
    misses: ['参考价为近7日最低价，可在后台核对', '这部纪录片最值得一看', '外卖最低起送20元'],
  },
  {
    id: 'ABS-superlative/size',
    category: 'ABS-superlative',
    regex: {
      pattern:
        /最(?:大|老|早|全|小)的?(?:品牌|生产商|厂家|工厂|供应商|连锁|门店|店铺|商家|平台|卖家|经销商|基地|培训机构|机构|规模|产业|阵容|品类|种类|款式|健身房|超市|商场|母婴店|宠物店|咖啡馆|优惠|福利|补贴|折扣|红包雨|降价|活动力度)|规模最大|种类最全|品类最全|款式最全|品种最全|货最全|最齐全/,
      needs: ['最大', '最老', '最早', '最全', '最小', '最齐'],
    },
    severity: 'deny',
    hits: ['本市最大的母婴店开业', '品类最全，一站购齐', '最大的优惠就在今天'],
    misses: ['这款婴儿车最大承重15公斤', '最大尺码到3XL，请看尺码表', '最早一批下午三点送到'],
  },
  {
    id: 'ABS-superlative/taste',
    category: 'ABS-superlative',
    regex: {
      pattern:
        /(?:吸收|见效|配送|发货|送货|上新)最快|(?<!(?:哪|谁|什么|怎么|觉得|认为)[^,。!?;\n]{0,8})最(?:鲜美|鲜(?!花|明|艳|活)|香(?!港|山|格)|甜(?!蜜|的你|的笑)|嫩|脆|醇|浓郁|浓|纯(?!真|粹的|洁)|正(?=的|,|!|。|$)|潮|酷|美(?:味|妙|丽|观)?的?(?=价格|面料|口味|味道|产品|单品|款|衣|裙|鞋|家具|风味)|暖和|软糯|补|白|快(?=的?(?:配送|物流|发货|送达|见效|吸收|瘦|提分|出效果|减))|省(?=[电钱水心油力]))/,
      needs: phrases(`
        最鲜、最香、最甜、最嫩、最脆、最醇、最浓、最纯、最正、最潮、最酷、最美、最暖、最软、最补、最白、最快、最省
      `),
    },
    severity: 'deny',
    subject: 'goods',
    hits: ['最香的咖啡豆，今天烘好', '最嫩的牛肉直达餐桌', '吸收最快的精华，价格也好'],
    misses: ['晚安，最甜的你', '大家说说哪种豆子最香', '这几天最浓的是节日气氛'],
  },
  {
    id: 'ABS-superlative/any-of-goods',
    category: 'ABS-superlative',
    regex: {
      pattern:
        /最(?!近|后|晚|早|迟|多|少|低|终|初|新|爱|喜欢|想|怕|关心|担心|期待|常|在意|讨厌|难忘|懂|大|小|长|短|高|好|佳|强|远|重要|适合|容易|不|美好|真诚|真实|亲爱|可爱)[^,。!?;\n的最]{1,4}的(?:面膜|精华|面霜|护肤品|奶粉|纸尿裤|猫粮|狗粮|咖啡|奶茶|茶叶|火锅|零食|家电|沙发|床垫|品牌|产品|单品|课程|机构|健身房|餐厅|水果|牛奶|益生菌|价格|配方|成分|口感|效果|款式|面料|食材|酒|手机|耳机|机器|礼盒|门店|品质)/,
      needs: ['最'],
    },
    severity: 'deny',
    hits: ['最良心的猫粮品牌', '最轻松的课程，零基础也能学', '选最聪明的品牌，过精致生活'],
    misses: ['您最常买的面膜补货了', '大家最想要的口感投票开始', '最近到货的沙发可以预约看样'],
  },
  {
    id: 'ABS-superlative/newest',
    category: 'ABS-superlative',
    words: phrases(`
      最新一代科技、最前沿、最领先、最创新、最超前、最高科技、最in、最潮流、最尖端、最具创新、最科学、最合理、最人性化、最智能
    `),
    severity: 'deny',
    subject: 'goods',
    hits: ['采用最前沿的护肤科技', '最科学的喂养配方奶粉'],
    misses: ['最新款已到店，颜色看图', '最新活动规则发在小程序里'],
  },
  {
    id: 'ABS-superlative/beyond',
    category: 'ABS-superlative',
    words: phrases(`
      没有之一、史上超强、史上首次、史上罕见、史上超低、有史以来、世纪最、之最、最最最、史无前列、无人超越
    `),
    severity: 'deny',
    subject: 'goods',
    allow: ['最最最开心', '最最最喜欢', '最最最爱', '大家之最', '城市之最'],
    hits: ['最好用的洗面奶，没有之一', '有史以来优惠力度空前的一次'],
    misses: ['今天是我最最最开心的一天', '世界之窗门票集合点改到东门'],
  },
  {
    id: 'ABS-superlative/english-best',
    category: 'ABS-superlative',
    regex: {
      pattern:
        /\b(?:the (?:very )?best (?!of luck|of all|time|way|wishes|part|day|days|if|you|version|practice|friend|we can|to|before|interest)[a-z]+|(?:world|city|town|nation|country|china|asia|internet|web|industry|market)'?s (?:best|finest|top|leading|greatest)|best (?:in|on) (?:the )?(?:world|town|city|class|china|market|internet|country|industry|asia)|(?:our|at the|for the) best price ever|best (?:price|prices|quality|deal|deals|value|skincare|coffee|cream|brand|product|products) (?:ever|anywhere|online|guaranteed|in|on|around)|(?:is|are|simply) the best(?=[.!,]|$))/,
      needs: ['best', "'s finest", "'s top", "'s leading", "'s greatest"],
    },
    severity: 'deny',
    allow: ['do our best', 'try our best', 'all the best', 'best wishes', 'best regards'],
    hits: ['The best face mask you can buy', 'Best coffee in town, come and try', "The world's finest skincare"],
    misses: ['Wish you the best of luck with the exam', 'We will do our best to reply today', 'Best before 12 October'],
  },
  {
    id: 'ABS-superlative/english-est',
    category: 'ABS-superlative',
    regex: {
      pattern:
        /\b(?:the )?(?:cheapest|finest|greatest|strongest|safest|purest|fastest[- ]acting|most (?:effective|advanced|powerful|trusted|popular|affordable|luxurious|professional|nutritious|natural|reliable))\b|\b(?:the |at |our )?lowest (?:price|prices)\b/,
      needs: ['cheapest', 'finest', 'greatest', 'strongest', 'safest', 'purest', 'fastest', 'lowest', 'most '],
    },
    severity: 'deny',
    allow: ['the greatest hits', 'greatest hits', 'the greatest of all time', 'greatest common'],
    hits: ['The cheapest prices online, guaranteed', 'The most effective serum for wrinkles', 'Lowest price ever'],
    misses: ['Tonight we play the greatest hits of the 90s', 'Most of our members like oat milk'],
  },
  {
    id: 'ABS-superlative/none-better',
    category: 'ABS-superlative',
    regex: {
      pattern:
        /没有比(?:它|这|我们|这款|这家|本店|咱)[^,。!?;\n]{0,8}(?:更|还)|(?:找不到|找不出|没有)(?:任何)?(?:比它|比这|第二[家款个]|更[好优便强])|胜过(?:一切|所有|任何|千万)|超越(?:一切|所有|同类|同行|大牌)|(?:媲美|堪比|不输|比肩|碾过|赛过|完胜|平替)(?:国际)?(?:一线|大牌|贵妇|奢侈品|专柜|进口|顶奢|sk|lamer|雅诗兰黛|兰蔻|戴森|爱马仕|茅台)|谁与争锋|舍我其谁|甲天下|冠天下|无人不晓|无人能比|无可替代的口感|无出其右/,
      needs: phrases(`
        没有、找不到、找不出、胜过、超越、媲美、堪比、不输、比肩、碾过、赛过、完胜、平替、谁与争锋、舍我其谁、天下、无人、无可替代、无出其右
      `),
    },
    severity: 'evidence',
    subject: 'goods',
    basis: { kind: 'statute', text: '广告法 9(3)、11、13' },
    allow: ['桂林山水甲天下', '没有比陪伴'],
    hits: ['没有比这款更好用的吹风机', '成分媲美大牌的精华', '性价比找不到第二家'],
    misses: ['没有更多库存了，下周补货', '桂林山水甲天下，春游报名'],
  },
  {
    id: 'ABS-superlative/testimonial',
    category: 'ABS-superlative',
    regex: {
      pattern:
        /(?:用|吃|喝|买|穿|试|住|睡|囤|敷|涂)过的?[^,。!?;\n]{0,10}最(?!近|后|多|少|早|晚|难忘|感动|开心|快乐|久|远|高兴|伤心|贵|难|便捷|遗憾)/,
      needs: ['过'],
    },
    severity: 'deny',
    hits: ['这是我用过的防晒里最温柔的一支', '喝过最惊艳的燕麦拿铁'],
    misses: ['请说说您住过最难忘的民宿', '用过的滤芯最晚下周来换'],
  },
]
