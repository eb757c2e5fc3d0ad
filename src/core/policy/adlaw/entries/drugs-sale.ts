import type { Entry } from '../entry.ts'
import { calm, gap, phrases } from './phrases.ts'

const NET_SALES = { kind: 'statute', text: '广告法 15、46、57(2)；药品网络销售监督管理办法 13' } as const
const DEAL =
  '(?:到货|到了|到一批|现货|有货|代购|特价|下单|私聊|私我|私发|包邮|直邮|团|秒杀|低价|折|立减|拼|补货|囤|备|送|买|要的|滴滴|懂的|加我|带回|零头|便宜|冷链|发货|寄|支起|一盒|两盒|一支|一针|盒|价格|随便拿|保密|同城|自用|安排|出)'
const STRONG =
  '(?:司美|格鲁肽|替尔泊肽|利拉鲁肽|glp-?1|诺和泰|诺和盈|减重针|减肥针|瘦瘦针|减重笔|减肥笔|安定片?|佐匹克隆|右佐匹克隆|艾司唑仑|阿普唑仑|劳拉西泮|思诺思|格列卫|易瑞沙|小蓝片|蓝色(?:的)?小药丸|小药丸|男士小药|西地那非|他达拉非|肉毒素?|肉d素|肉du素|粉毒|白毒|保妥适|玻尿酸|溶脂针|水光针|童颜针|人胎素|eve止痛|止痛片|散利痛|龙角散|大正感冒|太田胃散|喇叭正露丸|441|gs-?441|特效药|猫传腹药|维a酸|异维a酸|氢醌|阿达帕林|曲安奈德|地塞米松|避孕药|紧急避孕|打胎药|流产药|米非司酮|聪明药|阿得拉|莫达非尼|利他林|专注达|兽用|头孢|阿莫西林|阿奇霉素|罗红霉素|左氧|奥司他韦|速福达|布洛芬|感冒颗粒|感冒灵|连花清瘟|板蓝根|降压药|降糖药|胰岛素|二甲双胍|激素药膏|院内制剂|医院制剂|院内药|皮康王|抗生素|消炎药)'
const STRONG_WORDS = phrases(
  '减肥药、退烧药、药都、药品、司美、格鲁肽、泊肽、鲁肽、glp-1、glp1、诺和泰、诺和盈、减重针、减肥针、瘦瘦针、减重笔、减肥笔、安定、佐匹克隆、唑仑、西泮、思诺思、格列卫、易瑞沙、小蓝片、小药丸、男士小药、那非、拉非、肉毒、肉d、粉毒、白毒、保妥适、玻尿酸、溶脂针、水光针、童颜针、人胎素、止痛、散利痛、龙角散、大正感冒、太田胃散、正露丸、441、特效药、猫传腹药、维a酸、氢醌、阿达帕林、曲安奈德、地塞米松、避孕、打胎药、流产药、米非司酮、聪明药、阿得拉、莫达非尼、利他林、专注达、头孢、阿莫西林、霉素、左氧、奥司他韦、速福达、布洛芬、感冒颗粒、感冒灵、连花清瘟、板蓝根、降压药、降糖药、胰岛素、二甲双胍、激素药膏、院内制剂、医院制剂、院内药、皮康王、抗生素、消炎药',
)

