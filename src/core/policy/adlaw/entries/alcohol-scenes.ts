import type { Entry } from '../entry.ts'
import { calm, gap, phrases } from './phrases.ts'

const DRINKS =
  '(?:白酒|红酒|红九|葡萄酒|啤酒|精酿|黄酒|米酒|果酒|梅酒|梅子酒|清酒|威士忌|鸡尾酒|香槟|药酒|养生酒|酱香|小酒|美酒|好酒|烈酒|洋酒|老酒|高度酒|陈酿|喝酒|饮酒|敬酒|这酒|小酌|微醺)'
const SIP = '(?:喝|饮|抿|嘬|整|干|来|小酌|一口|一杯|两口|两杯|二两|三两|几杯|几口|一盅|一盏|一罐|一瓶|下肚|开瓶)'
const TROUBLES =
  '(?:烦心事|烦恼|忧愁|忧伤|愁|压力|焦虑|疲惫|疲劳|疲乏|劳累|郁闷|失恋|心事|不开心|难过|紧张|委屈|加班|失眠|睡不着|心累|emo|烦)'
const BODY_GOOD =
  '(?:助眠|好睡|睡得(?:香|好|踏实|沉)|倒头就睡|一觉|安神|解乏|解压|放松神经|暖宫|暖身子?|驱寒|祛湿|红润|气色|养颜|美容|护心|养心|养胃|养肾|补肾|血压|血管|血脂|活血|提神|壮胆|壮阳|精神(?:足|好|抖擞)|满血|腰不|腿不|肾|长寿|延年|强身|补身|抗衰|舒筋|通络)'

