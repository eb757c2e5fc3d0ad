import { defineRule, PRODUCT } from '../../rule.ts'

/** A greeting up to a month early is a warm-up; a day late it is an oversight. */
const WARM_UP_DAYS = 30
const LATE_DAYS = 1

const MID_AUTUMN = { name: { zh: '中秋', en: 'Mid-Autumn' }, day: '2026-09-25' }

export const sceneDate = defineRule({
  id: 'SCENE-DATE',
  group: 'schedule',
  sentence: { zh: '节日祝福要赶在节日前后', en: 'A festival greeting goes out around the festival' },
  basis: PRODUCT,
  inputs: ['festival'],
  check({ festival }) {
    if (!festival) return null
    const { name, day, daysAhead } = festival
    if (daysAhead >= -LATE_DAYS && daysAhead <= WARM_UP_DAYS) return null
    return {
      severity: 'warn',
      says:
        daysAhead < 0
          ? {
              zh: `${name.zh}是 ${day}，发送时已过 ${-daysAhead} 天。`,
              en: `${name.en} was on ${day}, ${-daysAhead} days before this goes out.`,
            }
          : {
              zh: `${name.zh}是 ${day}，还有 ${daysAhead} 天。`,
              en: `${name.en} is on ${day}, ${daysAhead} days away.`,
            },
      fix: { zh: '确认日期，或换一个场景的文案。', en: 'Check the date, or choose a text for another scene.' },
    }
  },
  examples: {
    hit: [
      { gives: 'warn', facts: { festival: { ...MID_AUTUMN, daysAhead: -3 } } },
      { gives: 'warn', facts: { festival: { ...MID_AUTUMN, daysAhead: 40 } } },
    ],
    miss: [{ festival: { ...MID_AUTUMN, daysAhead: 3 } }, { festival: null }],
  },
})
