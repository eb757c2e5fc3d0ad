import { defineRule } from '../rule.ts'
import type { TouchFacts } from '../touch-facts.ts'

/** Opened is enough: a variable that was never closed is not filled either. */
const LEFT_OVER = /\{\{[^{}]{0,40}\}{0,2}|\bundefined\b|\bnull\b|\[object /

export const templateVariables = defineRule<TouchFacts>({
  id: 'VARS',
  sentence: { zh: '群发正文里不能留着没填的变量', en: 'No variable may be left unfilled in a mass message' },
  basis: { kind: 'product', text: 'Flywheel' },
  check({ text }) {
    const left = LEFT_OVER.exec(text)?.[0]
    if (!left) return null
    return {
      severity: 'deny',
      says: { zh: `正文里还有没填的 ${left}。`, en: `The text still holds ${left}.` },
      fix: { zh: '改成对所有人都成立的写法。', en: 'Write it so that it is right for everybody.' },
    }
  },
})
