import type { Entry } from '../entry.ts'
import { COUNT, calm, gap, phrases } from './phrases.ts'

const SKIN = ['cosmetics', 'special_cosmetics', 'medical', 'health_food', 'general', 'food'] as const
const CLAIM_RULES = { kind: 'regulation', text: '化妆品监督管理条例 22、43；化妆品功效宣称评价规范 6–12' } as const
const FLAWS =
  '(?:斑点?(?!马|布|驳|斓)|色沉|痘痘|痘印|痘坑|痘|粉刺|闭口|黑头|毛孔|皱纹|细纹|法令纹|泪沟|鱼尾纹|抬头纹|颈纹|干纹|眼袋|黑眼圈|红血丝|暗黄|暗沉|黄气|疤|妊娠纹|橘皮|双下巴|发缝|发际线|脱发|掉发|秃|鸡皮|黑色素|角质|黄褐斑)'
const FLAW_WORDS = phrases(
  '斑、色沉、痘、粉刺、闭口、黑头、毛孔、皱纹、细纹、法令纹、泪沟、鱼尾纹、抬头纹、颈纹、干纹、眼袋、黑眼圈、红血丝、暗黄、暗沉、黄气、疤、妊娠纹、橘皮、双下巴、发缝、发际线、脱发、掉发、秃、褶子、松弛、垮脸、长出、冒、新发、绒毛、鸡皮、黑色素、角质',
)

