import { guess, type Intent, pick } from '../intent.ts'
import { findScene } from '../scenes.ts'

const LANGUAGES: readonly (readonly [string, RegExp])[] = [
  ['en', /英文|英语|英译|\benglish\b|\ben\b/],
  ['zh-Hant', /繁体|繁體|traditional chinese/],
  ['ja', /日文|日语|\bjapanese\b/],
  ['ko', /韩文|韩语|\bkorean\b/],
  ['fr', /法文|法语|\bfrench\b/],
  ['de', /德文|德语|\bgerman\b/],
  ['es', /西班牙文|西班牙语|西语|\bspanish\b/],
  ['ru', /俄文|俄语|\brussian\b/],
  ['th', /泰文|泰语|\bthai\b/],
  ['vi', /越南文|越南语|越语|\bvietnamese\b/],
  ['ms', /马来文|马来语|\bmalay\b/],
  ['ar', /阿拉伯文|阿拉伯语|\barabic\b/],
  ['zh', /中文|汉语|简体|\bchinese\b|\bmandarin\b/],
]

export const draftTranslate: Intent = {
  name: 'draft.translate',
  example: { zh: '把入群第7天那条翻成英文', en: 'Translate the day-7 welcome into English' },
  read: ({ text }) => {
    const verb =
      /翻译|翻成|译成|译为|翻一下|翻个|(?:英|日|韩|法|德|泰|俄|中)文版|translat|version in|into (?:english|japanese|korean|french|german|spanish|thai|chinese)/.test(
        text,
      )
    if (!verb) return null
    const target = /(?:翻(?:译)?|译)(?:成|为|到)?([^,。;!?\n]{1,6})|into ([a-z ]+)|to ([a-z]+)\b/.exec(text)
    const to = pick(target?.[1] ?? target?.[2] ?? target?.[3] ?? '', LANGUAGES) ?? pick(text, LANGUAGES)
    return guess(8, { scene: findScene(text)?.value, to })
  },
}
