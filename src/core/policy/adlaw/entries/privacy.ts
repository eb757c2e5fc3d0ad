import type { Entry } from '../entry.ts'
import { gap, phrases } from './phrases.ts'

const OPEN =
  '(?:群里|群内|本群|群聊|群中|评论区|留言区|接龙|公屏|下方留言|评论里|留言里|楼下留言|直播间评论|朋友圈评论|弹幕)'
const DATA =
  '(?:身份证|手机号|手机号码|电话号码|联系电话|联系方式|家庭住址|家庭地址|住址|详细地址|收货地址|银行卡|银行账号|卡号|真实姓名|姓名.{0,4}电话|电话|出生日期|生日年月|户口本|微信号|密码|验证码|病历|体检报告|护照|车牌号?|学号|工资|社保)'
const NOT =
  '(?<!(?:请勿|不要|勿|别|禁止|切勿|避免|严禁|不能|不得|不会|不用|无需|不必|谨防|不可|不在|请不要|绝不|保护)[^。!?！？,\\n]{0,8})'
const PRIVATELY =
  '(?:(?!不|请勿|切勿|勿|别发|禁止|严禁|不得|不能|不会|不需|无需|不用|私聊|私信|私发|加密|表单|小程序填|屏蔽|打码|谨防|避免|隐藏|撤回)[^。!?！？\\n])'
const SENSITIVE = { kind: 'statute', text: '个人信息保护法 6、28、29、31、51' } as const