/** ALC in the trade's own copy, where the word for drink is often left out. */
export const alcoholScenes: readonly Entry[] = [
  {
    id: 'ALC/troubles-gone',
    category: 'ALC',
    regex: {
      pattern: new RegExp(
        `${TROUBLES}${calm(16)}(?:没了|全无|全没|全消|消散|消失|忘|抛|烟消云散|归零|清空|跑光|不见|散|一扫|拜拜|再见|靠边|治愈|喝掉|咽下|化解|解忧|解千愁|来(?:一|两|几)?(?:杯|口|瓶|盅|罐)|就(?:喝|靠)|一杯)|${SIP}${gap(14)}(?:压惊|解忧|解愁|消愁|忘忧|解压|释放|治愈|疗伤|壮胆|烟消云散)`,
      ),
      needs: phrases(
        '烦心事、烦恼、忧愁、忧伤、愁、压力、焦虑、疲惫、疲劳、疲乏、劳累、郁闷、失恋、心事、不开心、难过、紧张、委屈、加班、失眠、睡不着、心累、emo、烦、压惊、解忧、忘忧、解压、释放、治愈、疗伤、壮胆、烟消云散',
      ),
    },
    verticals: ['alcohol'],
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 23(4)' },
    hits: ['来一口压压惊，什么烦心事都烟消云散', '加班烦、失恋苦？来两杯梅子酒，焦虑全没了', '周末小酒一端，压力全无'],
    misses: ['麻烦各位报一下自提时间', '品酒会七点开始，请安排代驾', '瓶盖太紧请用开瓶器'],
  },
  {
    id: 'ALC/good-for-body',
    category: 'ALC',
    regex: {
      pattern: new RegExp(
        `(?:${SIP}|每晚|每天|天天|睡前|${DRINKS})${calm(16)}${BODY_GOOD}|(?:腰|腿|肾)${gap(2)}不(?:酸|软|疼|虚)|${BODY_GOOD}${calm(6)}(?:就|靠|全靠|必备|首选)${gap(4)}(?:酒|它|这杯|这口)|(?:${DRINKS}|这款|纯粮|喝${gap(6)})${calm(8)}(?<!并)不(?:上头|口干|伤身|伤肝|头疼|宿醉|辣喉)|喝(?:再多|多)(?:了)?(?:也)?(?:不|没)|第二天(?:照常|照样|一样|不难受|没感觉)|(?:酒|口)(?:是)?(?:粮食精|液体黄金|长寿)`,
      ),
      needs: phrases(
        '助眠、好睡、睡得、倒头就睡、一觉、安神、解乏、解压、放松神经、暖宫、暖身、驱寒、祛湿、红润、气色、养颜、美容、护心、养心、养胃、养肾、补肾、血压、血管、血脂、活血、提神、壮胆、壮阳、精神、满血、腰、肾、腿不、长寿、延年、强身、补身、抗衰、舒筋、通络、不上头、不口干、不伤身、不伤肝、不头疼、不宿醉、不辣喉、喝多、喝再多、第二天、粮食精、液体黄金',
      ),
    },
    verticals: ['alcohol', 'health_food'],
    severity: 'deny',
    inVertical: { health_food: 'evidence' },
    negatable: true,
    allow: phrases('美容院、精神文明'),
    basis: { kind: 'statute', text: '广告法 17、23(4)' },
    hits: ['每晚二两，睡得踏实，血压也稳', '不上头不口干，这款开两瓶第二天照常上班', '女生喝一点，皮肤红润还暖宫'],
    misses: ['适量饮酒，过量有害健康', '高血压患者请勿饮酒', '冰镇后加苏打口感更清爽'],
  },
  {
    id: 'ALC/heroes',
    category: 'ALC',
    regex: {
      pattern: new RegExp(
        `(?:男人|爷们|汉子|兄弟|朋友|男子汉|好汉|女汉子|英雄|哥们|铁子|老铁)${calm(12)}(?:喝|干了|干杯|吹了|吹瓶|闷|倒|满上|加油站|走一个|一口)|不(?:干|喝|醉|吹|闷|满上|喝完|喝醉|倒)(?:了|完|到断片)?${gap(8)}(?:看不起|瞧不起|给面|面子|不是|小狗|怂|不算|不够|不许走|不散|白来|不走)|谁(?:不干|先倒|不喝|不醉|趴下|怂|先趴|养鱼)|(?:往死里|往倒里|往醉里|敞开|放开|可劲|使劲)(?:了)?(?:喝|造|整|干|灌)|(?:酒|啤酒)?管够${gap(6)}(?:喝|醉|造|倒)?|喝(?:到|个)?(?:倒|翻|趴|断片|吐|天亮|嗨|爽|爬|服)(?:为止)?|(?:对瓶|吹瓶|仰头|一口)(?:吹|闷|一口|干|下去)|(?:三|两|几)杯下肚|把(?:这|一)瓶(?:吹|干|炫)|一滴不剩|养鱼|(?:挑战|连干|连喝)${gap(4)}杯|谁先喝完|酒神|酒王|酒后?霸|喝得?最多|不(?:喝|会喝)酒?${gap(8)}(?:交不到|没朋友|没前途|没出息|没面|不合群)|连杯|酒量(?:是)?练|(?:喝完|一醉)${gap(2)}(?:忘|解千愁)|端出来就是|老板(?:们)?都喝`,
      ),
      needs: phrases(
        '男人、爷们、汉子、兄弟、朋友、好汉、英雄、哥们、铁子、老铁、不干、不喝、不醉、不吹、不闷、不满上、不倒、谁先倒、谁趴下、谁怂、谁先趴、谁养鱼、往死里、往倒里、往醉里、敞开、放开、可劲、使劲、管够、喝到、喝个、喝倒、喝翻、喝趴、对瓶、吹瓶、仰头、一口、下肚、把这瓶、把一瓶、一滴不剩、养鱼、挑战、连干、连喝、谁先喝完、酒神、酒王、最多、交不到、没朋友、没前途、没出息、没面、不合群、连杯、酒量、喝完忘、喝完就忘、一醉、端出来就是、老板都喝、老板们都喝',
      ),
    },
    verticals: ['alcohol'],
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 23(1)' },
    allow: phrases('不喝酒的朋友、一口价、朋友喝酒不开车'),
    hits: [
      '兄弟来了就往死里喝，酒管够',
      '能喝的都是真汉子，今晚谁先倒谁买单',
      '三杯下肚才算朋友，不干就是看不起我',
      '是爷们就把这瓶吹了',
    ],
    misses: ['不喝酒的朋友有气泡水', '朋友喝酒不开车，叫代驾', '过量饮酒有害健康'],
  },
  {
    id: 'ALC/all-the-beer',
    category: 'ALC',
    regex: {
      pattern: new RegExp(
        `(?:扎|啤酒|酒)${gap(6)}(?:谁先喝完|先喝完|喝赢|比酒量|连喝)|${DRINKS}${calm(8)}(?:敞开|放开|可劲|随便|无限|管够)(?:了)?(?:喝|造|整|干|续|畅饮)?|${DRINKS}${calm(10)}(?:喝倒|喝趴|喝翻|喝到(?:倒|吐|断片|天亮)|不醉不)|(?:喝倒|喝趴|醉倒)为止`,
      ),
      needs: phrases(
        '先喝完、喝赢、比酒量、连喝、敞开、放开、可劲、随便、无限、管够、喝倒、喝趴、喝翻、喝到、不醉不、醉倒',
      ),
    },
    severity: 'evidence',
    inVertical: { alcohol: 'deny', catering: 'deny' },
    negatable: true,
    basis: { kind: 'statute', text: '广告法 23(1)' },
    hits: ['今晚啤酒敞开造，喝倒为止'],
    misses: ['啤酒鸭套餐今晚限定', '随便坐，红酒开瓶费50元'],
  },
  {
    id: 'ALC/success',
    category: 'ALC',
    regex: {
      pattern: new RegExp(
        `(?:谈生意|签单|签约|升职|加薪|人脉|搞定(?:客户|领导)|事业|成功|合同|单子|关系|面子|上位|格局|身份|生意)${calm(14)}(?:离不开|没它不行|靠它|全靠|少不了|来一杯|喝|下肚|端起|杯|成了|就成)|(?:一杯|三杯|喝|下肚|端起)${calm(10)}(?:单子|生意|合同|升职|成功|客户|领导|搞定|签|谈成|就成|上位)|(?:追|泡|约|撩|拿下)(?:到|个)?(?:女神|妹子|女生|她|男神)|女神${gap(4)}(?:主动|投怀|微醺)|成功人士|有面子|倍儿?有面`,
      ),
      needs: phrases(
        '谈生意、签单、签约、升职、加薪、人脉、搞定、事业、成功、合同、单子、关系、面子、上位、格局、身份、生意、客户、领导、谈成、就成、女神、妹子、男神、追到、约到、拿下她、有面',
      ),
    },
    verticals: ['alcohol'],
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 23(1)；酒类广告不得暗示社会成功' },
    hits: ['谈生意没它不行，一杯下肚单子就成'],
    misses: ['合同里的团购酒明天到仓', '订单支付成功后请等待发货'],
  },
  {
    id: 'ALC/behind-the-wheel',
    category: 'ALC',
    regex: {
      pattern: new RegExp(
        `(?:喝|饮|抿|来(?:一|两|上)?[口杯罐瓶])(?:了|完|点|两口|一口|几杯|一罐)?${calm(8)}(?:开车|上路|驾车|握方向盘|出车|跑高速|开回)(?!来的)|(?:边开车边|开车前|开车时|开着车|路上|堵车时|等红灯时|长途)${calm(6)}(?:喝|来|抿|小酌|整)(?:一|两|上|点)?[口杯罐瓶]?|(?:开车|驾车|上路)${gap(4)}前(?:来|喝|抿|整)|微醺上路|(?:吹不出|查不出|测不出|交警)${gap(6)}(?:来|没事|不怕|查不|看不)|省(?:了|下)?代驾|不用(?:叫|找)代驾|低度${gap(6)}(?:开车|上路)`,
      ),
      needs: phrases(
        '开车、上路、驾车、方向盘、出车、跑高速、开回、开着车、路上、堵车、等红灯、长途、微醺上路、吹不出、查不出、测不出、交警、代驾',
      ),
    },
    verticals: ['alcohol', 'catering', 'food', 'general'],
    severity: 'deny',
    negatable: true,
    allow: phrases('喝完这杯咖啡再上路、喝口热水再上路、喝杯咖啡再上路、喝口热茶再上路'),
    basis: { kind: 'statute', text: '广告法 23(3)' },
    hits: ['喝两口再开车，神清气爽', '边开车边来一罐，微醺上路', '低度果酒，喝完不用叫代驾'],
    misses: ['喝酒不开车，开车不喝酒', '开车来的朋友请点无酒精款', '喝了酒请叫代驾'],
  },
  {
    id: 'ALC/young-people',
    category: 'ALC',
    regex: {
      pattern: new RegExp(
        `(?:(?<!\\d)1[0-7]岁|十[一二三四五六七]岁|未成年|学生党?|弟弟|妹妹|孩子|小朋友|高中生?|初中生?|小孩|娃|宝宝|少年|毕业班)${calm(8)}(?:也能|也可|可以|都能|能|也爱|都爱|来|尝)(?:放心|大胆)?(?:喝|尝|来|整|抿|一杯|一口)?|(?<!\\d)1[0-7]岁(?!以下|不|禁)的?第一杯|十[一二三四五六七]岁的?第一|适合(?:学生|孩子|未成年|青少年)`,
      ),
      needs: phrases('岁、未成年、学生、弟弟、妹妹、孩子、小朋友、高中、初中、小孩、娃、宝宝、少年、毕业班、青少年'),
    },
    verticals: ['alcohol'],
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 40；未成年人保护法 59' },
    hits: ['刚满十六岁的弟弟也能喝的低度果酒', '适合学生聚会'],
    misses: ['未成年人请勿饮酒', '孩子同行请到亲子区，点无酒精款'],
  },
  {
    id: 'ALC/english-scenes',
    category: 'ALC',
    regex: {
      pattern:
        /\b(?:wine|beer|whisky|whiskey|sake|cocktails?|liquor|spirits|booze|gin|vodka|champagne|drink|glass|sip)\b[^.!?]{0,50}\b(?:stress|worries|anxiety|sleep better|relax(?:es)?|magic|cures?|healthy|good for your heart|no hangover|before (?:you )?driv(?:e|ing)|and drive|fearless|confidence|disappear)\b|\b(?:stressed|anxious|can't sleep|insomnia|heartbroken|sad|tired)\b[^.!?]{0,4}[?!,]? [^.!?]{0,30}\b(?:wine|beer|whisky|whiskey|sake|cocktail|liquor|gin|vodka)\b|\b(?:bottoms up|get wasted|get drunk|drink till|chug|all you can drink)\b/,
      needs: phrases(
        'stress、magic、sleep、worries、anxiety、sleep better、relax、relaxes、cure、cures、healthy、heart、hangover、drive、driving、fearless、confidence、disappear、stressed、anxious、heartbroken、sad、tired、bottoms up、get wasted、get drunk、drink till、chug、all you can drink',
      ),
    },
    verticals: ['alcohol', 'catering', 'general'],
    severity: 'deny',
    negatable: true,
    hits: [
      'Feeling stressed? A glass of our plum wine makes all worries disappear',
      'Bottoms up tonight, all you can drink',
    ],
    misses: ['Please never drink and drive', 'Wine is served with dinner, relaxed seating on the terrace'],
  },
]
