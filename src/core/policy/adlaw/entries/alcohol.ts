import type { Entry } from '../entry.ts'
import { gap, phrases } from './phrases.ts'

const DRINKS =
  '(?:白酒|红酒|葡萄酒|啤酒|精酿|黄酒|米酒|果酒|梅酒|清酒|威士忌|鸡尾酒|香槟|药酒|养生酒|酱香|小酒|美酒|好酒|喝酒|饮酒|小酌|微醺|酒(?![店吧家楼精庄席水架柜杯瓶窝红]))'
const DRINK_WORDS = phrases('酒、精酿、威士忌、香槟、酱香、小酌、微醺')

/** ALC: nothing that urges to drink, shows driving, or says that drink relaxes or strengthens. */
export const alcohol: readonly Entry[] = [
  {
    id: 'ALC/urge',
    category: 'ALC',
    words: phrases(`
      不醉不归、一醉方休、千杯不醉、干杯不醉、喝趴、喝到断片、喝到吐、喝到尽兴为止、不喝不是兄弟、不喝不是朋友、不喝就是不给面子、不喝不给面子、感情深一口闷、感情铁喝出血、先干为敬、豪饮、痛饮、敞开喝、放开喝、今晚喝醉、喝个痛快、喝个够
      无酒不欢、无酒不成席、宁可伤身、宁伤身体不伤感情、一瓶不够再来一瓶、劝酒神器、喝倒、拼酒、斗酒、酒量王、喝酒大赛、酒王争霸、一口干
    `),
    severity: 'deny',
    negatable: true,
    allow: phrases('不拼酒、敞开喝水、敞开喝汤、敞开喝粥、一口干掉、不斗酒、斗酒诗百篇、敞开喝茶'),
    hits: ['周五不醉不归，精酿第二扎半价', '感情深一口闷，兄弟聚会就它', '啤酒节拼酒赢大奖'],
    misses: ['文明用餐，我们不劝酒、不拼酒', '汤底可续，敞开喝汤'],
  },
  {
    id: 'ALC/unlimited',
    category: 'ALC',
    regex: {
      pattern: new RegExp(
        `${DRINKS}${gap(6)}(?:无限|不限量|随便|敞开|免费|通宵|管够)${gap(2)}(?:畅饮|续|喝|饮|管够)|(?:无限|不限量|通宵)${gap(2)}(?:畅饮|喝)${gap(4)}${DRINKS}|${DRINKS}${gap(4)}(?:管够|喝到饱|喝到爽|喝到嗨)`,
      ),
      needs: DRINK_WORDS,
    },
    severity: 'evidence',
    inVertical: { alcohol: 'deny' },
    negatable: true,
    hits: ['精酿啤酒无限畅饮，一人68', '红酒管够，喝到爽'],
    misses: ['柠檬茶无限续杯', '酒店自助早餐饮料随便喝'],
  },
  {
    id: 'ALC/driving',
    category: 'ALC',
    regex: {
      pattern: new RegExp(
        `(?:喝|饮|来一?[杯瓶])${gap(8)}(?:也能|照样|还能|照常|不影响|放心|一样|也可以|照)(?:开车|驾车|上路|驾驶|开回家)|(?:开车|驾车|驾驶|自驾)(?:也能|也可以|照样|放心|都能|时也能|途中)(?:喝|饮|来一?[杯瓶])|(?:喝|饮)${gap(10)}(?:开车|驾车|上路)${gap(4)}(?:没事|不怕|没问题|也行|不要紧|无所谓)|(?:来一?口|来一?杯|喝一?口|喝一?杯)${gap(5)}再(?:上路|开车|出车)|开车(?:手)?更稳|查不出酒驾|不怕查酒驾|酒驾查不到|测不出酒精`,
      ),
      needs: phrases('开车、驾车、上路、驾驶、自驾、开回家、酒驾、酒精'),
    },
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 23(3)' },
    hits: ['低度果酒，喝完照样开车', '开车也能喝的微醺'],
    misses: ['开车不喝酒，喝酒不开车', '咖啡提神，自驾途中记得休息'],
  },
  {
    id: 'ALC/effect',
    category: 'ALC',
    regex: {
      pattern: new RegExp(
        `${DRINKS}${gap(12)}(?<!不能|不会|不要靠|并不)(?:解乏|解压|减压|解忧|解愁|消愁|助眠|好眠|睡得香|睡个好觉|提神|消除紧张|缓解紧张|缓解焦虑|缓解压力|释放压力|烦恼${gap(4)}(?:没|忘|消|散|抛)|忘掉烦恼|忘记烦恼|增加体力|增强体力|舒筋|活血|养生|养颜|软化血管|壮阳|强身|驱寒|补身|暖身|助兴|治愈疲惫|放松神经|延年|降血压|护心)|(?:解乏|解压|解忧|消愁|助眠|睡前|失眠|压力大|心情不好|烦恼)${gap(6)}(?:来|喝|整|小酌|一杯|一盅)${gap(4)}${DRINKS}|一杯解千愁|借酒消愁|酒解千愁|药酒${gap(4)}(?:治|养|补)|红酒美容|酒能养`,
      ),
      needs: phrases('酒、精酿、威士忌、香槟、酱香、小酌、微醺、解千愁'),
    },
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 23(4)' },
    hits: ['睡前一杯红酒，助眠又养颜', '下班小酌一杯，解压解乏', '压力大就来一杯酱香'],
    misses: ['红酒烩牛肉今晚限定', '酒店水疗解压套餐', '酒吧隔壁的瑜伽馆，冥想解压'],
  },
  {
    id: 'ALC/minors',
    category: 'ALC',
    regex: {
      pattern: new RegExp(
        `(?:未成年|学生|孩子|青少年|小朋友|高中生|中学生|小孩|宝宝)${gap(4)}(?:也能|也可以|都能|可以|能|来)(?:喝|饮|尝)${gap(6)}${DRINKS}|${DRINKS}${gap(8)}(?:未成年|学生党|孩子|青少年|小朋友|高中生|中学生|小孩)${gap(4)}(?:也能|也可以|都能|可以|能|也爱)(?:喝|饮|尝)`,
      ),
      needs: DRINK_WORDS,
    },
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 40；未成年人保护法 59' },
    hits: ['果味甜酒，学生党也能喝', '小朋友也可以尝一口米酒'],
    misses: ['未成年人请勿饮酒', '小朋友可以喝无酒精气泡水'],
  },
  {
    id: 'ALC/harmless',
    category: 'ALC',
    regex: {
      pattern: new RegExp(
        `${DRINKS}${gap(10)}(?:不上头|不伤肝|不伤身|不伤胃|不头疼|不头痛|不口干|喝不醉|越喝越健康|健康无害|喝多也没事|喝再多|不宿醉|不辣喉不上头|第二天不难受)|(?:喝不醉|喝多少都不|怎么喝都不)${gap(4)}(?:酒|醉|上头)?|越喝越健康`,
      ),
      needs: phrases('酒、精酿、威士忌、香槟、酱香、小酌、微醺、喝不醉、喝多少都不、怎么喝都不、越喝越健康'),
    },
    severity: 'evidence',
    inVertical: { alcohol: 'deny' },
    negatable: true,
    basis: { kind: 'statute', text: '广告法 23(4)、28' },
    hits: ['纯粮酒，喝再多也不上头', '这酒不伤肝，第二天不难受'],
    misses: ['适量饮酒，过量饮酒有害健康'],
  },
  {
    id: 'ALC/hangover',
    category: 'ALC',
    words: phrases(
      '解酒药、解酒神器、解酒片、醒酒药、醒酒神器、醒酒丸、喝前来一粒、酒前一粒、解酒护肝、护肝解酒、解酒、醒酒快、千杯不倒、酒桌神器、喝不倒',
    ),
    severity: 'evidence',
    inVertical: { health_food: 'deny', food: 'deny', alcohol: 'deny', catering: 'warn', drug: null },
    negatable: true,
    allow: phrases('醒酒器、拆解酒'),
    basis: { kind: 'statute', text: '广告法 17、23、28；食品安全法 73' },
    hits: ['酒桌神器，喝前来一粒千杯不倒', '姜黄饮解酒护肝'],
    misses: ['送玻璃醒酒器一个'],
  },
  {
    id: 'ALC/status',
    category: 'ALC',
    regex: {
      pattern: new RegExp(
        `(?:喝酒|饮酒|会喝|能喝|酒量)${gap(8)}(?:有面子|才成功|成功男人|有前途|升职|谈成|才是男人|真男人|男人味|人脉|签单)|(?:成功人士|真男人|男人|老板)${gap(4)}(?:就该|就要|都要|必须|必)喝|不喝酒${gap(6)}(?:没前途|没朋友|不是男人|做不成生意|没出息)`,
      ),
      needs: phrases('喝酒、饮酒、会喝、能喝、酒量、喝'),
    },
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 23(1)；酒类广告不得暗示社会成功' },
    hits: ['真男人就该喝高度，会喝才有面子', '不喝酒做不成生意'],
    misses: ['老板请大家喝奶茶，在群里报口味'],
  },
  {
    id: 'ALC/english',
    category: 'ALC',
    words: phrases(
      'drink away your stress、drink your stress away、drink away your worries、wine helps you sleep、drink till you drop、drink until you drop、unlimited beer、unlimited wine、free-flow beer、no hangover、drink and drive safely、bottomless cocktails',
    ),
    severity: 'deny',
    negatable: true,
    hits: ['Drink away your stress with our craft beer'],
    misses: ['Please never drink and drive'],
  },
]