/** RX: drugs, injections and clinic services as they are sold in chats. */
export const drugsSale: readonly Entry[] = [
  {
    id: 'RX/sold-in-chat',
    category: 'RX',
    regex: {
      pattern: new RegExp(
        `${STRONG}(?!过敏|皮试)(?:(?!请|凭|遵|咨询|医生开|慎|勿|禁|过敏|服用|正在|停)[^。!?！？\\n]){0,16}${DEAL}|(?:代购|带回来?的?|人肉带|现货|囤|拼|团购|便宜)${gap(8)}${STRONG}(?!过敏)|(?:满\\d+减|满减|立减|秒杀|第二件|买一送一|拼团|拼单|特价|爆款|囤)${gap(10)}(?:药(?!膳|妆|店)|消炎|退烧)|减肥药|(?:日本|香港|印度|泰国|德国|韩国|土耳其|海外|港版|印版|印度版)${gap(6)}${STRONG}`,
      ),
      needs: STRONG_WORDS,
    },
    severity: 'deny',
    inVertical: { medical: 'evidence' },
    negatable: true,
    basis: NET_SALES,
    allow: phrases(
      '玻尿酸面膜、玻尿酸精华、玻尿酸原液、玻尿酸保湿、玻尿酸次抛、玻尿酸软糖、玻尿酸补水、玻尿酸水、玻尿酸乳',
    ),
    hits: [
      '头孢两盒八折，家里备着',
      '日本带回来的EVE止痛片',
      '印度版格列卫代购，价格是国内零头',
      '司美减重笔有货，加我直接冷链到家',
    ],
    misses: ['正在服用头孢请勿饮酒', '退烧药请遵医嘱，布洛芬请勿同时服用', '对阿莫西林过敏的请告知医生'],
  },
  {
    id: 'RX/no-paper-needed',
    category: 'RX',
    regex: {
      pattern: new RegExp(
        `(?:不用|无需|没有?|免|不需要|不要|不必|省去|不看)(?:去|跑|找|上|走)?(?:医生|兽医|医院|大夫|药房|药店)?${gap(2)}(?:处方|开单子?|开方|单子|开药单|药方|病历|医嘱)(?!请|不(?!用)|的|恕|无法|勿|药|单?无法|谢绝)|(?:药房|医院|药店)(?:要|得|才)(?:单子|处方|开)${gap(8)}(?:我这|这里|直接|随便)|(?:帮|代|线上|帮你)开(?:个|张|电子)*处方|什么药都|代开(?:处方|病历|药|病假条|诊断)|no (?:prescription|rx)(?: (?:needed|required))?|without (?:a )?prescription|prescription[- ]free`,
      ),
      needs: phrases(
        '什么药都、处方、开单、开方、单子、开药单、药方、病历、代开、no prescription、no rx、without prescription、without a prescription、prescription-free、prescription free',
      ),
    },
    severity: 'deny',
    inVertical: { education: null, home: null },
    allow: phrases(
      '没有处方请勿、没有处方不、没有处方单、没有处方的话、没有处方无法、没有处方恕、无处方不、不看处方不、没有处方药、无处方药、没有单子、没有处方的',
    ),
    basis: NET_SALES,
    hits: ['没有处方也能买，安定片私聊', '不用医生开方，保密发货', 'Ozempic pens available, no prescription needed'],
    misses: ['没有处方请勿购买处方药', '配镜请带验光处方单', '处方药须凭处方购买'],
  },
  {
    id: 'RX/otc-offers',
    category: 'RX',
    regex: {
      pattern: new RegExp(
        `(?:药品|感冒药|感冒灵|感冒颗粒|布洛芬|板蓝根|糖浆|消炎药|退烧药|胃药|膏药|药膏|眼药水|otc|连花清瘟|中成药|丸|止痛片|降压药|降糖药|钙片|口服液|风油精|创可贴)(?!子)${calm(10)}(?:拼团|成团|团购|秒杀|第二[件盒]|半价|买[\\d一二三]送|赠|送(?!货|药上门)|抽|0元|免费|满减|立减|\\d折|折扣|囤货|囤|家家|家庭必备|人手一盒|疯抢|爆款|抢|热卖|清仓|特价)`,
      ),
      needs: phrases(
        '药品、感冒药、感冒灵、感冒颗粒、布洛芬、板蓝根、糖浆、消炎药、退烧药、胃药、膏药、药膏、眼药水、otc、连花清瘟、中成药、丸、止痛片、降压药、降糖药、钙片、口服液、风油精',
      ),
    },
    verticals: ['drug'],
    severity: 'deny',
    negatable: true,
    basis: { kind: 'regulation', text: '药品、医疗器械、保健食品、特殊医学用途配方食品广告审查管理暂行办法 11' },
    hits: ['感冒颗粒拼团，三人成团9.9，送口罩', '膏药第二盒半价'],
    misses: ['感冒药请勿同时服用两种，含量看说明书', '会员日送货免运费，药师在岗'],
  },
  {
    id: 'RX/drug-and-clinic-promises',
    category: 'RX',
    regex: {
      pattern: new RegExp(
        `(?:药|针|片|胶囊|颗粒|膏|贴|手术|治疗|疗程|整牙|种牙|正畸|医生|我院|本院|诊所)${calm(14)}(?:一辈子|终身|永久|永不|保证|包好|包效果|包满意|包治|不复发|不反弹|无痛|零风险|零疼痛|零失误|成功率|有效率|排第一|效果(?:最|第一|排)|百分百|100%|杀光|根治|断根|立竿见影|一次搞定|当天见效|明星|网红|都在这)|(?:保证|包)(?:杀光|治好|看好|见效|成功|满意|效果)|打一针${gap(4)}(?:全年|终身|一年)`,
      ),
      needs: phrases(
        '一辈子、终身、永久、永不、保证、包好、包效果、包满意、包治、不复发、不反弹、无痛、零风险、零疼痛、零失误、成功率、有效率、排第一、效果、百分百、100%、杀光、根治、断根、立竿见影、一次搞定、当天见效、明星、网红、都在这、包见效、包成功、打一针',
      ),
    },
    verticals: ['drug', 'medical', 'pets'],
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 16(1)、21' },
    hits: ['猫咪驱虫药保证杀光，打一针全年不长虫', '整牙找我们，成功率百分百', '近视手术做完终身不反弹，零风险'],
    misses: ['种牙术后请遵医嘱复查', '疫苗本请保管好，下次打针带来'],
  },
  {
    id: 'RX/clinic-offers',
    category: 'RX',
    regex: {
      pattern: new RegExp(
        `(?:双眼皮(?!贴)|割眼皮|隆鼻|鼻综合|隆胸|抽脂|吸脂|植发|近视手术|飞秒|激光近视|种牙|种植牙|整牙|正畸|矫牙|拔牙|热玛吉|超声炮|光子嫩肤|水光|玻尿酸|肉毒|瘦脸针|除皱针|埋线|包皮|试管|人流|体检套餐|流产|祛痣|点痣|打针)${calm(12)}(?:半价|特价|优惠|秒杀|团|立减|免费|低至|折|拼|抽奖|\\d+元|\\d{3,}|一支|体验|第二个|买一送|包效果|今天定|同款|闺蜜价|双人)`,
      ),
      needs: phrases(
        '双眼皮、割眼皮、隆鼻、鼻综合、隆胸、抽脂、吸脂、植发、近视手术、飞秒、激光近视、种牙、种植牙、整牙、正畸、矫牙、拔牙、热玛吉、超声炮、光子嫩肤、水光、玻尿酸、肉毒、瘦脸针、除皱针、埋线、包皮、试管、人流、流产、祛痣、点痣',
      ),
    },
    verticals: ['medical'],
    severity: 'evidence',
    negatable: true,
    basis: { kind: 'regulation', text: '广告法 16、46；医疗广告管理办法 3、6、7；医疗美容广告执法指南' },
    hits: ['割双眼皮今天定，第二个人半价', '玻尿酸一支580，三甲医生打的'],
    misses: ['种牙复诊改到周五下午', '体检报告三天后可在小程序查看'],
  },
  {
    id: 'RX/devices-cure',
    category: 'RX',
    regex: {
      pattern: new RegExp(
        `(?:雾化器|制氧机|理疗仪|治疗仪|按摩仪|按摩器|按摩椅|艾灸仪|护眼仪|洗鼻器|呼吸机|光疗|红光|磁疗|护膝|护腰|枕头|床垫|坐垫|眼罩|手环|项链|足浴盆|泡脚桶|贴)${calm(10)}(?:治(?!愈系|具)|治疗|根治|降(?:血)?(?:压|糖|脂)|消炎|止咳|平喘|免跑医院|替代|打散|疏通|恢复视力|通血管|祛湿|排毒)`,
      ),
      needs: phrases(
        '雾化器、制氧机、理疗仪、治疗仪、按摩仪、按摩器、按摩椅、艾灸仪、护眼仪、洗鼻器、呼吸机、光疗、红光、磁疗、护膝、护腰、枕头、床垫、坐垫、眼罩、手环、项链、足浴盆、泡脚桶、贴',
      ),
    },
    severity: 'deny',
    inVertical: { medical: 'evidence', drug: 'evidence' },
    negatable: true,
    basis: { kind: 'statute', text: '广告法 16、17；医疗器械监督管理条例 60' },
    hits: ['家用雾化器治哮喘咳嗽', '足浴盆祛湿排毒，疏通经络'],
    misses: ['护膝尺码表在第三张图', '贴纸治愈系新款上架'],
  },
  {
    id: 'RX/english-drugs',
    category: 'RX',
    regex: {
      pattern:
        /\b(?:ozempic|wegovy|mounjaro|semaglutide|tirzepatide|viagra|cialis|xanax|adderall|valium|modafinil|antibiotics?|amoxicillin|accutane|tretinoin|botox|steroids?|painkillers?|sleeping pills?)\b[^.!?]{0,40}\b(?:in stock|available|order|dm|ship(?:s|ping|ped)?|for sale|on sale|discount|deal|cheap|message|buy|pens?|home)\b/,
      needs: phrases(
        'ozempic、wegovy、mounjaro、semaglutide、tirzepatide、viagra、cialis、xanax、adderall、valium、modafinil、antibiotic、antibiotics、amoxicillin、accutane、tretinoin、botox、steroid、steroids、painkiller、painkillers、sleeping pill、sleeping pills',
      ),
    },
    severity: 'deny',
    negatable: true,
    basis: NET_SALES,
    hits: ['Ozempic pens available, DM me'],
    misses: ['Antibiotics are never sold here without a doctor'],
  },
]
