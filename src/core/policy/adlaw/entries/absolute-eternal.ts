import type { Entry } from '../entry.ts'
import { phrases } from './phrases.ts'

const GUARANTEE = { kind: 'statute', text: '广告法 9(3)、28' } as const

/** 永久, 永不, 万能, 100%, 零风险, 绝对, 彻底, 一劳永逸. */
export const absoluteEternal: readonly Entry[] = [
  {
    id: 'ABS-eternal/permanent',
    category: 'ABS-eternal',
    regex: {
      pattern:
        /(?:永久|永远|终生|终身|一辈子|一生)(?:性|都|地)?(?:不[掉褪变反复生锈脱坏涨过需用]|不会[掉褪变反复坏]|告别(?!了?(?:这|那|人世|世|我|大家|舞台))|祛|去[除黑皱斑毛痘]|脱毛|美白|嫩白|定型|有效(?![,。!?;\n]|期|$|的?(?:积分|会员|账号|券))|解决|消除|摆脱|杜绝|改善|瘦|年轻|防水|防锈|抗菌|除[味臭菌螨甲]|保值|无忧|清除|锁水|紧致|不再(?!见|联系|相见))/,
      needs: ['永久', '永远', '终生', '终身', '一辈子', '一生'],
    },
    severity: 'deny',
    basis: GUARANTEE,
    hits: ['永久脱毛，一次搞定', '从此永远告别痘痘', '终身不变形的床垫'],
    misses: ['积分永久有效，随时兑换', '永久地址已更新，旧链接停用', '愿你们永远年年有余'],
  },
  {
    id: 'ABS-eternal/lifetime',
    category: 'ABS-eternal',
    words: phrases(`
      终身免费、终身质保、终身保修、终身包换、永久质保、永久保修、永久免费、终身保固、终身复训、终身包学会、终身受益、永久包换、永久售后、永久免维护
      永久使用权
    `),
    severity: 'evidence',
    basis: { kind: 'statute', text: '广告法 8、28；消费者权益保护法 16' },
    fix: {
      zh: '写明期限、范围和条件，例如“整机保修3年，电机保修10年”。',
      en: 'State term, scope and conditions of the promise.',
    },
    allow: ['永久免费wifi'],
    hits: ['净水器终身质保', '报名一次，终身免费复训'],
    misses: ['整机保修三年，电机保修十年', '终身学习读书会周三见'],
  },
  {
    id: 'ABS-eternal/never',
    category: 'ABS-eternal',
    regex: {
      pattern:
        /(?:永不|永无|绝不会?|绝无|从不|决不会?|再也不会?|再也不用|从此不再?)(?:会)?(?:褪色|掉色|生锈|变形|反弹|复发|涨价|过时|磨损|起球|缩水|脱落|老化|开裂|漏水|堵塞|过敏|卡粉|脱妆|掉毛|发霉|失效|断电|衰老|长[痘斑胖]|发胖|副作用|刺激|后顾之忧|风险|异味|甲醛|掉发|脱发|失眠|便秘|变质|便秘|感冒|蛀牙|生病|长胖)/,
      needs: ['永不', '永无', '绝不', '绝无', '从不', '决不', '再也不', '从此不'],
    },
    severity: 'deny',
    basis: GUARANTEE,
    hits: ['永不褪色的口红', '减完绝不反弹', '用了它再也不会长痘', '从此不再脱发'],
    misses: ['永不言弃，马拉松加油', '我们绝不会索要您的密码', '店里从不打烊的灯'],
  },
  {
    id: 'ABS-eternal/almighty',
    category: 'ABS-eternal',
    words: phrases(`
      万能、全能、百能、无所不能、无所不包、包打天下、一招搞定、一瓶搞定、一步到位解决、通吃、包治
    `),
    severity: 'deny',
    subject: 'goods',
    allow: phrases(`
      万能胶、万能钥匙、万能遥控、万能充、万能插座、万能转换、万能险、万能公式、万能青年、万能的朋友圈、万能的群、万能的群友、万能表、万能工、万能扳手
      全能选手、全能冠军、全能赛、体操全能、全能扫描、全能比赛、个人全能、全能王、男子全能、女子全能、全能妈妈、全能爸爸、大小通吃
    `),
    hits: ['万能护肤膏，哪里不舒服抹哪里', '一瓶搞定所有护肤问题', '全能修护精华'],
    misses: ['万能的朋友圈，有人捡到门店钥匙吗', '买行李箱送万能转换插头', '体操全能决赛今晚直播'],
  },
  {
    id: 'ABS-eternal/hundred-percent',
    category: 'ABS-eternal',
    regex: {
      pattern:
        /(?:100 ?%|百分百|百分之百|百分之一百|百分之100|1000%|十成)(?:的)?(?:有效|见效|有用|管用|安全|成功|满意|好评|通过|治愈|痊愈|康复|瘦|减|美白|变白|祛|去除|除|吸收|天然|纯天然|无[害毒添副刺]|不[反过伤复掉褪刺含]|零|杀菌|灭菌|防水|还原|达标|放心|保证|提分|录取|就业|上岸|升学|回本|赚|盈利|收益|翻倍|止|改善|解决|根|溶解|杜绝|靠谱|健康|环保|好用|好吃|新鲜|命中|押中)/,
      needs: ['100', '百分百', '百分之百', '百分之一百', '1000%', '十成'],
    },
    severity: 'deny',
    basis: GUARANTEE,
    fix: {
      zh: '删去百分百的断言，写检测结果与条件。',
      en: 'Drop the "100%"; give the test result and its conditions.',
    },
    hits: ['100%有效，无效找我', '百分百纯天然萃取', '百分百满意的口感', '100%通过，名师带班'],
    misses: ['100%棉，机洗不掉色请看洗标', '100%阿拉比卡咖啡豆', '电池充到100%再拔'],
  },
  {
    id: 'ABS-eternal/hundred-win',
    category: 'ABS-eternal',
    words: phrases(`
      100%中奖、百分百中奖、百分之百中奖、100%正品、百分百正品、100%纯、百分百纯、100%进口、100%真皮、人人中奖、必中奖、包中奖
    `),
    severity: 'evidence',
    basis: { kind: 'regulation', text: '规范促销行为暂行规定 13–17；广告法 11、28' },
    fix: {
      zh: '抽奖写明奖项数量或概率；正品、材质附授权与检测。',
      en: 'State odds and number of prizes; attach licence or test for material and origin.',
    },
    allow: ['100%纯棉', '100%纯羊毛', '100%纯净水', '100%纯电', '百分百纯棉', '100%纯牛奶'],
    hits: ['转盘抽奖100%中奖', '100%正品保证'],
    misses: ['面料：100%纯棉，建议冷水洗', '共100名中奖，名单周五公布'],
  },
  {
    id: 'ABS-eternal/zero-risk',
    category: 'ABS-eternal',
    regex: {
      pattern:
        /(?:零|0 ?|无任何|没有任何|毫无|全无)(?:风险|失误|差评|投诉|失败|缺陷|瑕疵|刺激|过敏|损伤|伤害|危害|反弹|毒害?|污染|残留|隐患|副作用|后遗症|痛苦|疼痛|死角|辐射)(?!管理|评估|提示函|率为|测评|等级)/,
      needs: ['零', '0', '无任何', '没有任何', '毫无', '全无'],
    },
    severity: 'deny',
    basis: GUARANTEE,
    fix: {
      zh: '写明检测项目与结果，例如“经某机构检测，未检出荧光剂（报告号）”。',
      en: 'Give the test, its result and its number.',
    },
    allow: ['10风险', '零风险提示', '20投诉'],
    hits: ['零刺激，敏感肌放心用', '0风险加盟，稳稳开店', '没有任何副作用的减脂茶'],
    misses: ['零钱罐活动送储蓄罐一个', '食品安全零容忍，欢迎监督', '24小时内20投诉件已处理完'],
  },
  {
    id: 'ABS-eternal/zero-additive',
    category: 'ABS-eternal',
    words: phrases(`
      零添加、0添加、纯天然、全天然、无添加、零甲醛、0甲醛、无甲醛、零防腐、0防腐、不含任何添加、无任何添加、零激素、0激素、无农残、零农残、0农残、天然无害
      无公害
    `),
    severity: 'evidence',
    basis: { kind: 'statute', text: '广告法 11、28；GB 7718 预包装食品标签通则' },
    fix: {
      zh: '附检测报告，只写具体未使用的成分，例如“配料不含白砂糖”。',
      en: 'Attach the test and name the ingredient that is not used.',
    },
    allow: ['0添加蔗糖', '零添加蔗糖', '0添加糖', '无添加蔗糖', '无添加糖', '0添加白砂糖', '零添加糖'],
    hits: ['纯天然植物萃取', '零添加的宝宝辅食', '零甲醛的儿童床'],
    misses: ['0添加蔗糖的燕麦奶到店', '收货后请添加客服微信'],
  },
  {
    id: 'ABS-eternal/absolute',
    category: 'ABS-eternal',
    regex: {
      pattern:
        /绝对(?:性)?(?:是)?(?:有效|见效|管用|安全(?!距离|教育|规范)|正品|正宗|保真|好[用喝吃看闻穿]|值得|划算|超值|低价|最|第一|放心|保证|优势|领先|不[反过掉褪起伤变刺亏后踩卡]|不会(?:反弹|过敏|掉色|失望|后悔|亏|踩雷|伤|变形)|没有(?:副作用|添加|刺激|风险|第二家)|纯|满意|真[材货]|新鲜|环保|健康|天然|靠谱|惊艳|优惠|便宜|无[添害毒副敌]|零(?!度)|权威|专业|品质|独家|唯一|够)/,
      needs: ['绝对'],
    },
    severity: 'deny',
    basis: GUARANTEE,
    allow: ['绝对值', '绝对不会索要', '绝对值得珍惜', '绝对健康的生活', '绝对安全距离'],
    hits: ['绝对有效，三天看得见', '这价格绝对划算', '用完绝对不会反弹'],
    misses: ['客服绝对不会索要密码和验证码', '数学课今晚讲绝对值', '店内绝对禁止吸烟'],
  },
  {
    id: 'ABS-eternal/thorough',
    category: 'ABS-eternal',
    regex: {
      pattern:
        /(?:彻底|根本上?|完全|从根源上?|从源头上?|一次性|根源)(?:地|性)?(?:解决|告别|根除|根治|去除|祛除|祛|清除(?!缓存|数据|聊天)|改善|摆脱|消除|杜绝|杀灭|赶走|消灭|修复(?!了?(?:漏洞|问题|bug))|逆转|治|断根|除[螨菌臭味甲])/,
      needs: ['彻底', '根本', '完全', '根源', '源头', '一次性'],
    },
    severity: 'deny',
    basis: GUARANTEE,
    fix: {
      zh: '写具体作用和条件，不写“彻底”“根除”。',
      en: 'Say what it does and when; never "completely" or "at the root".',
    },
    allow: ['彻底解决了排队', '彻底解决停车', '彻底解决排队', '一次性解决午餐', '完全改善了天气'],
    hits: ['彻底告别黑头', '从根本上解决脱发', '完全去除甲醛的空气净化器'],
    misses: ['食材彻底煮熟再吃', '机器请彻底清洗后晾干', '周末彻底放松一下'],
  },
  {
    id: 'ABS-eternal/once-for-all',
    category: 'ABS-eternal',
    words: phrases(`
      一劳永逸、立竿见影、立刻见效、立即见效、马上见效、当天见效、一次见效、瞬间见效、快速见效、秒见效、一用见效、用了就见效、见效快、一抹见效、药效立现
      速效见、百试百灵、百发百中、屡试不爽、包见效、次次见效、天见效、小时见效、分钟见效
    `),
    severity: 'deny',
    basis: GUARANTEE,
    fix: {
      zh: '删去见效时间的断言，写使用方法，并注明因人而异。',
      en: 'Drop the promise of speed; say how to use it and that results vary.',
    },
    negatable: true,
    allow: ['没有一劳永逸', '不会一劳永逸', '不能一劳永逸', '不是一劳永逸'],
    hits: ['一次护理，一劳永逸', '7天见效的祛痘膏', '抹上立竿见影'],
    misses: ['护肤没有一劳永逸，贵在坚持', '教练说训练要慢慢来，效果看得见'],
  },
  {
    id: 'ABS-eternal/ever-young',
    category: 'ABS-eternal',
    words: phrases(`
      永葆青春、青春永驻、永葆年轻、冻龄、逆龄、返老还童、长生不老、长命百岁不是梦、逆转衰老、逆转年龄、时光倒流肌、重返18岁、重返十八岁、回到18岁
      回到十八岁、年轻十岁、年轻10岁、年轻20岁、年轻二十岁
    `),
    severity: 'deny',
    subject: 'goods',
    basis: { kind: 'statute', text: '广告法 28；化妆品监督管理条例 43' },
    fix: {
      zh: '写已备案的功效，例如“帮助改善干纹”。',
      en: 'Claim filed effects only, such as "helps with dry lines".',
    },
    allow: ['祝您青春永驻', '祝大家青春永驻', '祝你青春永驻', '祝妈妈青春永驻', '愿您永葆青春', '友谊永葆青春'],
    hits: ['逆龄护肤精华，越用越年轻', '用了这款面霜年轻十岁'],
    misses: ['祝您青春永驻，生日快乐', '毕业二十年聚会：一起回到18岁的操场'],
  },
  {
    id: 'ABS-eternal/for-everybody',
    category: 'ABS-eternal',
    words: phrases(`
      适合所有人、适合所有肤质、适用所有肤质、所有肤质都、所有肤质通用、任何肤质、任何人都可以用、所有人都能用、人人都适合、人人适用、男女老少皆宜、老少皆宜
      孕妇婴儿都能、孕妇儿童都能、谁用谁说好、谁用谁知道、无一例外、没有一个不、无人不爱、没人不爱
    `),
    severity: 'evidence',
    basis: { kind: 'statute', text: '广告法 11、28' },
    fix: { zh: '写明适用人群和不适用人群。', en: 'Say for whom it is and for whom it is not.' },
    allow: phrases(`
      老少皆宜的游戏、老少皆宜的电影、老少皆宜的活动、适合所有人参加、不适合所有人、不是任何人都可以用、老少皆宜的路线、活动老少皆宜
    `),
    hits: ['温和配方，适合所有肤质', '谁用谁说好的洗衣液'],
    misses: ['剧烈训练不适合所有人，请先评估', '周末的亲子活动老少皆宜'],
  },
  {
    id: 'ABS-eternal/assurance',
    category: 'ABS-eternal',
    words: phrases(`
      保证有效、保证见效、保证效果、保证瘦、保证满意、包有效、包见效、保效果、包你瘦、保瘦、包瘦、必瘦、必有效、必见效、确保有效、承诺有效、万无一失
      有求必应、假一罚万、签约保效、不瘦不要钱、没效果不要钱、无效不要钱、不见效不要钱、无效全额退、没效果全额退、不瘦退钱、不瘦退款、不瘦全退、包成功
      保证成功、包会包过、稳瘦
    `),
    severity: 'deny',
    negatable: true,
    basis: GUARANTEE,
    fix: {
      zh: '不保证结果；写服务内容和可退的条件。',
      en: 'Promise no result; describe the service and when it can be returned.',
    },
    allow: ['不保证有效', '不保证效果', '不能保证效果', '无法保证效果', '为保证效果', '为了保证效果', '保证效果图'],
    hits: ['30天保证瘦十斤', '没效果不要钱，放心来', '私教班包你瘦'],
    misses: ['训练因人而异，不保证效果', '为保证效果，请按说明使用'],
  },
  {
    id: 'ABS-eternal/english',
    category: 'ABS-eternal',
    regex: {
      pattern:
        /\b100 ?% (?:cure[ds]?|effective|safe|guaranteed?|natural|success|satisfaction|risk[- ]free|results?|pure and safe|works?)\b|\b(?:guaranteed (?:results?|success|to (?:work|cure|pass|lose))|results? guaranteed|(?:zero|no|without any) (?:risk|side effects?)|risk[- ]free|never fails?|works? (?:every time|for everyone|instantly)|instant results?|permanent(?:ly)? (?:remov|cur|whiten|slim|hair|weight|eras|fix|results?)[a-z]*|miracle (?:cure|cream|serum|product|pill|solution|drink)|once and for all|anti-?ag(?:e)?ing miracle|forever young|lose \d+ ?(?:kg|pounds|lbs|kilos) in)\b/,
      needs: [
        '100',
        'guaranteed',
        'zero risk',
        'zero side',
        'no risk',
        'no side',
        'without any',
        'risk',
        'never fail',
        'work',
        'instant',
        'permanent',
        'miracle',
        'once and',
        'forever young',
        'lose ',
      ],
    },
    severity: 'deny',
    negatable: true,
    basis: GUARANTEE,
    allow: ['100% cotton', 'not risk-free', 'no guaranteed results', 'not guaranteed to'],
    hits: [
      '100% cure, zero side effects',
      'Guaranteed results in 7 days',
      'A miracle cream for wrinkles',
      'Permanently removes hair',
    ],
    misses: ['100% cotton, wash cold', 'Our permanent address is on the page', 'It works with most phones'],
  },
]
