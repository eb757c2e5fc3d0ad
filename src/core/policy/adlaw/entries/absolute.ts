import type { Entry } from '../entry.ts'
import { phrases } from './phrases.ts'

/** Grades: 国家级, 世界级, 最高级, 顶级, 极致, 至尊. */
export const absolute: readonly Entry[] = [
  {
    id: 'ABS-grade/national',
    category: 'ABS-grade',
    words: ['国家级', '国家顶级', '国家最高', '国级品质', '举国级'],
    severity: 'deny',
    allow: phrases(`
      国家级非遗、国家级非物质文化遗产、国家级自然保护区、国家级风景名胜区、国家级森林公园、国家级湿地公园、国家级博物馆、国家级贫困县、国家级新区
      国家级高新区、国家级经开区、国家级开发区、国家级裁判、国家级运动员、国家级教练、国家级文物、国家级重点文物、国家级地质公园、国家级公园
      国家级水利风景区、国家级代表性传承人
    `),
    hits: ['我们家的燕窝是国家级品质', '国家级护肤团队研发的精华'],
    misses: ['这次带大家看国家级非遗剪纸', '周末组团去国家级自然保护区观鸟', '国家图书馆周末有讲座'],
  },
  {
    id: 'ABS-grade/world',
    category: 'ABS-grade',
    words: phrases(`
      世界级、全球级、宇宙级、国际级、环球级、世界顶尖、国际顶尖、全球顶尖、国内顶尖、世界一流、国际一流、全球一流、国内一流、业内一流、行业一流
      世界先进水平、国际先进水平、国际领先水平、世界水准、国际尖端、亚洲顶尖
    `),
    severity: 'deny',
    allow: phrases(`
      世界级赛事、世界级非遗、世界级文化遗产、世界级比赛、国际级裁判、世界一流大学、世界级马拉松、世界级难题、世界级城市、世界级景区、国际级赛事
    `),
    hits: ['世界级的咖啡豆，在家就能喝', '达到国际一流水准的护肤科技'],
    misses: ['今晚一起看世界级赛事直播', '祝孩子们都考上世界一流大学'],
  },
  {
    id: 'ABS-grade/top',
    category: 'ABS-grade',
    words: ['顶级', '超顶级', '特顶级', '顶奢', '顶极', '顶级品质'],
    severity: 'deny',
    allow: phrases(`
      顶级域名、顶级域、顶级赛事、顶级联赛、顶级目录、顶级菜单、顶级节点、顶级类目、顶级分类、顶级账号、顶级会议、顶级期刊、顶级玩家
    `),
    hits: ['顶级燕麦奶，懂的都懂', '甄选顶级原料，只为你'],
    misses: ['公司的顶级域名下周续费', '商品后台的顶级类目要重新选一次'],
  },
  {
    id: 'ABS-grade/highest',
    category: 'ABS-grade',
    regex: {
      pattern:
        /最(?:高级(?!别?的?会员|别是|别为|会员)|高端|高档|高品质|高标准|高规格|高水准|高水平|高等级(?!的?会员|是|为)|高质量|高科技|高荣誉|高工艺|高性能|高性价比|高纯度|顶级|顶尖|上乘|上等|尖端)/,
      needs: ['最高', '最顶', '最上', '最尖'],
    },
    severity: 'deny',
    allow: phrases(`
      会员最高级、会员最高等级、等级最高级、最高等级会员、以最高标准要求自己、最高级别为、最高级别会员、最高级形容词、形容词最高级
    `),
    hits: ['最高级的面料，一摸就知道', '选用最高端的进口设备', '同价位里最高性价比的吸尘器'],
    misses: ['会员最高等级为钻石，权益见小程序', '英语课今晚讲形容词最高级', '空调最高温度可以调到30度'],
  },
  {
    id: 'ABS-grade/extreme',
    category: 'ABS-grade',
    words: ['极致', '致极', '极品', '极尽奢华', '至极', '奢华至极'],
    severity: 'deny',
    subject: 'goods',
    allow: ['追求极致', '极致追求', '做到极致', '极致简约', '恐怖至极', '荒谬至极', '开心至极', '感动至极', '极品飞车'],
    hits: ['极致保湿的精华水，今天上新', '这款极品龙井茶叶到货了'],
    misses: ['店长说做咖啡要有追求极致的心', '孩子们玩极品飞车玩到天黑'],
  },
  {
    id: 'ABS-grade/perfect-degree',
    category: 'ABS-grade',
    words: phrases(`
      极佳、绝佳、绝世、旷世、冠绝、超凡脱俗、登峰造极、至善至美、尽善尽美、巧夺天工、完美无瑕、完美无缺
    `),
    severity: 'deny',
    subject: 'goods',
    allow: ['绝佳时机', '绝佳机会', '绝佳状态', '绝佳位置', '绝世武功', '旷世之恋', '天气极佳', '视野极佳', '心情极佳'],
    hits: ['口感极佳的拿铁，新品八折', '绝佳功效的眼霜，敏感肌也能用'],
    misses: ['今天天气极佳，适合带宝宝出门', '现在正是给绿植换盆的绝佳时机'],
  },
  {
    id: 'ABS-grade/supreme',
    category: 'ABS-grade',
    words: ['至尊', '至高无上', '至高品质', '无上品质', '至臻', '臻至', '尊享至上', '九五之尊'],
    severity: 'deny',
    allow: phrases(`
      至尊宝、至尊卡、至尊会员、至尊vip、至尊披萨、至尊比萨、至尊级会员、至尊等级、魔戒至尊、武林至尊
    `),
    hits: ['至尊品质，尽享奢华', '至臻养肤，一瓶到位'],
    misses: ['您的至尊卡本月还有两次洗车', '超级至尊披萨今天第二份半价'],
  },
  {
    id: 'ABS-grade/ultimate',
    category: 'ABS-grade',
    words: ['终极', '究极'],
    severity: 'deny',
    subject: 'goods',
    allow: phrases(`
      终极目标、终极任务、终极一班、终极挑战、终极关卡、终极问题、终极梦想、终极大奖、终极悬念、终极测试
    `),
    hits: ['抗老护肤的终极产品来了', '终极修护面霜，用过回不去'],
    misses: ['健身打卡的终极目标是养成习惯', '密室最后一关是终极挑战'],
  },
  {
    id: 'ABS-grade/peak',
    category: 'ABS-grade',
    words: ['巅峰', '登顶之作', '巅峰之作', '顶峰之作', '封神之作', '扛鼎之作', '无冕之王'],
    severity: 'deny',
    subject: 'goods',
    allow: ['巅峰赛', '巅峰时刻', '巅峰对决', '职业巅峰', '人生巅峰', '巅峰状态', '巅峰期', '客流巅峰'],
    hits: ['巅峰品质，护肤就选它', '这台烤箱是家电界的巅峰之作'],
    misses: ['今晚的巅峰对决一起到店看球', '祝大家都能走上人生巅峰'],
  },
  {
    id: 'ABS-grade/temple',
    category: 'ABS-grade',
    words: phrases(`
      殿堂级、帝王级、皇家级、贵族级、史诗级、王者级、天王级、女王级、总统级、教科书级、宝藏级、神级、大师级、巨匠级、女神级、封神级、天花板级、业界顶流
      圈内顶流
    `),
    severity: 'deny',
    subject: 'goods',
    allow: ['史诗级灾难', '神级操作', '大师级讲座', '教科书级操作', '教科书级救援', '大师级比赛', '教科书级配合'],
    hits: ['殿堂级音质的蓝牙耳机', '神级面膜，一片就懂'],
    misses: ['昨晚守门员的教科书级操作太帅了', '骨灰级玩家集合，周五桌游局'],
  },
  {
    id: 'ABS-grade/summit',
    category: 'ABS-grade',
    words: ['顶尖', '尖端科技', '尖端技术', '尖端工艺', '顶端品质', '顶好品质', '登顶品质', '顶流'],
    severity: 'deny',
    subject: 'goods',
    allow: ['顶尖高校', '顶尖大学', '顶尖学府', '顶尖赛事', '顶尖高手', '顶尖选手', '顶尖学者', '顶流明星'],
    hits: ['由顶尖配方师打造的护肤品', '尖端科技护肤，看得见的变化'],
    misses: ['分享会请来了毕业于顶尖高校的学姐', '社区围棋赛顶尖选手都来了'],
  },
  {
    id: 'ABS-grade/first-class',
    category: 'ABS-grade',
    words: phrases(`
      超一流、一流品质、一流的品质、品质一流、质量一流、一流效果、效果一流、一流品牌、一流产品、一流的产品、一流口感、口感一流、一流水准、一流的水准
      一流设备、一流师资
    `),
    severity: 'deny',
    allow: ['双一流', '一流大学', '一流学科'],
    hits: ['我们的家具品质一流', '一流师资，小班教学'],
    misses: ['孩子考上了双一流大学，恭喜', '努力做一流的邻居'],
  },
  {
    id: 'ABS-grade/special',
    category: 'ABS-grade',
    words: ['特级品质', '特级享受', '特级待遇', '特级功效', '特级体验', '特级好货', '特级效果', '超特级', '特a级品质'],
    severity: 'evidence',
    basis: { kind: 'statute', text: '广告法 9(3)；广告绝对化用语执法指南（分级用语须有标准依据）' },
    fix: { zh: '写出分级所依据的标准号，例如“GB/T 14456 特级”。', en: 'Name the standard that defines the grade.' },
    hits: ['特级品质的阳澄湖蟹到了', '给您特级享受的按摩椅'],
    misses: ['本批绿茶执行GB/T 14456，等级：特级', '特级教师王老师周三直播答疑'],
  },
  {
    id: 'ABS-grade/special-bare',
    category: 'ABS-grade',
    words: ['特级', '超级好用', '优中之优', '王牌产品', '王牌单品', '镇店之宝'],
    severity: 'warn',
    allow: phrases(`
      特级教师、特级厨师、特级大师、特级初榨、特级警卫、特级战士、特级飞行员、特级护理、特级国际象棋大师、特级运动员
    `),
    hits: ['特级红枣，颗颗饱满'],
    misses: ['特级初榨橄榄油到店，凉拌很香', '特级教师的公开课今晚开始', '王牌咖啡馆本周六营业到22点'],
  },
  {
    id: 'ABS-grade/matchless',
    category: 'ABS-grade',
    words: phrases(`
      无与伦比、无可比拟、无可匹敌、无人能及、无人能敌、无敌手、所向无敌、所向披靡、无出其右、打遍天下、无可挑剔、无懈可击、傲视群雄、睥睨同行、完胜同行
      吊打同行、碾压同行、秒杀同行、吊打大牌、碾压大牌、秒杀大牌、吊打一切、碾压同级、吊打同级、秒杀同级、碾压同价、吊打同价、完胜同价、碾压竞品、吊打竞品
      完胜竞品、超一线品质、秒杀一切、完爆同行、甩同行几条街、无可超越、不可超越、难以超越、无法超越、没有对手、无对手
    `),
    severity: 'deny',
    subject: 'goods',
    basis: { kind: 'statute', text: '广告法 9(3)、13；广告绝对化用语执法指南' },
    fix: {
      zh: '不与同行作贬低比较，写自家产品可以核实的参数。',
      en: 'Do not belittle others; state facts about your own goods.',
    },
    hits: ['口感无与伦比的巧克力', '成分吊打大牌的平价精华', '这款扫地机性能碾压同行'],
    misses: ['老同学之间的感情无可比拟', '球队今年所向披靡，恭喜夺冠'],
  },
  {
    id: 'ABS-grade/invincible',
    category: 'ABS-grade',
    words: ['无敌'],
    severity: 'deny',
    subject: 'goods',
    allow: ['无敌海景', '无敌风火轮', '无敌破坏王', '青春无敌', '仁者无敌', '无敌战舰', '独孤无敌', '天下无敌手'],
    hits: ['无敌好用的洗发水，闭眼囤', '性价比无敌的空气炸锅'],
    misses: ['住的酒店窗外就是无敌海景', '亲子电影夜放无敌破坏王'],
  },
  {
    id: 'ABS-grade/perfect',
    category: 'ABS-grade',
    words: ['完美', '神器', '奇效', '无价', '传奇品质', '神仙单品', '堪称典范', '十全十美', '国货之光', '断货王'],
    severity: 'warn',
    allow: phrases(`
      完美日记、完美世界、完美的一天、完美收官、完美落幕、完美结束、完美搭配、友谊无价、健康无价、亲情无价
    `),
    hits: ['打造完美肌肤，从这一瓶开始', '带娃神器补货了'],
    misses: ['亲子运动会完美收官，感谢大家', '今天是完美的一天'],
  },
  {
    id: 'ABS-grade/english',
    category: 'ABS-grade',
    regex: {
      pattern:
        /\b(?:world[- ]class|top[- ]?notch|top[- ]grade|top[- ]tier|state[- ]level|national[- ]level|supreme quality|ultimate (?:quality|solution|product|formula|skincare|cream|serum|comfort|choice)|second to none|unbeatable|unrival+ed|unmatched|unparalleled|peerless|incomparable|matchless)\b/,
      needs: phrases(`
        world、top、level、supreme、ultimate、second to、unbeatable、unrival、unmatched、unparallel、peerless、incomparable、matchless
      `),
    },
    severity: 'deny',
    allow: ['unbeatable record'],
    hits: ['World-class skincare for your face', 'Unbeatable quality at our shop', 'The ultimate formula for dry skin'],
    misses: ['Ultimately it is your choice, take your time', 'Around the world in 80 days, book club on Friday'],
  },
]
