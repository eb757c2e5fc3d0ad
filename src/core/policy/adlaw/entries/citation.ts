import type { Entry } from '../entry.ts'
import { phrases } from './phrases.ts'

/** Figures, studies and tests that need a source (广告法 11). */
export const citation: readonly Entry[] = [
  {
    id: 'CITE/percent-of-people',
    category: 'CITE',
    regex: {
      pattern:
        /(?:\d{1,3}(?:\.\d+)? ?%|百分之[一二三四五六七八九十]{1,3}|九成九?|八成|七成|九成以上|十个有[七八九]个)(?:以上)?的?(?:受访|参与|使用|试用|的)?(?:用户|顾客|客户|妈妈|宝妈|女性|女生|男性|消费者|会员|家长|学员|学生|受访者|使用者|试用者|人群|家庭|姐妹|医生|专家|宠主|铲屎官|老客|人(?!民|数|员|份|工|均|造))[^,。!?;\n]{0,6}(?:表示|认可|认为|反馈|回购|复购|推荐|满意|选择|觉得|改善|说|都|会|愿意|见效|有效|感受|明显|变|不知道|做错|用错|洗错|缺|提分|通过|瘦|喜欢|好评|在用|获得|提升|感到|好转)/,
      needs: ['%', '百分之', '九成', '八成', '七成', '十个有'],
    },
    severity: 'evidence',
    hits: ['98%用户反馈皮肤变好了', '九成宝妈都选择的纸尿裤', '95%的学员通过考试'],
    misses: ['席位已报满80%，还差几位', '面料含95%的棉', '会员享95折，生日再减10元'],
  },
  {
    id: 'CITE/rate',
    category: 'CITE',
    regex: {
      pattern:
        /(?:好评率?|复购率?|回购率?|满意度|满意率|续报率|续费率|通过率|升学率|录取率|就业率|留存率|转介绍率|推荐率|达标率|市场占有率|市占率|提分率|吸收率|存活率|成功率|除菌率|除螨率|去除率|杀菌率)(?:高?达|超过?|突破|为|是|达到|稳定在|都在|:|,)? ?(?:\d{1,3}(?:\.\d+)? ?%|百分之|近?100%|九成|\d成)/,
      needs: ['率', '好评', '复购', '回购', '满意度'],
    },
    severity: 'evidence',
    hits: ['好评率99.8%', '老客复购率高达67%', '除菌率99.9%的洗手液'],
    misses: ['上周满意度问卷还没填的伙伴记得填', '目标是把复购率再提高一点'],
  },
  {
    id: 'CITE/lift',
    category: 'CITE',
    regex: {
      pattern:
        /(?:提升|提高|增加|改善|减少|降低|增强|增长|下降|淡化|缩小|多出?|补水|保湿|锁水|营养|吸收|功效|效果|去污|清洁|续航|降噪|节能|省电)(?:率|度|力|量)?了?(?:高?达|超过?|约|近|是[^,。!?;\n]{1,8}的)? ?\d{1,4}(?:\.\d+)? ?(?:%|倍)(?! ?积分)|(?<!\d)\d{1,3}(?:\.\d+)? ?倍(?:的)?(?:吸收|保湿|补水|营养|功效|浓缩|浓度|修护|去污|锁水|效果|渗透|抗氧|蛋白|钙|清洁|防护|续航|美白)/,
      needs: ['%', '倍'],
    },
    severity: 'evidence',
    allow: ['降低50%风险提示'],
    hits: ['皮肤含水量提升86%', '吸收是普通精华的5倍', '3倍浓缩10倍去污'],
    misses: ['会员日消费享3倍积分', '本月积分翻2倍，记得兑换'],
  },
  {
    id: 'CITE/study',
    category: 'CITE',
    words: phrases(`
      研究表明、研究证明、研究显示、研究发现、研究证实、实验证明、实验表明、实验证实、实验显示、试验证明、试验表明、科学证明、科学证实、科学研究证、科学实验
      临床证明、临床证实、临床验证、临床试验证、临床数据、临床显示、人体功效测试显示、数据表明、数据证明、调查显示、调查表明、调研显示、统计显示、统计表明
      实测有效、经实验、经科学、经临床、经研究、经权威、经第三方、经检测、权威数据、大数据显示、大数据表明、论文证、论文显示、有研究说、科学家发现
      科学家证实
    `),
    severity: 'evidence',
    fix: {
      zh: '写明出处、样本、时间，并附报告编号。',
      en: 'Name the source, the sample and the date, and attach the report.',
    },
    allow: phrases(`
      调查显示屏、经检测合格、经检测无误、经检测正常、经研究决定、经研究同意、科学实验课、科学实验营、科学实验室、科学实验盒、科学实验活动、科学实验班、科学实验体验、科学实验玩、科学实验秀、小小科学实验
    `),
    hits: ['研究表明，每天一杯可以让皮肤变亮', '经第三方检测，去污力翻番', '大数据显示宝妈都在买'],
    misses: ['周日下午的亲子科学实验课还有位置', '我们还在研究新口味，敬请期待'],
  },
  {
    id: 'CITE/sales-volume',
    category: 'CITE',
    regex: {
      pattern:
        /(?:累计|全网|年|月|已|总|日|热|爆|狂|畅|劲)?(?:销量?|销售|售出?|售|卖出?了?|成交|出货|热卖|爆卖|销售额|交易额|卖爆)(?:量|额)?(?:已|超过?|破|突破|高达|达|近|逾|了|约|累计){0,3} ?(?:\d[\d,.]*[+]? ?[万千百亿w]\+?|\d{4,}\+?|[一二三四五六七八九十百]{0,3}[万亿])(?:[+余多])?(?:件|单|瓶|盒|份|杯|套|台|支|箱|袋|片|包|元|罐|只|双|斤|块|桶|把|张|条|个|!|,|。|$|的|\+)/,
      needs: ['销', '售', '卖', '成交', '出货', '交易额'],
    },
    severity: 'evidence',
    fix: {
      zh: '写清统计口径与截止日，例如“截至8月31日小程序后台累计”。',
      en: 'Say how it was counted and until when.',
    },
    hits: ['累计销量突破100万件', '全网热卖20万+的面膜', '一年卖出3亿杯的国民奶茶'],
    misses: ['销售部周三开会，时间不变', '本单成交价12800元含安装费'],
  },
  {
    id: 'CITE/people-volume',
    category: 'CITE',
    regex: {
      pattern:
        /(?:\d[\d,.]*[+]? ?[万千亿w]\+?|[数几上百千]{0,2}[万亿]|千万|百万|无数|上千|上万|成千上万|[一二三四五六七八九十]+[万亿])(?:[+余多]|名|位|个)?(?:人|用户|妈妈|宝妈|家庭|顾客|会员|粉丝|女性|消费者|学员|家长|姐妹|客户|企业|老板|铲屎官|宠主)(?:的?(?:共同)?(?:选择|之选|信赖|信任|见证|验证|亲测|好评|推荐|认可|口碑)|(?:都|正|亲)?在(?:用|喝|吃|买|学|抢|看)|(?:已经?|都)?(?:购买|回购|种草|选择|爱用|下单|使用|体验|用过|买过|受益|好评|亲证|疯抢|报名|抢购|选了))/,
      needs: ['万', '亿', '千', '无数', 'w'],
    },
    severity: 'evidence',
    hits: ['百万妈妈的共同选择', '已有10万人购买', '无数人亲证好用', '3000w用户都在用'],
    misses: ['一万步挑战赛今天报名', '无数人走过的老街，今天去拍照'],
  },
  {
    id: 'CITE/every-second',
    category: 'CITE',
    regex: {
      pattern:
        /(?:每|平均每?)(?:\d+|[一二三四五六七八九十]+|隔\d+)?(?:秒|分钟|小时)(?:就|都)?(?:有[^,。!?;\n]{1,4})?(?:卖|售|销|成交|下单|买)|每(?:卖|售)出 ?\d+|每\d+个?(?:人|家庭|妈妈|宝宝|女生)[^,。!?;\n]{0,3}(?:就|都)?有\d*|可绕地球|绕地球[^,。!?;\n]{0,4}圈|连续[\d一二三四五六七八九十]+年[^,。!?;\n]{0,8}(?:销量|热销|畅销|增长|领先|冠军|第一|满意)/,
      needs: ['每', '平均', '绕地球', '连续'],
    },
    severity: 'evidence',
    hits: ['平均每3秒卖出一支', '每10个家庭就有3个在用', '连续五年畅销的婴儿车'],
    misses: ['每小时有一班免费接驳车', '连续三年参加的老会员，谢谢你们'],
  },
  {
    id: 'CITE/recommend-rate',
    category: 'CITE',
    words: phrases(`
      万人好评、万人回购、万人疯抢、万人推荐、万人亲测、万人空巷、千人好评、全员好评、0差评、好评如潮、口碑爆棚、口碑炸裂、回购无数、百万好评、十万好评
      千万好评、零差评、好评率爆表、亿万家庭、亿万用户、亿万妈妈、万千妈妈、万千宝妈、万千用户、万千家庭、千万家庭、千万用户、千万妈妈、全民热捧、国民品牌
      万人血书
    `),
    severity: 'evidence',
    fix: { zh: '附评价来源与截止日期，或删去。', en: 'Attach the source and date of the reviews, or drop it.' },
    allow: ['10差评', '20差评', '走进千万家庭教育', '千万家庭日'],
    hits: ['万人好评的护发精油', '零差评的小龙虾', '亿万家庭信赖的洗衣液'],
    misses: ['万人马拉松周日封路，营业时间顺延', '国民假期安排出来啦'],
  },
  {
    id: 'CITE/english',
    category: 'CITE',
    regex: {
      pattern:
        /\b(?:\d{1,3}(?:\.\d+)? ?% of (?:our |all )?(?:users|customers|women|men|moms|mothers|parents|people|doctors|students|members|buyers|dentists|vets)|\d+ (?:out of|in) \d+ (?:users|customers|women|moms|doctors|people|dentists|parents|vets|dermatologists)|(?:clinically|scientifically|lab(?:oratory)?|dermatologist)[- ](?:proven|tested|approved|verified)|(?:studies|research|tests|trials|data|surveys?) (?:show|shows|prove|proves|confirm|confirms)|(?:over |more than )?\d[\d,.]*(?: ?(?:million|k|m))\+? (?:sold|bottles sold|customers|users|happy customers)|millions of (?:users|customers|moms|families|people) (?:trust|love|use|choose)|proven to)\b/,
      needs: [
        '% of',
        'out of',
        ' in ',
        'proven',
        'tested',
        'approved',
        'verified',
        'stud',
        'research',
        'test',
        'trial',
        'data',
        'survey',
        'million',
        'sold',
        'customers',
        'users',
      ],
    },
    severity: 'evidence',
    hits: [
      '98% of users saw brighter skin',
      'Clinically proven hydration',
      '9 out of 10 moms choose us',
      'Over 2 million sold',
    ],
    misses: ['20% off for all members today', 'Our testing lab is closed on Monday'],
  },
  {
    id: 'CITE/award',
    category: 'CITE',
    regex: {
      pattern:
        /(?<!可以?|能|将|会|机会)(?:荣获|斩获|获得|曾获|摘得|荣膺|荣登|连获|喜提|屡获)(?:了|过)?[^,。!?;\n]{0,14}(?:大奖|金奖|银奖|奖项|称号|殊荣|认证|榜单?|奖章|红点|if设计|推荐品牌|示范单位|(?<!抽)奖(?!励|学金|金|品|券|杯))/,
      needs: ['荣获', '斩获', '获得', '曾获', '摘得', '荣膺', '荣登', '连获', '喜提', '屡获'],
    },
    severity: 'evidence',
    fix: { zh: '写明奖项全称、颁发机构和年份。', en: 'Give the full name, the awarding body and the year.' },
    allow: [
      '比赛获得',
      '竞赛获得',
      '孩子获得',
      '同学获得',
      '学员获得',
      '小朋友获得',
      '有机会获得',
      '即可获得',
      '可获得',
      '将获得',
      '均可获得',
      '就能获得',
    ],
    hits: ['荣获国际设计金奖的台灯', '屡获殊荣的巧克力品牌'],
    misses: ['完成三次打卡即可获得勋章奖章', '恭喜小林获得本月员工奖励'],
  },
  {
    id: 'CITE/pseudo-science',
    category: 'CITE',
    words: phrases(`
      量子能量、量子护肤、量子水、量子养生、量子波动、量子纠缠、石墨烯能量、负离子能量、磁场疗、磁疗、太赫兹、远红外能量、小分子水、富氢水、水素水
      纳米级渗透、基因级、细胞级修护、细胞级抗老、细胞级吸收、分子级渗透、黑科技、生物波、能量舱、能量床、酸碱体质、频谱仪、松果体
    `),
    severity: 'evidence',
    basis: { kind: 'statute', text: '广告法 11、28' },
    fix: {
      zh: '删去无法验证的科学名词，写可以核实的材质与参数。',
      en: 'Drop science that cannot be checked; give material and figures.',
    },
    allow: ['黑科技展', '黑科技体验展', '黑科技电影'],
    hits: ['量子能量鞋垫，走路更轻松', '黑科技面膜，细胞级修护'],
    misses: ['量子力学科普讲座周六开讲', '纳米材料实验室开放日报名'],
  },
  {
    id: 'CITE/years',
    category: 'CITE',
    regex: {
      pattern:
        /(?<![\d零〇])(?:[2-9]\d|1\d{2}|[一二三四五六七八九]十|百)(?:余|多)?年(?:的)?(?:专注|深耕|匠心|品质|工艺|研发|科研|专业|历史沉淀|经验|老牌|传承|口碑|底蕴|技术沉淀)|(?:专注|深耕|坚守|沉淀|传承)[^,。!?;\n]{0,8}(?:[2-9]\d|1\d{2}|[一二三四五六七八九]十|百)(?:余|多)?年/,
      needs: ['年'],
    },
    severity: 'warn',
    fix: { zh: '写明成立年份和依据。', en: 'Give the year of foundation and its proof.' },
    hits: ['三十年专注母婴护理'],
    misses: ['2026年专注力训练营招生'],
  },
  {
    id: 'CITE/percent-of-matter',
    category: 'CITE',
    regex: {
      pattern:
        /(?:9\d(?:\.\d+)?|100) ?%(?:以上)?的?(?:细菌|病毒|有害菌|大肠杆菌|螨虫?|甲醛|异味|农残|农药|污渍|油污|灰尘|毛发|过敏原|花粉|紫外线|蓝光|头皮屑|重金属|余氯|pm2\.5|噪音)/,
      needs: ['%'],
    },
    severity: 'evidence',
    fix: { zh: '附检测报告编号与检测条件。', en: 'Attach the test’s number and conditions.' },
    hits: ['去除99.9%细菌的抹布', '净水器拦截99%重金属'],
    misses: ['95%棉加5%氨纶，灰尘可轻拍', '花粉浓度今天偏高，出门戴口罩'],
  },
]