/** PRIVACY: personal data must not be gathered or shown where everybody reads it; sensitive data needs separate consent. */
export const privacy: readonly Entry[] = [
  {
    id: 'PRIVACY/in-group',
    category: 'PRIVACY',
    regex: {
      pattern: new RegExp(`${NOT}${OPEN}${PRIVATELY}{0,18}${DATA}(?!在|见|换|已)`),
      needs: phrases(
        '群里、群内、本群、群聊、群中、评论区、留言区、接龙、公屏、下方留言、评论里、留言里、楼下留言、直播间评论、朋友圈评论、弹幕',
      ),
    },
    severity: 'deny',
    negatable: true,
    hits: ['群里接龙：姓名+电话+地址', '评论区留下手机号，客服联系你', '群内登记身份证领奖'],
    misses: ['请勿在群里发手机号和住址', '群内禁止发布联系方式', '群里喊一声，客服私聊收地址'],
  },
  {
    id: 'PRIVACY/to-group',
    category: 'PRIVACY',
    regex: {
      pattern: new RegExp(
        `${NOT}(?:把|将|发|报|填|留|登记|提供|写|贴|上传|晒|提交|带上)${PRIVATELY}{0,8}${DATA}${PRIVATELY}{0,14}(?:到|在|进|发)?(?:${OPEN.slice(3, -1)}|到群|进群里|在群|群文件|这里公示)`,
      ),
      needs: phrases(
        '身份证、手机号、电话、联系方式、住址、地址、银行、卡号、真实姓名、出生日期、生日年月、户口本、微信号、密码、验证码、病历、体检报告、护照、车牌、学号、工资、社保',
      ),
    },
    severity: 'deny',
    negatable: true,
    hits: ['姐妹们把身份证号和手机号发群里登记领奖', '请将收货地址和电话写在接龙里'],
    misses: ['把手机号私发给客服，不要发群里', '请带身份证到店核验领取'],
  },
  {
    id: 'PRIVACY/id-card',
    category: 'PRIVACY',
    regex: {
      pattern: new RegExp(
        `${NOT}(?:发|拍照发|提供|上传|提交|报|回复|填写)(?:一下|下|来|我|您的|你的|本人|清晰)*(?:身份证(?:号码?|正反面|照片|复印件|信息)|户口本(?:照片|首页)?|护照(?:照片|号|首页)|银行卡(?:号|照片|正反面)|手持身份证|人脸视频)|身份证(?:号码?|正反面|照片|复印件)${gap(6)}(?:发(?:我|给|过来|来|到)|拍(?:我|给|过来)|报(?:给)?我|上传|提交)|手持身份证`,
      ),
      needs: phrases('身份证、户口本、护照、银行卡、人脸视频'),
    },
    severity: 'evidence',
    negatable: true,
    basis: SENSITIVE,
    fix: {
      zh: '确有必要时走加密表单并单独同意，否则到店出示核验，不收照片。',
      en: 'Use a private form with separate consent only where needed; else show it at the shop.',
    },
    hits: ['领奖请发身份证正反面', '身份证号发我登记一下'],
    misses: ['到店请出示身份证核验', '我们不会让您发身份证照片'],
  },
  {
    id: 'PRIVACY/codes',
    category: 'PRIVACY',
    regex: {
      pattern: new RegExp(
        `${NOT}(?:把|将|发|提供|告诉|告知|回复|转发|截图)${gap(6)}(?:短信验证码|支付密码|银行卡密码|登录密码|微信密码|cvv|收到的验证码|手机验证码)${gap(8)}|(?:短信|手机|支付)?验证码${gap(3)}(?:发给我|发我|告诉我|告诉客服|发客服|发过来|发群里|给到客服)|银行卡号(?:和|、|及|\\+)(?:密码|验证码)`,
      ),
      needs: phrases('验证码、密码、cvv、银行卡号'),
    },
    severity: 'deny',
    negatable: true,
    basis: SENSITIVE,
    allow: phrases('不要把验证码告诉'),
    hits: ['收到验证码发给我，帮你领券', '请提供支付密码完成认证'],
    misses: ['我们绝对不会索要密码，请勿提供短信验证码', '到店出示券码即可核销'],
  },
  {
    id: 'PRIVACY/sensitive-in-group',
    category: 'PRIVACY',
    regex: {
      pattern: new RegExp(
        `${NOT}${OPEN}${PRIVATELY}{0,14}(?:病史|诊断书?|孕周|预产期|过敏史|血型|孩子(?:的)?(?:姓名|学校|班级|生日|照片)|宝宝(?:的)?(?:姓名|生日|出生|照片|全名)|学校.{0,2}班级|房号|门牌号?|月薪|年收入|婚姻|宗教|体重身高病)|(?:病史|诊断书|孩子(?:的)?(?:姓名|学校|班级)|宝宝(?:的)?(?:姓名|全名)|门牌号|房号)${PRIVATELY}{0,8}(?:发群|群里|接龙|评论区)`,
      ),
      needs: phrases('病史、诊断、孕周、预产期、过敏史、血型、孩子、宝宝、学校、房号、门牌、月薪、年收入、婚姻、宗教'),
    },
    severity: 'evidence',
    negatable: true,
    basis: SENSITIVE,
    hits: ['群里接龙写孩子姓名、学校班级', '评论区说说你的病史，老师统一答复', '接龙请备注门牌和房号'],
    misses: ['群里不要发孩子姓名和学校', '群里聊聊宝宝最近爱看的绘本'],
  },
  {
    id: 'PRIVACY/winners-list',
    category: 'PRIVACY',
    regex: {
      pattern: new RegExp(
        `(?:中奖|获奖|名单|幸运儿|恭喜)${gap(16)}(?<!\\d)1[3-9]\\d{9}(?!\\d)|(?<!\\d)[1-9]\\d{5}(?:19|20)\\d{2}[01]\\d[0-3]\\d\\d{3}[\\dx](?!\\d)`,
      ),
      needs: phrases('中奖、获奖、名单、幸运儿、恭喜、19、20'),
    },
    severity: 'deny',
    basis: SENSITIVE,
    fix: {
      zh: '手机号打码为 138****0000，姓名只留姓。',
      en: 'Mask the number as 138****0000 and keep the family name only.',
    },
    hits: ['中奖名单：李女士13800001234', '恭喜幸运儿 张三 13912345678'],
    misses: ['中奖名单：李*，138****1234', '门店电话13800001234，恭候光临'],
  },
  {
    id: 'PRIVACY/private-chat',
    category: 'PRIVACY',
    regex: {
      pattern: new RegExp(`(?:私聊|私信|私发)${gap(8)}(?:身份证|银行卡|家庭住址|病历)`),
      needs: phrases('私聊、私信、私发'),
    },
    severity: 'warn',
    negatable: true,
    hits: ['领奖请私聊发身份证'],
    misses: ['有问题请私聊客服'],
  },
  {
    id: 'PRIVACY/trade',
    category: 'PRIVACY',
    words: phrases(
      '出售客户资料、卖客户资料、买卖客户信息、客户资料出售、客户名单出售、出售手机号、卖手机号、手机号名单、精准客户数据出售、精准客户资料、客户数据打包、爬取客户、采集手机号、抓取手机号、上传通讯录、导入通讯录、通讯录好友全部、通讯录群发、爆粉软件、加附近的人软件、暴力加粉、被动加粉软件',
    ),
    severity: 'deny',
    negatable: true,
    basis: { kind: 'statute', text: '个人信息保护法 10、13；刑法 253 之一' },
    hits: ['精准客户资料打包，五毛一条', '上传通讯录送会员'],
    misses: ['我们绝不上传通讯录'],
  },
  {
    id: 'PRIVACY/english',
    category: 'PRIVACY',
    regex: {
      pattern:
        /(?<!(?:do not|don't|never|please don't) )\b(?:post|send|drop|leave|share|type|put)\b[^.!?]{0,20}\b(?:phone numbers?|id (?:card|number)s?|passport(?: number| photo)?|home address|addresses|bank card|card number|date of birth)\b[^.!?]{0,24}\b(?:in (?:the|this) (?:group|chat|comments)|in comments|below|here in the group)\b/,
      needs: phrases(
        'phone number、phone numbers、id card、id number、passport、home address、addresses、bank card、card number、date of birth',
      ),
    },
    severity: 'deny',
    hits: ['Post your phone number in the group to claim'],
    misses: ['Never post your phone number in the group'],
  },
]
