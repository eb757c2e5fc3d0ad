import type { Entry } from '../entry.ts'
import { gap, phrases } from './phrases.ts'

const PARENTS = '(?:爸爸妈妈|妈妈爸爸|爸妈|妈妈|爸爸|爷爷奶奶|外公外婆|家长|父母|麻麻|粑粑|老妈|老爸|大人)'
const PROTECTED = { kind: 'statute', text: '广告法 40；未成年人保护法；未成年人网络保护条例 24' } as const

/** MINOR: nothing that urges children to buy or to ask for it, no endorsers under ten, no credit for students. */
export const minors: readonly Entry[] = [
  {
    id: 'MINOR/asks-parents',
    category: 'MINOR',
    regex: {
      pattern: new RegExp(
        `(?:让|叫|求|缠着|喊|告诉|央求|催|跟|找|拉着|快让|快叫|回家让)(?:你的?|您的?|自己的?)?${PARENTS}(?!们|帮)${gap(4)}(?:给你|帮你|为你|给咱|给我|替你)?${gap(1)}(?:买(?!得|的放心|菜|房|单时)|下单|付款|充值|报名|付钱|掏钱|换新|带你来|拍下|安排)|${PARENTS}[,，]?\\s?(?:快)?给我买|(?:去|快|赶紧|快去|赶快)(?:求|缠)(?:你的?)?${PARENTS}|(?:跟|和)${PARENTS}说(?:你|我)?(?:想要|要买|必须有)|(?:哭|撒娇|闹)${gap(4)}(?:也要|让${PARENTS})${gap(3)}买`,
      ),
      needs: phrases('爸爸、妈妈、爸妈、爷爷奶奶、外公外婆、家长、父母、麻麻、粑粑、老妈、老爸、大人'),
    },
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 40(2)(1)' },
    hits: ['小朋友，快让爸爸妈妈给你买吧', '想要同款？回家叫妈妈下单', '跟爸爸说你想要这台平板'],
    misses: ['让妈妈们买得放心，用得安心', '请小朋友在家长陪同下参加', '带爸妈来店里坐坐'],
  },
  {
    id: 'MINOR/calls-children',
    category: 'MINOR',
    regex: {
      pattern: new RegExp(
        `(?<!给|为|送|带|让|陪|教)(?:小朋友|小学生|小宝贝|小盆友|中小学生|小同学|小粉丝|孩子|小学渣|初中生)们?(?:,|!|~)?${gap(3)}(?:快来|快去|赶紧|赶快|速来|快|自己|都来|冲)${gap(5)}(?:买(?!单)|抢购|下单|抢|付款|充值|消费|囤|拿下|开通会员|打赏|氪)|(?:零花钱|压岁钱|红包钱|早餐钱|午饭钱)${gap(6)}(?:买|下单|充值|花|换(?!零)|够|就能|拿下|带走|入手)|kids[^.!?]{0,16}(?:ask|tell) (?:your )?(?:mom|mum|dad|parents)|(?:ask|tell|beg) (?:your )?(?:mom|mum|dad|parents|mommy|daddy)[^.!?]{0,16}(?:buy|get it|order)`,
      ),
      needs: phrases(
        '小朋友、小学生、小宝贝、小盆友、中小学生、小同学、小粉丝、孩子、小学渣、初中生、零花钱、压岁钱、红包钱、早餐钱、午饭钱、kids、ask your、tell your、beg your、ask mom、ask mum、tell mom',
      ),
    },
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 40(2)(1)' },
    allow: phrases('花压岁钱的正确方式、压岁钱怎么花'),
    hits: ['小朋友们快来抢购，限定卡片到货', '省下零花钱就能买', 'Kids, ask your mom to buy it today'],
    misses: ['小朋友画展周六开幕，快来看', '给孩子快速下单的入口在首页'],
  },
  {
    id: 'MINOR/peer-pressure',
    category: 'MINOR',
    words: phrases(
      '同学都不跟你玩、没人跟你玩、别的小朋友都有、其他小朋友都有、同学都有就你没有、同学都有你没有、班里都有、班上都有、全班都有、全班都在玩、小伙伴都有了、没有它就不合群、没有就落伍、没有会被同学笑、会被同学笑话、同学羡慕你、让同学羡慕、同学都羡慕、炫耀给同学、成为班里焦点、班里最靓',
    ),
    severity: 'deny',
    basis: PROTECTED,
    hits: ['全班都有了，你还没有吗', '背上它，让同学羡慕'],
    misses: ['全班都到齐了，十点出发'],
  },
  {
    id: 'MINOR/endorser',
    category: 'MINOR',
    regex: {
      pattern: new RegExp(
        `(?<![\\d十])(?:[1-9]|[一二三四五六七八九])岁(?:半)?(?:的)?${gap(8)}(?:代言|推荐官|种草官|带货|做推荐|亲自推荐|体验官)|(?:童星|萌娃|小童模|宝宝|萌宝|小学生|儿童)(?!服|装|餐|房|车|椅|节|用品|霜)${gap(5)}(?:代言(?!征|报名须满)|推荐官|种草官|带货|担任推荐)|(?:未满|不满|不到)(?:10|十)(?:周)?岁(?![^。!?！？]{0,4}(?:不得|不能|不可|禁止|不做))${gap(6)}(?:代言|推荐|带货)`,
      ),
      needs: phrases('代言、推荐官、种草官、带货、推荐、体验官'),
    },
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 38(2)' },
    fix: { zh: '不用未满十周岁的孩子代言，改为成年人。', en: 'No endorser under ten; use an adult.' },
    hits: ['8岁小主播亲自推荐的卫衣，童星代言', '萌娃代言，妈妈放心', '不到10岁的推荐官带货'],
    misses: ['适合3岁以上，店员推荐搭配积木', '未满十周岁不得代言'],
  },
  {
    id: 'MINOR/student-credit',
    category: 'MINOR',
    regex: {
      pattern:
        /(?<!(?:警惕|防范|远离|拒绝|禁止|打击|抵制|谨防|勿碰|防止|不碰|识别|揭露|小心|预防)[^。!?,\n]{0,6})(?:学生贷|校园贷|培训贷|美容贷|学生(?:专享|专属)?(?:借款|借钱|分期|贷款|白条|信用卡|套现)|(?:大学生|在校生)(?!助学)[^。!?,\n]{0,4}(?:可贷|可借|(?<!助学|源地)贷款(?!资助)|分期|借款|借钱)|学生(?:也|都)?(?:可|能)(?:贷|借|分期)|学生证(?:就|即)?(?:能|可)(?:贷|借|分期)|先学后付贷|student loans? (?:approved|in minutes|no check))(?!骗局|陷阱|套路|危害)/,
      needs: phrases('学生、在校生、校园贷、培训贷、美容贷、先学后付贷、student loan、student loans'),
    },
    severity: 'deny',
    negatable: true,
    allow: phrases('学生贷款资助中心、国家学生贷款'),
    basis: { kind: 'regulation', text: '关于进一步规范大学生互联网消费贷款监督管理工作的通知(2021)；广告法 40' },
    fix: { zh: '不向学生推广借贷和分期，删去。', en: 'No loans or instalments for students; leave it out.' },
    hits: ['学生贷秒批，凭学生证就能借', '大学生分期免首付换手机'],
    misses: ['警惕校园贷陷阱，理性消费', '学生证享九折'],
  },
  {
    id: 'MINOR/forbidden-goods',
    category: 'MINOR',
    regex: {
      pattern: new RegExp(
        `(?:未成年人?|中小学生|小学生|初中生|高中生|18岁以下|学生党)(?:也|都|同样)(?:可以?|能)${gap(2)}(?:买|购买|参与|充值|抽|玩|办理|喝|吸|纹身|入场)${gap(6)}(?:酒|烟|彩票|盲盒|充值|纹身|电竞|刮刮乐|会员|抽奖|游戏)?|(?:小学生|幼儿园|小朋友|孩子|宝贝)们?${gap(6)}盲盒${gap(6)}(?:快|抽|端盒|抢|买)|(?:给|为)(?:未成年人?|中学生|高中生|学生党)(?:做)?纹身|无需实名${gap(4)}(?:充值|买烟|买酒)`,
      ),
      needs: phrases('未成年、中小学生、小学生、初中生、高中生、18岁以下、学生党、盲盒、纹身、无需实名'),
    },
    severity: 'deny',
    negatable: true,
    basis: PROTECTED,
    hits: ['未成年也可以买刮刮乐', '小朋友盲盒快来端盒', '高中生也能纹身，不用家长'],
    misses: ['未成年人不得购买酒类', '学生党也能轻松搭的通勤穿搭'],
  },
  {
    id: 'MINOR/at-school',
    category: 'MINOR',
    regex: {
      pattern: new RegExp(
        `(?:小学|中学|幼儿园|校门口|校园内?|班级群|家长群|校服|校车|课本|作业本|红领巾|少先队)${gap(5)}(?:发广告|投放|打广告|做广告|发传单|冠名|印广告|印上|派发|地推|广告位|推广产品|植入|做活动推广)|红领巾${gap(4)}(?:广告|logo|代言|促销)|(?:广告|传单|海报)${gap(4)}(?:进|发到|贴进)(?:小学|中学|幼儿园|班级群|家长群|课堂)`,
      ),
      needs: phrases('小学、中学、幼儿园、校门口、校园、班级群、家长群、校服、校车、课本、作业本、红领巾、少先队'),
    },
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '广告法 39' },
    fix: {
      zh: '不在中小学、幼儿园和教材校服上做广告。',
      en: 'No advertising in schools, nor on textbooks or uniforms.',
    },
    hits: ['幼儿园派发试用装，顺便地推', '校服印上品牌冠名', '红领巾促销周边'],
    misses: ['中学同学聚会套餐满减', '幼儿园接娃路上顺路取货'],
  },
  {
    id: 'MINOR/children-goods',
    category: 'MINOR',
    words: phrases(
      '没有它就不是好孩子、不买就不乖、不买不是好妈妈、不给孩子买就落后、不给孩子买就是、好孩子都有、乖宝宝都有、听话的宝宝都有、有它才酷、拥有它才是、才是班级明星、小朋友必买、小学生必买、儿童必买、小朋友必入、学生必买',
    ),
    severity: 'evidence',
    inVertical: { infant: 'deny', education: 'deny' },
    basis: PROTECTED,
    hits: ['好孩子都有的卡牌，小学生必买', '不给孩子买就落后了，不买不是好妈妈'],
    misses: ['好孩子品牌安全座椅到货'],
  },
]
