import type { Entry } from '../entry.ts'
import { COUNT, gap, phrases } from './phrases.ts'

const OTHER_TRADES = { home: null, electronics: null, catering: null, food: null, pets: null, education: null } as const
const CLAIM_RULES = { kind: 'regulation', text: '化妆品监督管理条例 22、43；化妆品功效宣称评价规范 6–12' } as const

/** COS-special: efficacy that needs a special registration, or a filed evaluation; filed claims cover theirs. */
export const cosmetics: readonly Entry[] = [
  {
    id: 'COS-special/whitening',
    category: 'COS-special',
    words: phrases(`
      焕白、嫩白、净白、雪白肌、冷白皮、白皙、皮肤变白、肤色变白、肌肤变白、白到发光、白到反光、白一个度、白两个度、白了一个度、白了两个度、白回来、白了好几度、白一圈、黄黑皮逆袭、黄皮变白、黑皮变白、全身变白
      养白、透白、皙白、抑制黑色素、阻断黑色素、淡化黑色素、分解黑色素、还原黑色素、越用越白、越敷越白、越洗越白、越擦越白、whitening、skin lightening、lightens skin、lighten your skin、bleaches skin
    `),
    regex: { pattern: /(?<!(?:牙|齿|teeth|tooth)[^。!?！？\n]{0,16})美白(?!牙|齿)/, needs: ['美白'] },
    severity: 'evidence',
    inVertical: { cosmetics: 'deny', ...OTHER_TRADES },
    claim: 'whitening',
    negatable: true,
    allow: phrases(`
      美白牙膏、牙齿美白、美白牙贴、牙膏美白、美白牙齿、teeth whitening、whitening toothpaste、嫩白菜、纯净白、干净白、鲜嫩白、透白光、净白色、净白瓷、净白衬、美白相机、美白滤镜
    `),
    hits: ['熬夜也能白回来，黄黑皮逆袭', '这瓶精华美白又保湿', 'Whitening serum, order before Friday'],
    misses: ['美白牙膏两支装，薄荷味', '牙膏到了，美白款也有', '奶油色的墙面更干净白一点'],
  },
  {
    id: 'COS-special/bright',
    category: 'COS-special',
    words: phrases('亮白、白嫩、变白、提亮肤色两个度、透亮白、匀净白、白净'),
    severity: 'evidence',
    verticals: ['cosmetics', 'special_cosmetics'],
    claim: 'whitening',
    negatable: true,
    allow: phrases('亮白色、头发变白、唇部变白'),
    hits: ['敷完整张脸变白，亮白通透'],
    misses: ['亮白色外壳的洁面仪'],
  },
  {
    id: 'COS-special/white-in-days',
    category: 'COS-special',
    regex: {
      pattern: new RegExp(
        `(?:${COUNT}个?(?:天|日|晚|夜|周|星期|分钟|秒|小时|次|月|瓶|盒|片|支|管)|一夜|瞬间|秒|立刻|一抹|一敷|当场|即刻|敷完|涂上|洗完)${gap(7)}(?:变白|美白|焕白|嫩白|雪白|白回来|白[一二两三\\d]个?(?:度|色号)|白了|就白|即白|淡斑|祛斑|去斑|褪斑|褪黑|白皙|净白|白到|提亮[一二两三\\d]|斑(?:点)?(?:就|都|全)?(?:没|淡|消|褪|掉))`,
      ),
      needs: phrases('白、斑、褪黑、提亮'),
    },
    severity: 'deny',
    inVertical: { ...OTHER_TRADES },
    negatable: true,
    basis: { kind: 'regulation', text: '化妆品监督管理条例 16、22、43；广告法 28' },
    hits: ['7天淡斑，28天白回来', '敷一次白三个度', '一抹即白，约会前救急', '一瓶斑就没了'],
    misses: ['7天无理由退换，空白吊牌请保留', '两分钟读完白皮书要点'],
  },
  {
    id: 'COS-special/spots',
    category: 'COS-special',
    words: phrases(`
      祛斑、淡斑、去斑、褪斑、消斑、除斑、净斑、斑点消失、斑点不见、斑点淡了、淡化斑点、淡化色斑、淡化黄褐斑、祛黄褐斑、去黄褐斑、告别斑点、告别黄褐斑、告别雀斑、祛雀斑、妊娠斑克星、淡化晒斑、祛除色素、淡化色沉、淡化色素
      祛色斑、斑友、removes dark spots、fades dark spots、dark spot remover、erases spots
    `),
    severity: 'evidence',
    inVertical: { cosmetics: 'deny', ...OTHER_TRADES, medical: 'evidence' },
    regex: {
      pattern:
        /(?:斑点(?!狗|布|裙|纹|图)|色斑|黄褐斑|雀斑|晒斑|老年斑|妊娠斑|黑斑)[^。!?！？\n]{0,8}(?:淡|没|消|褪|掉|浅|不见|跑|拜拜|克星)/,
      needs: phrases('斑点、色斑、黄褐斑、雀斑、晒斑、老年斑、妊娠斑、黑斑'),
    },
    claim: 'spots',
    negatable: true,
    allow: phrases('去斑马、去斑驳、除斑驳、除斑块'),
    hits: ['祛斑霜买二送一', '淡化色斑，从根源出发', '用完一瓶斑点淡了'],
    misses: ['周末一起去斑马线公益路口', '斑马纹收纳盒到货'],
  },
  {
    id: 'COS-special/hair-loss',
    category: 'COS-special',
    words: phrases(`
      防脱发、防脱洗发、防脱精华、防脱生发、防脱育发、防脱固发、防脱洗护、防脱液、防脱产品、育发防脱、控油防脱、固发防脱、强韧防脱、止脱、控脱、抗脱发、抗脱、减少脱发、减少掉发、不再脱发、不再掉发、不掉发、不脱发、告别脱发、告别掉发
      改善脱发、拯救脱发、拯救秃头、拯救发际线、告别秃头、脱发克星、发量翻倍、发量暴增、anti hair loss、anti-hair loss、anti hair-loss、stops hair loss
    `),
    severity: 'evidence',
    inVertical: { cosmetics: 'deny', pets: null, home: null },
    regex: {
      pattern:
        /(?:秃顶|秃头|发际线|脱发|掉发|发缝)[^。!?！？\n]{0,8}(?:都说好|有救|逆袭|福音|救星|克星|往前|回来|闭眼入|看过来|就用它|变密|变窄)/,
      needs: phrases('秃顶、秃头、发际线、脱发、掉发、发缝'),
    },
    claim: 'hair-loss',
    negatable: true,
    allow: phrases('毛巾不掉发、假发不掉发、抗脱水、抗脱落'),
    hits: ['防脱洗发水，一个月看得见发量', '用了止脱精华，不再掉发'],
    misses: ['挂钩有防脱落设计，承重五公斤', '深层抗脱水的运动饮料'],
  },
  {
    id: 'COS-special/hair-growth',
    category: 'COS-special',
    words: phrases(`
      生发液、生发剂、生发水、生发精华、生发产品、生发神器、生发育发、生发密发、密发生发、促进生发、助生发、快速生发、防脱生发、生发固发、头皮生发、激活毛囊、唤醒毛囊、毛囊再生、毛囊重生、长出新发、长新发、新发丛生、秃头长发
      秃顶长发、白发变黑、白发转黑、白发返黑、育发、睫毛增长、增长睫毛、睫毛变长
    `),
    regex: { pattern: /(?:唤醒|激活|疏通|复活|修复|养护|打开)[^。!?！？\n]{0,4}毛囊/, needs: ['毛囊'] },
    severity: 'deny',
    inVertical: { medical: 'evidence', drug: 'evidence', catering: null },
    negatable: true,
    allow: phrases('发育发展、教育发展、体育发展、培育发展、教育发布、体育发'),
    hits: ['生发液七天长新发', '黑芝麻丸白发变黑'],
    misses: ['学生发展中心招聘助教', '先生发来的照片很好看', '支持教育发展'],
  },
  {
    id: 'COS-special/sun-index',
    category: 'COS-special',
    regex: {
      pattern:
        /spf ?\d{1,3}\+?|pa ?\+{1,4}|防晒(?:指数|倍数|值|力|系数)|(?:全天|一整天|\d+小时)[^。!?,\n]{0,6}防晒|防晒(?:不|怎么晒都不)黑|怎么晒都不黑|晒不黑|(?:抵御|阻隔|隔绝|隔离|防护|阻挡)[^。!?,\n]{0,4}紫外线/,
      needs: ['spf', 'pa+', 'pa +', '防晒', '怎么晒都不黑', '晒不黑', '紫外线'],
    },
    severity: 'evidence',
    inVertical: { cosmetics: 'deny', special_cosmetics: 'evidence', home: 'warn', electronics: 'warn', pets: null },
    claim: 'sun',
    negatable: true,
    allow: [],
    hits: ['隔离霜SPF50+ PA+++，海边随便晒', '全天防晒，怎么晒都不黑'],
    misses: ['防晒衣UPF50+，轻薄透气', '出门记得戴防晒帽'],
  },
  {
    id: 'COS-special/sun-too-high',
    category: 'COS-special',
    regex: {
      pattern: /spf ?(?:[6-9]\d|\d{3})|pa ?\+{5,}|100%防晒|完全防晒|(?:100%|完全|彻底)(?:阻隔|隔绝|阻挡)紫外线/,
      needs: ['spf', 'pa+', '防晒', '紫外线'],
    },
    severity: 'deny',
    inVertical: { home: 'evidence', electronics: 'evidence' },
    basis: { kind: 'regulation', text: '防晒化妆品防晒效果标识管理要求；化妆品监督管理条例 43' },
    fix: { zh: 'SPF 大于 50 的只标“SPF50+”，并核对注册证。', en: 'Above SPF 50 write "SPF50+" only, as registered.' },
    hits: ['SPF100超强防护', '防晒喷雾100%阻隔紫外线'],
    misses: ['遮阳伞黑胶涂层，晴雨两用'],
  },
  {
    id: 'COS-special/sun-products',
    category: 'COS-special',
    words: phrases('防晒霜、防晒乳、防晒喷雾、防晒液、防晒露、防晒精华、防晒隔离、防晒粉底、防晒啫喱、防晒气垫'),
    severity: 'warn',
    inVertical: { cosmetics: 'evidence', special_cosmetics: 'warn' },
    claim: 'sun',
    fix: {
      zh: '核对特殊化妆品注册证（国妆特字），并写明证号。',
      en: 'Check the special cosmetics registration and name its number.',
    },
    hits: ['防晒霜补货了，需要的回1'],
    misses: ['防晒衣和防晒帽同色系上新'],
  },
  {
    id: 'COS-special/dye',
    category: 'COS-special',
    words: phrases(
      '一洗黑、一梳黑、洗出黑发、一洗变黑、遮盖白发、盖白发、告别白发、白发一洗、染发膏、染发剂、染发霜、植物染发、泡泡染发、烫发膏、烫发水',
    ),
    severity: 'evidence',
    inVertical: { cosmetics: 'deny' },
    claim: 'dye',
    negatable: true,
    allow: phrases('染发膏过敏'),
    hits: ['一洗黑，孕妇老人都在用', '植物染发盖白发'],
    misses: ['染烫套餐198元，周三店休'],
  },
  {
    id: 'COS-special/acne',
    category: 'COS-special',
    words: phrases(`
      祛痘、去痘、消痘、灭痘、除痘、清痘、战痘神器、祛痘印、去痘印、淡痘印、淡化痘印、痘印消失、痘痘消失、痘痘没了、痘痘全消、告别痘痘、和痘痘说拜拜、不长痘、不再长痘、不爆痘、痘痘克星、去闭口、闭口消失、去黑头、祛黑头、收缩毛孔
      毛孔消失、毛孔隐形、removes acne、acne-free、clears acne
    `),
    severity: 'evidence',
    inVertical: { food: 'deny', health_food: 'deny', catering: 'deny', pets: null },
    claim: 'acne',
    negatable: true,
    basis: CLAIM_RULES,
    hits: ['祛痘精华，一瓶告别痘痘', '用完闭口消失，毛孔隐形'],
    misses: ['长痘的姐妹请先做耳后测试'],
  },
  {
    id: 'COS-special/acne-in-days',
    category: 'COS-special',
    regex: {
      pattern: new RegExp(
        `(?:${COUNT}个?(?:天|日|晚|夜|周|小时|次|支|瓶)|一夜|隔夜|当晚)${gap(8)}(?:祛痘|去痘|消痘|痘(?:痘|印)?(?:就|都|全|立)?(?:消|没|平|瘪|好|淡)|皱纹|细纹|法令纹|泪沟|抬头纹|毛孔|黑头|红血丝|眼袋|黑眼圈|妊娠纹|疤)|(?:痘印|痘痘|痘|斑点|色斑|皱纹|细纹|闭口|黑头|红血丝|眼袋|黑眼圈|妊娠纹)${gap(3)}${COUNT}(?:天|晚|夜|次|周)${gap(2)}(?:没|消|淡|不见|平|掉)`,
      ),
      needs: phrases('痘、皱纹、细纹、法令纹、泪沟、抬头纹、毛孔、黑头、红血丝、眼袋、黑眼圈、妊娠纹、疤'),
    },
    severity: 'evidence',
    inVertical: { cosmetics: 'deny', special_cosmetics: 'deny', home: null, catering: null, pets: null },
    negatable: true,
    basis: CLAIM_RULES,
    hits: ['一夜消痘，早起惊喜', '14天抚平细纹', '三天淡化红血丝'],
    misses: ['皱纹纸两卷，手工课用'],
  },
  {
    id: 'COS-special/wrinkles',
    category: 'COS-special',
    words: phrases(`
      抗皱、祛皱、去皱、除皱、淡化皱纹、抚平皱纹、抚平细纹、淡化细纹、淡化法令纹、法令纹消失、皱纹消失、皱纹不见、告别皱纹、紧致提拉、提拉紧致、v脸、小v脸、瘦脸、抗衰、抗老、抗初老、抗糖、抗氧化、逆龄、冻龄、祛眼袋、去眼袋
      眼袋消失、去黑眼圈、黑眼圈消失、丰唇、祛颈纹、淡化颈纹、淡化妊娠纹、祛妊娠纹、anti-aging、anti aging、anti-wrinkle、removes wrinkles、erases wrinkles
    `),
    severity: 'evidence',
    inVertical: {
      food: 'deny',
      health_food: 'evidence',
      home: null,
      electronics: 'warn',
      pets: null,
      catering: 'evidence',
      fitness: 'warn',
    },
    claim: 'wrinkles',
    negatable: true,
    allow: phrases(`
      抗皱衬衫、抗皱面料、抗皱免烫、抗皱西裤、衣物去皱、衣服去皱、衣物除皱、除皱喷雾、衣服除皱、熨烫去皱、蒸汽去皱、瘦脸滤镜、瘦脸特效、瘦脸相机、不抗老、抗老化、抗氧化剂、抗皱性、抗皱外套、去皱挂烫
    `),
    basis: CLAIM_RULES,
    hits: ['紧致提拉，法令纹消失', '抗皱眼霜，冻龄女神的秘密'],
    misses: ['抗皱免烫衬衫三色可选', '橡胶圈抗老化测试已通过'],
  },
  {
    id: 'COS-special/younger',
    category: 'COS-special',
    regex: {
      pattern: new RegExp(
        `(?:年轻|减龄|倒退|逆转)(?:了)?${gap(2)}(?:\\d+|[一二三五十两几]+)岁|(?:\\d+|[二三四五六]十)岁${gap(4)}(?:像|似|看着像|如)(?:\\d+|[一二]?十[七八九]?)岁|(?:回到|重回|重返|找回)(?:十八|18|二十|20)岁`,
      ),
      needs: phrases('年轻、减龄、倒退、逆转、岁'),
    },
    severity: 'evidence',
    inVertical: {
      cosmetics: 'deny',
      special_cosmetics: 'deny',
      health_food: 'deny',
      food: 'deny',
      home: 'warn',
      catering: 'warn',
    },
    negatable: true,
    basis: CLAIM_RULES,
    hits: ['敷完年轻10岁，闺蜜都来问', '四十岁的脸像二十岁'],
    misses: ['18岁以下请由家长陪同', '3岁到6岁的小朋友可参加'],
  },
  {
    id: 'COS-special/repair',
    category: 'COS-special',
    regex: {
      pattern: new RegExp(
        `(?:修复|重建|重塑|再生|强韧)${gap(4)}(?:屏障|皮肤|肌肤|肌底|角质层|真皮|红血丝|敏感肌|烂脸|激素脸|毛囊|皮脂膜)`,
      ),
      needs: phrases('屏障、皮肤、肌肤、肌底、角质层、真皮、红血丝、敏感肌、烂脸、激素脸、毛囊、皮脂膜'),
    },
    severity: 'evidence',
    inVertical: { food: 'deny', health_food: 'deny', home: null },
    claim: 'repair',
    negatable: true,
    basis: CLAIM_RULES,
    hits: ['修复受损屏障，激素脸救星', '重建肌肤年轻结构'],
    misses: ['修复了小程序下单的问题'],
  },
  {
    id: 'COS-special/lasting',
    category: 'COS-special',
    regex: {
      pattern:
        /(?:\d{1,3}|[一二四七]?十[二四八]?)(?:个)?(?:h|小时)[^。!?,\n]{0,4}(?:保湿|补水|锁水|持妆|不脱妆|控油|遮瑕|不氧化|不暗沉|不卡粉|留香|舒缓|滋润)|(?:保湿|补水|锁水|持妆|控油|水润度|含水量)[^。!?,\n]{0,6}(?:\d{1,3}(?:h|小时|%)|[一二三四五六七八九十]+倍|\d+倍)/,
      needs: phrases(
        '保湿、补水、锁水、持妆、不脱妆、控油、遮瑕、不氧化、不暗沉、不卡粉、留香、舒缓、滋润、水润度、含水量',
      ),
    },
    severity: 'evidence',
    inVertical: { home: 'warn', pets: 'warn' },
    claim: 'lasting',
    basis: CLAIM_RULES,
    fix: {
      zh: '附人体功效评价报告编号，或删去时长和倍数。',
      en: 'Name the evaluation report, or drop hours and multiples.',
    },
    hits: ['72小时锁水面霜', '持妆24小时不脱妆', '含水量提升3倍'],
    misses: ['保湿面霜今天到货，24小时内发出'],
  },
]
