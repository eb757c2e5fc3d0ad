import type { Lang } from '../../platform/i18n.ts'
import { sceneOf } from '../scenes/catalogue.ts'

type Texts = Readonly<Record<Lang, readonly string[]>>

/**
 * Texts that need no model: true for everybody who gets them (a mass message is one text), no prices, no promises.
 * One entry a scene, two or more variants in each language.
 */
const TEMPLATES: Readonly<Record<string, Texts>> = {
  mid_autumn: {
    zh: [
      '中秋快到了，先祝您团圆安康。换季皮肤容易干，晚上洁面后记得多补一层水。有任何护肤上的问题，直接回复我就好，我都在。',
      '月亮又要圆了。谢谢您一直以来的信任，愿您和家人中秋团圆、事事顺心。这几天早晚温差大，出门赏月别忘了添件衣服。',
    ],
    en: [
      'Mid-Autumn is near: wishing you and your family a warm reunion. The season is turning dry, so an extra layer of moisture at night helps. If you have any question, just reply. I am here.',
      'The moon is almost full. Thank you for staying with us. May you and yours have a peaceful Mid-Autumn, and take a jacket along when you go out to see the moon.',
    ],
  },
  national_day: {
    zh: [
      '国庆假期快乐，出门的话记得做好防晒和补水。假期里有事随时留言，我看到就回您。',
      '难得的长假，愿您玩得尽兴、歇得踏实。旅途中皮肤有不舒服，可以拍照发我，我帮您看看怎么护理。',
    ],
    en: [
      'Enjoy the National Day break. If you travel, take sunscreen and water along. Leave me a message any time; I reply when I see it.',
      'A long break at last: have fun and rest well. If your skin gets unhappy on the road, send me a note and we will see what helps.',
    ],
  },
  spring_festival: {
    zh: [
      '新春将至，给您拜个早年：愿新的一年平安健康、所愿皆成。谢谢您这一年的陪伴。',
      '过年好！愿您和家人团团圆圆、热热闹闹。节日里作息容易乱，早点休息，皮肤也会谢谢您。',
    ],
    en: [
      'Spring Festival is near: health and peace to you in the new year. Thank you for being with us.',
      'Happy New Year to you and your family. Late nights are part of it; your skin will thank you for an early one in between.',
    ],
  },
  birthday: {
    zh: [
      '生日快乐！愿新的一岁里，日子明亮，心里柔软。今天请好好宠自己。',
      '今天是属于您的日子，生日快乐。谢谢您让我们一起走过这一段，愿您天天好心情。',
    ],
    en: [
      'Happy birthday! May the year ahead be bright and kind to you. Spoil yourself a little today.',
      'Today is yours: happy birthday. Thank you for letting us be part of your year.',
    ],
  },
  replenishment: {
    zh: [
      '算算日子，您上次带走的那份应该快用完了。需要续上的话回复我，我帮您备好；还有剩就不着急。',
      '提醒一下，您常用的那款大概还能用几天。想接着用，直接回我“续”，其他的我来办。',
    ],
    en: [
      'By our count, what you took home last time should be nearly used up. Reply if you want more and I will prepare it; no hurry if there is some left.',
      'A small reminder: your usual one probably has a few days left. Reply "again" and I will take care of the rest.',
    ],
  },
  silent_wakeup: {
    zh: [
      '有一阵子没联系了，最近还好吗？换季了，如果皮肤有新状况，可以跟我说说，我帮您参考。',
      '好久不见。店里最近整理了一份换季护理小贴士，想要的话回复“贴士”，我发给您。',
    ],
    en: [
      'It has been a while. How are you? If the season brings your skin something new, tell me and we will look at it together.',
      'Long time no see. We put together a few tips for the season; reply "tips" and I will send them.',
    ],
  },
  first_order_care: {
    zh: [
      '东西收到几天了，用着还习惯吗？刚开始用量少一点就好，有不确定的随时问我。',
      '想问问您的使用感受。如果有哪里不清楚，比如先后顺序、用量，直接问我就行。',
    ],
    en: [
      'You have had it for a few days now. Is it working for you? A little is enough at first; ask me whenever you are unsure.',
      'May I ask how it feels? If the order of steps or the amount is unclear, just ask.',
    ],
  },
  first_order_anniversary: {
    zh: [
      '一年前的今天，您第一次选择了我们。谢谢您这一年的信任，往后也请多指教。',
      '认识一周年啦。谢谢您一路同行，有想改进的地方，也欢迎告诉我。',
    ],
    en: [
      'A year ago today you chose us for the first time. Thank you for your trust.',
      'One year together. Thank you for coming along; tell me what we could do better.',
    ],
  },
  group_day_7: {
    zh: [
      '入群一周了，还习惯吗？群里每周有答疑和小话题，想了解哪方面可以直接说。',
      '在群里待了一周，想听听您的感受：最想看到什么内容？回复我，我们照着安排。',
    ],
    en: [
      'A week in the group: how do you like it? We hold Q&A every week; say what you would like to hear about.',
      'You have been here a week. What would you like to see more of? Reply, and we will plan for it.',
    ],
  },
  welcome: {
    zh: ['您好，很高兴认识您。我是您的专属顾问，护肤、选品、售后都可以找我。不想收到活动消息，回复“退订”就好。'],
    en: [
      'Hello, glad to meet you. I am your advisor for skincare, choosing and after-sales. If you do not want campaign messages, reply "unsubscribe".',
    ],
  },
  double_11: {
    zh: [
      '双11快到了。我把适合您的几样提前理了出来，不用凑单、不用算，想看的话回复“清单”。',
      '双11不着急，需要什么先跟我说一声，我帮您看看现在买合不合适。',
    ],
    en: [
      'Double 11 is near. I have put together the few things that suit you: no sums to do. Reply "list" to see it.',
      'No rush for Double 11: tell me what you need, and I will say whether now is the time.',
    ],
  },
}