/** COS-special and COS-medical: results that skin, hair and figure are said to show. */
export const cosmeticsResults: readonly Entry[] = [
  {
    id: 'COS-special/flaws-gone',
    category: 'COS-special',
    regex: {
      pattern: new RegExp(
        `${FLAWS}${calm(14)}(?:没了|全没|消|淡了|淡化|淡到|淡一|淡出|变淡|变浅|变细|变小|抚平|熨|填平|平了|一样平|闭合|隐形|褪|退散|退了|掉光|掉了|不见|窄|密(?:起|回|了)|往前|往下|收紧|收缩|拜拜|再见|跑光|溜走|去无踪|救星|福音|克星|搞定|溶解|瘪|白回|橡皮擦|停住|止住|停了|长出|有救)|(?:褶子|松弛|垮脸|干瘪)${calm(6)}(?:没|消|不见|拜拜|上去|平)|(?:长|冒|钻)(?:出)?${gap(3)}(?:新发|头发|黑发|碎发|绒毛|睫毛)|(?:搞定|抹平|熨平|填平|抚平|擦掉|溶解|分解|击退|赶走|清空|带走|淡化|抹去|消灭|去除|改善|攻克|专治|根治|修复|战|抑制)${calm(5)}${FLAWS}`,
      ),
      needs: FLAW_WORDS,
    },
    verticals: [...SKIN],
    severity: 'deny',
    inVertical: { special_cosmetics: 'evidence', medical: 'evidence', general: 'evidence' },
    claim: 'flaws',
    negatable: true,
    basis: CLAIM_RULES,
    allow: phrases('去除角质垫、改善角质层含水'),
    hits: ['一管搞定黑眼圈眼袋', '法令纹跟熨斗烫过一样平', '痘坑一个月填平', '两个月发缝窄一半'],
    misses: ['长痘的姐妹请先做耳后测试', '遮瑕膏三色，点在痘印上拍开', '没有祛斑功效，斑点请咨询皮肤科'],
  },
  {
    id: 'COS-special/whiter',
    category: 'COS-special',
    regex: {
      pattern: new RegExp(
        `(?:肤色|皮肤|肌肤|脸|皮|整个人|全身|手|脖子|黄黑皮|黄皮|黑皮|暗黄皮|姐妹|你|敷完|涂完|抹完|用完|洗完)${calm(8)}(?:直降|降|提|提升|提亮|白|亮|变|嫩)(?:了|个|上)?(?:一|两|二|三|四|五|几|好几|\\d)(?:个)?(?:度|色号|号|圈|个色)|瓷娃娃|牛奶肌|白瓷肌|冷白皮|白雪公主|奶白皮|白到(?:发光|反光|透)|白成|一白遮|(?:变|养|敷|洗|擦|涂|抹|捂|晒)(?:成|得|回|出)?(?:越来越|更|超)?白(?!菜|色|纸|开水|的(?!发光)|衬|板|云|米|馍|噪|领|皮书|酒)|白[一二两三\\d]个?(?:度|色号)|(?:黑|黄)(?:皮|脸|手|脖子)[^。!?,\\n]{0,6}(?:变白|逆袭|拜拜|克星|福音|有救)|(?:${COUNT}(?:天|晚|周|次|盒)|一夜)${gap(4)}(?:嫩|白|亮|年轻|紧)(?:了)?(?:一|两|三|\\d)(?:圈|度|个度|岁|号)`,
      ),
      needs: phrases('度、色号、号、圈、瓷娃娃、牛奶肌、白、黑皮、黄皮、黑脸、黄脸、岁'),
    },
    verticals: [...SKIN],
    severity: 'deny',
    inVertical: { special_cosmetics: 'evidence', general: 'evidence', food: 'evidence' },
    claim: 'whitening',
    negatable: true,
    basis: { kind: 'regulation', text: '化妆品监督管理条例 16、22、43' },
    allow: phrases('发白、奶白皮色、冷白皮色号、白皙皮肤色号、洗白衬、擦白板、变白就好、煮到变白、煮至变白'),
    hits: ['暗黄皮直接变瓷娃娃', '一盒面膜敷完，肤色直降三个色号', '三天嫩一圈'],
    misses: ['豆腐煮到变白再放盐', '粉底液有五个色号，皮肤偏黄选2号', '卸妆用白色化妆棉'],
  },
  {
    id: 'COS-special/sun-worry-free',
    category: 'COS-special',
    regex: {
      pattern: new RegExp(
        `(?:晒|太阳|暴晒|海边|军训|紫外线)${gap(8)}(?<!帽|伞|衣)(?:不黑|黑不了|也不怕|都不怕|不伤|晒不(?:黑|伤)|随便晒|零伤害|无惧|不怕)|(?:涂|抹|喷|用)${gap(6)}(?:随便晒|晒不黑|晒一天)|防晒[^。!?,\\n]{0,6}(?:\\d{2,3}倍|高达|拉满|爆表|天花板|一整天|全天|不补|免补)|(?:倍数|指数)(?:高达|有|达到|直接)?\\d{2,3}(?!万|人|点)`,
      ),
      needs: phrases('不黑、黑不了、不怕、不伤、晒、零伤害、无惧、防晒、倍数、指数'),
    },
    verticals: ['cosmetics', 'special_cosmetics', 'infant'],
    severity: 'deny',
    inVertical: { special_cosmetics: 'evidence', infant: 'evidence' },
    claim: 'sun',
    negatable: true,
    hits: ['涂完晒一天都不黑，倍数高达100', '海边军训都不怕，随便晒'],
    misses: ['户外活动记得戴防晒帽，多喝水', '活动倍数以小程序为准'],
  },
  {
    id: 'COS-medical/figure',
    category: 'COS-medical',
    regex: {
      pattern: new RegExp(
        `(?:脸|下巴|大腿|小腿|腿|腰|肚子|肚腩|手臂|胳膊|拜拜肉|围度|腰围|副乳)${calm(6)}(?:小|细|瘦|少|窄)(?:了)?(?:一|两|好几|\\d|几)(?:大)?(?:圈|码|号|厘米|cm|寸)|(?:下颌线|锁骨|马甲线|小v脸|直角肩|天鹅颈)${calm(4)}(?:都|就|全)?(?:出来|回来|清晰|现形)|(?:升|大|涨|长)(?:了|一|两|个|到)*(?:罩杯|cup)|(?:[a-b])(?:罩杯)?(?:到|变|升)[c-f](?![a-z])|(?:胸|胸部)${calm(4)}(?:变大|挺|二次发育|坚挺|饱满起来)|(?:脂肪|肥肉|赘肉|肉肉|游泳圈)${calm(6)}(?:掉|化|没|甩|燃|跑|溶|不见|拜拜)|(?:睡着|躺着|抹着|涂着|贴着|喝着|吃着)(?:觉)?(?:也|就|都)(?:能)?(?:瘦|掉秤)|掉秤${gap(6)}(?:斤|神|猛|快)`,
      ),
      needs: phrases(
        '圈、一码、两码、一号、小号、厘米、cm、寸、下颌线、锁骨、马甲线、小v脸、直角肩、天鹅颈、罩杯、cup、到c、到d、变c、变d、胸、脂肪、肥肉、赘肉、肉肉、游泳圈、瘦、掉秤',
      ),
    },
    verticals: ['cosmetics', 'special_cosmetics', 'food', 'health_food', 'medical', 'general'],
    severity: 'deny',
    inVertical: { medical: 'evidence', general: 'evidence' },
    negatable: true,
    basis: { kind: 'regulation', text: '化妆品监督管理条例 37、43；广告法 17、28' },
    hits: ['用完脸小一圈，下颌线都出来了', '丰胸精油每晚按摩，A到C真不是梦', '大腿一周小一圈'],
    misses: ['这批草莓比上次小一圈，价格也降了', '五花肉脂肪含量看标签'],
  },
  {
    id: 'COS-medical/rescues-skin',
    category: 'COS-medical',
    regex: {
      pattern: new RegExp(
        `(?:烂脸|激素脸|湿疹脸|过敏脸|敏感肌|红脸|换季烂脸|闷痘肌|皮炎|刷酸烂脸)${calm(8)}(?:救|好了|戒断|恢复|修复|修好|稳|痊愈|退|重生|逆袭|闭眼|回来|当药)|细胞${calm(4)}(?:重新|再生|生长|复活|年轻|焕活|激活)|当(?:药膏|药)(?:使|用|擦|涂)|(?:医院级|医学级|院线级|械字级|药用|医用|药监|特证)${gap(4)}(?:修复|修护|成分|因子|面膜|护肤|祛|抗)|(?:抑制|杀死|消灭|清除)${gap(3)}(?:痘菌|螨虫|细菌|痤疮|真菌|马拉色)|(?:一|当|隔)?(?:夜|晚|周|天)(?:内)?戒断|(?:术后|刷酸后|激光后|医美后)${gap(4)}(?:都能|也能|可用|能用|专用|修复)`,
      ),
      needs: phrases(
        '细胞、烂脸、激素脸、湿疹脸、过敏脸、敏感肌、红脸、闷痘肌、皮炎、当药、医院级、医学级、院线级、械字级、药用、医用、药监、特证、痘菌、螨虫、细菌、痤疮、真菌、马拉色、戒断、术后、刷酸后、激光后、医美后',
      ),
    },
    verticals: ['cosmetics', 'special_cosmetics', 'general'],
    severity: 'deny',
    inVertical: { general: 'evidence' },
    negatable: true,
    hits: ['含有医院级修复因子，烂脸都能救回来', '激素脸、湿疹都能用，当药膏使', '抗敏修复，激素脸一周戒断'],
    misses: ['敏感肌请先在耳后试用', '术后护理请遵医嘱'],
  },
  {
    id: 'COS-special/english-results',
    category: 'COS-special',
    regex: {
      pattern:
        /\b(?:bleach(?:es)?|fades?|erases?|removes?|regrows?|restores?|eliminates?|lightens?|reverses?|clears?|melts?|shrinks?|vanish(?:es)?|say goodbye to|goodbye|no more)\b[^.!?]{0,24}\b(?:melasma|dark spots?|spots|freckles|wrinkles?|fine lines|pigmentation|scars?|acne|pimples?|pores|cellulite|hair loss|hairline|collagen|dark circles|eye bags|stretch marks|aging|ageing|skin tone)\b|\b(?:years|yrs) younger\b|\b(?:\d+ |or )?shades? (?:whiter|lighter|brighter|fairer)\b|\bregrow (?:your )?hair\b/,
      needs: phrases(
        'melasma、dark spot、dark spots、spots、freckles、wrinkle、wrinkles、fine lines、pigmentation、scar、scars、acne、pimple、pimples、pores、cellulite、hair loss、hairline、collagen、dark circles、eye bags、stretch marks、aging、ageing、skin tone、younger、shade、shades、regrow',
      ),
    },
    severity: 'evidence',
    inVertical: { cosmetics: 'deny', home: null, electronics: null, education: null },
    negatable: true,
    hits: ['This cream bleaches melasma and regrows collagen in 7 days', 'Look 10 years younger'],
    misses: ['Remove stains with cold water, clears in one wash'],
  },
]
