import { defineRule } from '../../rule.ts'

/** 未成年人保护法 2: not yet 18. */
const ADULT = 18

export const minorAds = defineRule({
  id: 'MINOR-ADS',
  group: 'data',
  sentence: {
    zh: '不以自动化决策向未成年人做商业营销，监护人同意也不行',
    en: 'No commercial marketing to minors by automated decision; no consent cures it',
  },
  basis: { kind: 'regulation', text: '未成年人网络保护条例 24(3)' },
  inputs: ['kind', 'audienceAges', 'childrensMedia', 'automated'],
  check(facts) {
    const { kind, audienceAges, childrensMedia } = facts
    if (kind !== 'marketing') return null
    const below = audienceAges ? (audienceAges.below ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
    const from = audienceAges?.from ?? 0
    const onlyMinors = audienceAges !== null && below <= ADULT
    const someMinors = audienceAges !== null && from < ADULT && below > ADULT && audienceAges.from !== null
    const fix = {
      zh: '人群加上“已满 18 岁”；教育、母婴类发给监护人账号。',
      en: 'Choose people of 18 and over; for education and infants, write to the guardian’s account.',
    }
    if (childrensMedia) {
      return {
        severity: 'deny',
        says: { zh: '这是面向未成年人的群或账号。', en: 'This is a group or an account for minors.' },
        fix,
      }
    }
    if (!onlyMinors && !someMinors) return null
    if (!facts.automated) {
      return {
        severity: 'warn',
        says: {
          zh: '圈到的有未成年人，这批人不能用于营销触达。',
          en: 'Minors are in it; they may not be marketed to.',
        },
        fix,
      }
    }
    return {
      severity: 'deny',
      says: onlyMinors
        ? {
            zh: `圈的是 ${below} 岁以下的人，不能对未成年人做营销。`,
            en: `It chooses people under ${below}; minors are not marketed to.`,
          }
        : { zh: `从 ${from} 岁起，含未成年人。`, en: `It begins at age ${from}, which takes minors in.` },
      fix,
    }
  },
  examples: {
    hit: [
      {
        gives: 'deny',
        facts: { automated: true, kind: 'marketing', audienceAges: { from: null, below: 18 }, childrensMedia: false },
      },
      {
        gives: 'deny',
        facts: { automated: true, kind: 'marketing', audienceAges: { from: 16, below: 25 }, childrensMedia: false },
      },
      { gives: 'deny', facts: { automated: true, kind: 'marketing', audienceAges: null, childrensMedia: true } },
    ],
    miss: [
      { automated: true, kind: 'marketing', audienceAges: { from: 18, below: null }, childrensMedia: false },
      { automated: true, kind: 'transactional', audienceAges: { from: null, below: 18 }, childrensMedia: true },
    ],
  },
})