/** Where no text is written for the scene: says what it is about, and offers the next step. */
const general = (topic: string): Texts => ({
  zh: [
    `关于「${topic}」，有新消息想第一时间告诉您。感兴趣的话回复我，我把细节发给您。`,
    `「${topic}」来了。想了解的话随时回复我，我为您一对一介绍。`,
  ],
  en: [
    `We have news about “${topic}” for you. Reply if you would like the details.`,
    `“${topic}” is here. Reply any time, and I will tell you more.`,
  ],
})

const FESTIVE: Texts = {
  zh: [
    '{name}到了，愿您一切顺心、平安健康。有任何需要，直接回复我就好。',
    '又到{name}。谢谢您一直以来的信任，祝您和家人安康。',
  ],
  en: [
    '{name} is here: health and peace to you. If there is anything you need, just reply.',
    'It is {name} again. Thank you for your trust; all the best to you and yours.',
  ],
}

/** How to refuse; part of every marketing text (网络交易监督管理办法 16: 显著、简便、免费). */
const REFUSAL_HINT = { zh: '（不想再收到，回复TD）', en: ' (Reply TD to stop.)' } as const

/**
 * The texts for a scene in a language, at most `variants`, each within `maxChars` characters where one fits.
 * `topic` is what the person called it, for scenes that have no text of their own.
 */
export const templatesFor = (
  sceneId: string,
  topic: string,
  lang: Lang,
  variants: number,
  maxChars: number | null,
): string[] => {
  const scene = sceneOf(sceneId)
  const texts =
    TEMPLATES[sceneId]?.[lang] ??
    (scene ? FESTIVE[lang].map(t => t.replaceAll('{name}', scene.name[lang])) : general(topic)[lang])
  const hint = (scene?.kind ?? 'marketing') === 'marketing' ? REFUSAL_HINT[lang] : ''
  const full = texts.map(text => text + hint)
  const fitting = maxChars === null ? full : full.filter(text => [...text].length <= maxChars)
  return (fitting.length ? fitting : full).slice(0, Math.max(1, variants))
}
