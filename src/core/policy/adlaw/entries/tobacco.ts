import type { Entry } from '../entry.ts'
import { gap, phrases } from './phrases.ts'

const NO_SALE = '(?<!(?:禁|戒|不得|不售|不卖|请勿|拒绝|远离|严禁|谢绝|勿|无|别|不可|抵制|举报)[^。!?！？\\n]{0,14})'
const DEAL =
  '(?:到货|现货|有货|出货|走(?!路|动|到|廊|进)|批发|代购|特价|优惠|促销|下单|私|包邮|直邮|团购|秒杀|低价|折|立减|出售|有售|拼|新到|补货|免税|同城|一条|整条|两条|几条|三条|条起|条走|条装|口味|上新|实惠|滴滴|懂的|dd|上架|礼盒|体面|面子|撑场面|送礼|老烟枪|都有|到了|价格|便宜|一盒|三盒|起送|起批|来|量大从优|要的|抓紧|体面|回家|带回)'
const BRANDS =
  '(?:华子|和天下|大重九|煊赫门|利群|[软硬]玉溪|玉溪烟|高希霸|大卫杜夫|帕特加斯|蒙特克里斯托|罗密欧雪茄|芙蓉王|黄鹤楼(?:1916|烟|硬|软)|云烟(?!缭|过|雾)|软云|南京(?:烟|九五|雨花石)|九五之尊|软中|硬中|中华(?:烟|软|硬|双中支)|双中支|中支|软中华|硬中华|免税中华|七星(?!瓢|公园|岩|鲈|级|路|镇|酒店|灶|湖)|万宝路|爱喜|好彩|骆驼烟|娇子|宽窄(?!巷|不|都|合)|苏烟|荷花烟|细荷花|大天叶|钻石荷花|贵烟|黄金叶|红塔山|白沙烟|长白山烟|人民大会堂烟|marlboro|camel blue|esse|mevius|seven stars)'

