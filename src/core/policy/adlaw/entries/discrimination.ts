import type { Entry } from '../entry.ts'
import { phrases } from './phrases.ts'

const MORALS = { kind: 'statute', text: '广告法 9(7)(9)' } as const

/** Origin, sex, looks, work, health and age: nobody is belittled to sell. */
export const discrimination: readonly Entry[] = [
  {
    id: 'DISCRIM/region',
    category: 'DISCRIM',
    regex: {
      pattern:
        /(?:河南|河北|山西|陕西|甘肃|内蒙|福建|广西|云南|海南|湖南|浙江|江苏|重庆|天津|青海|宁夏|西藏|台湾|香港|吉林|辽宁|黑龙江|东北|安徽|新疆|上海|北京|广东|农村|外地|乡下|山里|南方|北方|小地方|县城|温州|潮汕|山东|湖北|武汉|江西|四川|贵州|苏北|印度|非洲|黑|越南|日本|韩国)(?:人|佬|妹|来的)(?:就是|都是?|一律|真是|果然|才会?|不配|除外|勿扰|免进|禁止|不要|不得入内|不卖|不接待|不招|没素质|没文化|穷|骗|土|勿进|谢绝|小气|装|偷|爱占便宜|别来|别进)/,
      needs: ['人', '佬', '妹', '来的'],
    },
    severity: 'deny',
    basis: { kind: 'statute', text: '广告法 9(7)(9)；就业促进法 3' },
    negatable: true,
    allow: phrases(`
      北方人都爱、南方人都爱、北方人都在、南方人都在、上海人都爱、东北人都爱、东北人都是活雷锋、四川人都爱、四川人都能吃辣、广东人都爱、北京人都爱
      广东人都懂、广东人都喝、北方人都喜欢、南方人都喜欢、北方人都说、南方人都说、四川人都懂、东北人都懂、上海人都懂、南方人都没、外地人都来、外地人都可
      外地人都能、武汉人都爱、山东人都爱
    `),
    hits: ['外地人勿扰，只做本地生意', '乡下人才用这种面霜', '河南人一律不招'],
    misses: ['北方人都爱的冻梨到货了', '新来的外地朋友，欢迎入群问路'],
  },
  {
    id: 'DISCRIM/women',
    category: 'DISCRIM',
    regex: {
      pattern:
        /(?:女人|女生|女孩子?|女的|老婆|妻子|媳妇|女司机|女性)(?:就(?:应)?该(?:在家|待在|带孩子|做饭|伺候|相夫|早点嫁|嫁|生|瘦|白|打扮|化妆|听话|温柔|认命)|天生就|生来就|只配|不配|不用读|读书没|别读|读那么多|只会|头发长|不结婚就|不生就|没人要|老了就|不打扮就|不化妆就|胖了就|黑了就|一过[^,。!?;\n]{1,4}就|丑就|丑一点就|不美就)|剩女|黄脸婆|老女人|母老虎|男人婆|嫁不出去|男尊女卑|重男轻女|不孝有三|生不出儿子|赔钱货|丫头片子|女人没本事|头发长见识短|娘炮|娘娘腔|不男不女|死基佬|人妖|吃软饭的男/,
      needs: phrases(`
        女人、女生、女孩、女的、老婆、妻子、媳妇、女司机、女性、剩女、黄脸婆、母老虎、男人婆、嫁不出去、男尊女卑、重男轻女、不孝有三、生不出儿子、赔钱货
        丫头片子、头发长见识短、娘炮、娘娘腔、不男不女、基佬、人妖、吃软饭
      `),
    },
    severity: 'deny',
    basis: { kind: 'statute', text: '广告法 9(9)；妇女权益保障法 28' },
    fix: { zh: '不贬低任何性别，写产品的真实感受。', en: 'Belittle no sex; describe how the product feels.' },
    negatable: true,
    hits: ['再不护肤就成黄脸婆了', '女人不化妆就没人要', '剩女逆袭必备香水'],
    misses: ['女生就餐区今天换了新桌布', '今天女生节，进店送一枝花'],
  },
  {
    id: 'DISCRIM/looks',
    category: 'DISCRIM',
    words: phrases(`
      死肥、胖子就、胖子才、胖子别、胖子勿、肥婆、肥猪、死胖、胖子不配、胖子没、胖子活该、胖女人、丑女、丑八怪、丑逼、丑就别、长得丑、长得胖还、长得胖就、长得胖没、长得矮就、长得矮没、长得黑就、长得黑还、丑人多、又丑又、又胖又
      又黑又、土肥圆、矮矬穷、矮子、矮冬瓜、歪瓜裂枣、癞蛤蟆、恐龙妹、平胸没、飞机场没、胖就是懒、胖等于懒、胖是因为懒、秃子、地中海没、满脸痘没、黑得像
      你这么胖、你那么胖、你这么丑、你那么丑、颜值低不配、不瘦没人、不瘦就没、变美才配、丑没资格、胖没资格、连自己身材都管不、单眼皮没
    `),
    severity: 'deny',
    basis: MORALS,
    negatable: true,
    allow: phrases(`
      绿巨人矮子、矮子松、秃子山、又黑又亮、又黑又甜、又胖又可爱、又黑又香、又黑又浓、又黑又密、又黑又长、丑女无敌、矮子馅、又丑又萌、又黑又直、又黑又糯
      又黑又顺
    `),
    hits: ['死肥宅也能瘦的私教课', '长得丑就更要用这款精华', '胖就是懒，来健身吧'],
    misses: ['头发又黑又亮的小秘密：少熬夜', '橘猫又胖又可爱，来店里撸'],
  },
  {
    id: 'DISCRIM/status',
    category: 'DISCRIM',
    words: phrases(`
      穷人不配、穷鬼、穷逼、穷就别、没钱就别、没钱别进、没钱别来、买不起就滚、买不起别、乡巴佬、土包子、泥腿子、low逼、屌丝、下等人、底层人、贱民、低端人口
      打工狗、臭打工、臭保安、臭保姆、臭送外卖、送外卖的不、外卖员禁止、外卖员与狗、保姆不配、扫地的不、农民工不、农民工免、没文化的人才、文盲才、富人专属
      有钱人才配、上等人、穷养活该、不买就是穷、狗不得入内、没出息的人
    `),
    severity: 'deny',
    basis: MORALS,
    negatable: true,
    hits: ['穷人不配用好东西，赶紧努力买它', '外卖员禁止入内', '上等人的生活方式，从这块表开始'],
    misses: ['外卖员请从西门取餐，辛苦了', '农民工兄弟凭证免费喝凉茶'],
  },
  {
    id: 'DISCRIM/health-age',
    category: 'DISCRIM',
    words: phrases(`
      残废、瘸子、聋子、哑巴、瞎子、弱智、智障、脑残、神经病才、白痴、傻子才、傻逼、低能儿、艾滋病人不、残疾人不、残疾人免、残疾人勿、乙肝勿、老不死、老东西
      老头老太勿、老人免进、老年人勿、大妈勿、孕妇不招、已婚已育优先、限男性、只招男、仅限男、不招女、只要男、女性勿、超过35岁勿、35岁以上勿、限本地户口
      属羊的不、天蝎座不
    `),
    severity: 'deny',
    basis: { kind: 'statute', text: '广告法 9(9)；残疾人保障法 3；就业促进法 27–30' },
    negatable: true,
    allow: phrases(`
      聋子的耳朵、瞎子摸、哑巴英语、哑巴亏、残疾人免费、残疾人免票、限男性尺码、只要男款、仅限男款、仅限男士款、仅限男生尺码、残疾人不收、残疾人免排队
      残疾人不用、仅限男宾、限男性更衣、残疾人免预约、摸瞎子、仅限男士
    `),
    hits: ['脑残才买贵的，来我家', '招店员，只招男，限本地户口', '残疾人勿扰'],
    misses: ['残疾人免费入园，请带证件', '告别哑巴英语，外教口语课试听'],
  },
  {
    id: 'DISCRIM/race-faith',
    category: 'DISCRIM',
    words: phrases(`
      黑鬼、白皮猪、印度阿三、棒子国、小日本、蛮夷、蛮子、鞑子、种族优越、血统高贵、劣等民族、低等民族、劣等种族、低等种族、回族勿、少数民族勿、少数民族免
      信教的勿、异教徒、维族勿、藏族勿、洋鬼子、老外都是
    `),
    severity: 'deny',
    basis: { kind: 'statute', text: '广告法 9(9)' },
    allow: ['打败小日本', '少数民族免费', '少数民族免票', '鞑子香'],
    negatable: true,
    hits: ['少数民族勿扰', '比小日本的马桶盖好用多了'],
    misses: ['少数民族免费办理文创护照活动', '欢迎各族朋友来吃抓饭'],
  },
  {
    id: 'DISCRIM/english',
    category: 'DISCRIM',
    regex: {
      pattern:
        /\b(?:no (?:fat|ugly|poor|old|black|foreign|disabled) (?:people|girls|women|men|customers)|(?:men|women|girls|boys|males|locals) only need apply|(?:only for|for) real men only|ugly (?:girls|people|women)|fat (?:girls|people|women) (?:are|can't|don't)|too (?:fat|ugly|dark|old) to be loved|women belong)\b/,
      needs: ['no ', 'only', 'ugly', 'fat ', 'too ', 'women belong'],
    },
    severity: 'deny',
    basis: MORALS,
    hits: ['No fat people allowed in our gym', 'Ugly girls need this serum'],
    misses: ['No foreign coins, please', 'Low-fat people-pleasing snacks'],
  },
  {
    id: 'DISCRIM/unwanted',
    category: 'DISCRIM',
    words: phrases(`
      没人要、没人爱、没人娶、没人看得上、谁会要你、被嫌弃、遭嫌弃、别丢人、丢人现眼、配不上他、拿不出手的女、不配拥有、不配穿、不配用、带不出门
    `),
    severity: 'evidence',
    basis: { kind: 'statute', text: '广告法 9(7)' },
    fix: { zh: '不制造身材、年龄、婚恋焦虑，写产品本身。', en: 'Do not trade on fear about looks, age or marriage.' },
    allow: ['没人要的旧', '没人要的快递', '没人要的票'],
    hits: ['再不减肥就没人要了，私教课特惠', '单身狗没人要？喷这款香水'],
    misses: ['前台有一把没人要的旧伞，谁丢的'],
  },
  {
    id: 'DISCRIM/marriage-fear',
    category: 'DISCRIM',
    regex: {
      pattern:
        /(?:老公|男人|男朋友|丈夫|婆家)(?:迟早|早晚|肯定|一定|就会?|会|都会?|还)[^,。!?;\n]{0,6}(?:跟别人跑|跑了|跑路|出轨|变心|嫌弃?|不要你|找小三|找别人|看都不看|不回家|外遇|瞧不起)|谁(?:还|会|敢|愿意)[^,。!?;\n]{0,2}(?:要|娶|看上)(?:你|她|这样的)|没人敢[要娶]/,
      needs: ['老公', '男人', '男朋友', '丈夫', '婆家', '谁', '没人敢'],
    },
    severity: 'deny',
    basis: { kind: 'statute', text: '广告法 9(7)(9)；妇女权益保障法 28' },
    fix: { zh: '不制造婚恋和容貌焦虑，写产品本身。', en: 'Do not trade on fear about marriage or looks.' },
    hits: ['女人不保养，老公早晚嫌弃', '皮肤这么糙谁敢要你，快来做护理'],
    misses: ['老公迟到了也没关系，位置给您留着', '谁会要这本旧书，免费送'],
  },
  {
    id: 'DISCRIM/ability',
    category: 'DISCRIM',
    regex: {
      pattern:
        /(?:女生|女孩子?|女的|女人|女性|男生|男孩|老人|农村孩子|农村娃|乡下孩子|外地孩子)(?:的)?(?:脑子|天生|生来|本来就|逻辑|智商)[^,。!?;\n]{0,8}(?:学不[会好懂]|不适合|不如|笨|比不上|不行|不够用|差|学不了|不开窍|低)|(?:黑|胖|丑|矮|老|土)得[^,。!?;\n]{0,3}(?:非洲人|黑人|猪|鬼|熊|煤球|大妈|保姆|农民|民工|村姑|村妇)/,
      needs: ['女', '男生', '男孩', '老人', '孩子', '农村娃', '得'],
    },
    severity: 'deny',
    inVertical: { pets: null },
    basis: MORALS,
    negatable: true,
    hits: ['女孩子天生学不好数学，要趁早补', '黑得像煤球，赶紧来做护理'],
    misses: ['女生天生适合穿亮色？来看穿搭分享', '老人家腿脚不便，可以送货上门'],
  },
]