/** TOBACCO by its nicknames: brands, slim cigarettes, pods, clouds; tobacco must not be advertised at all. */
export const tobacco: readonly Entry[] = [
  {
    id: 'TOBACCO/brands',
    category: 'TOBACCO',
    regex: {
      pattern: new RegExp(
        `${NO_SALE}${BRANDS}(?!街|路|村|市|区|港|公园|号|彩票|店|小区)${gap(14)}${DEAL}|${DEAL}${gap(8)}${BRANDS}(?!街|路|村|市|区|港|公园|号|彩票|店|小区)|${NO_SALE}(?:细支|爆珠|粗支|中支|短支|女士烟|香菸)(?!架|持|撑|付|装|援)${gap(12)}${DEAL}|(?<![抽戒禁油排])(?:名烟|好烟|高档烟|香烟|卷烟|烟酒礼)(?!勿|危|有害)${gap(10)}${DEAL}|(?:整条|一条|两条|几条)烟|(?:口粮烟|免税烟|外烟|走私烟|手卷烟|烟丝|熊猫烟|白皮烟)`,
      ),
      needs: phrases(
        '华子、和天下、大重九、煊赫门、利群、软玉溪、硬玉溪、玉溪烟、高希霸、大卫杜夫、帕特加斯、蒙特克里斯托、芙蓉王、黄鹤楼、云烟、软云、南京、九五之尊、软中、硬中、中华、双中支、中支、七星、万宝路、爱喜、好彩、骆驼烟、娇子、宽窄、苏烟、荷花、大天叶、贵烟、黄金叶、红塔山、白沙烟、长白山烟、人民大会堂烟、marlboro、camel blue、esse、mevius、seven stars、细支、爆珠、粗支、短支、女士烟、香菸、名烟、好烟、高档烟、香烟、卷烟、烟酒礼、整条、一条烟、两条烟、几条烟、口粮烟、免税烟、外烟、走私烟、手卷烟、烟丝、熊猫烟、白皮烟',
      ),
    },
    severity: 'deny',
    negatable: true,
    allow: phrases('七星瓢虫、北斗七星、七星公园、宽窄巷、云烟缭绕、老天叶、今天叶、秋天叶、天叶子、七星岩、七星鲈鱼'),
    hits: [
      '华子整条走，比超市便宜，懂的来',
      '大重九、和天下都有，送礼撑场面',
      '细支的到了，价格好说',
      '日本免税店带回来的七星，几条而已',
    ],
    misses: ['七星瓢虫手作课来报名', '宽窄巷子店今天到货', '细支架的晾衣杆到货'],
  },
  {
    id: 'TOBACCO/pods-and-clouds',
    category: 'TOBACCO',
    regex: {
      pattern: new RegExp(
        `${NO_SALE}(?:(?:d子|电子|小(?= ?yan)|小|口味|果味|味)烟(?!花|火|雨|台|囱|灰|酒|感|机|道|雾报|雾探|熏)|烟(?:弹|杆|油|具|嘴)|雾化(?:杆|弹|芯|烟)|换弹|通配弹|一次性(?:的)?${gap(6)}(?:烟|口(?!罩|水|腔|径)|冰(?!袋|杯|块|袖|格))|小 ?yan|(?:\\d{3,5}|[一二三五六八两]千)口(?!人|锅|井|径)|(?:击喉|解瘾|过肺|烟雾|肺吸|口吸)${gap(10)}(?:爽|大|足|强|顺|像云|浓|型|感)|(?:一口|满嘴|大)烟雾|(?:西瓜|葡萄|薄荷|蓝莓|荔枝|绿豆|可乐|老冰棍)(?:冰|味)?${gap(6)}(?:烟弹|弹|杆|口数|支起|抽)|古巴手卷|手卷雪茄|雪茄|茄友|(?:来|抽|点|点上|品|吸)(?:上)?一(?:支|根|口)(?:烟|雪茄|才|解|提神|放松)|学生(?:也)?(?:能|可以)抽|解(?:烟)?瘾|烟瘾|抽起来|抽着(?:顺|不)|(?:果味|口味|一根|一支)${gap(6)}(?:能|可)?[吸抽](?:一|半|好几)?(?:个月|周|天))(?!裤|蛋|色|外|形|夹|灰|危|有害|禁)|(?:戒烟|替烟|清肺|不伤肺|零焦油|无焦油|低焦油|无尼古丁|不含尼古丁|0尼古丁)${gap(12)}(?:小烟|烟弹|烟杆|雾化|电子|神器|好帮手|替代|棒|吸|抽|烟)`,
      ),
      needs: phrases(
        '烟、雾化、换弹、通配弹、一次性、口、击喉、解瘾、过肺、肺吸、手卷、雪茄、茄友、抽、焦油、尼古丁、烟瘾、吸一、吸半、抽起来、抽着、弹、杆、支起、一支才',
      ),
    },
    severity: 'deny',
    negatable: true,
    allow: phrases(
      '一次性口、吸烟、禁烟、烟火、烟花、小烟火、戒烟门诊、戒烟热线、抽一口、排烟机、抽油烟机、控烟、雪茄裤、雪茄蛋卷、雪茄色、雪茄外套、雪茄夹克、雪茄形、雪茄灰、一口烟火、解瘾烧烤',
    ),
    hits: [
      '一口烟雾大得像云，水果味，学生也能抽',
      '一次性的蓝莓冰，2000口，三支起送',
      '不含尼古丁的小烟，戒烟好帮手',
      '雾化杆+三颗弹，套装88',
      '古巴手卷，保湿盒一起带走',
    ],
    misses: [
      '烟熏三文鱼贝果今天限堂食',
      '跨年烟花在江对面',
      '抽油烟机清洗预约',
      '戒烟门诊在社区医院二楼',
      '一家三口锅具套装',
    ],
  },
  {
    id: 'TOBACCO/english-goods',
    category: 'TOBACCO',
    regex: {
      pattern:
        /(?<!\b(?:no|not|never|don't|quit|stop|without|ban(?:s|ned)?) [^.!?]{0,12})\b(?:relx|juul|iqos|heets|pods?|disposables?|puffs?|e-?liquids?|e-?juice|nicotine|tobacco|cigars?|cigarettes?|smokes)\b[^.!?]{0,30}\b(?:in stock|flavou?rs?|for sale|on sale|message me|dm|order|ship(?:s|ping)?|deal|discount|wholesale|cheap|smooth|buy|get one)\b/,
      needs: phrases(
        'relx、juul、iqos、heets、disposable、disposables、puff、puffs、e-liquid、eliquid、e-juice、nicotine、tobacco、cigar、cigars、cigarette、cigarettes、smokes',
      ),
    },
    severity: 'deny',
    negatable: true,
    inVertical: { infant: 'evidence', food: null, catering: null },
    hits: ['RELX pods in stock, all flavors, message me', 'Cuban cigars, DM to order'],
    misses: ['Smoking is not allowed, no cigarettes on the terrace, order inside'],
  },
]
