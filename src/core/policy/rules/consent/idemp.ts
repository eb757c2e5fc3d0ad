import { defineRule, PRODUCT } from '../../rule.ts'

/** The same plan again; one member twice for one occasion is the recipient rule of the same id. */
export const idemp = defineRule({
  id: 'IDEMP',
  group: 'consent',
  sentence: { zh: '同一件事不重复建、不重复发', en: 'The same thing is not planned or sent twice' },
  basis: PRODUCT,
  inputs: ['duplicateOf'],
  check({ duplicateOf }) {
    if (duplicateOf === null) return null
    return {
      severity: 'deny',
      says: {
        zh: `和 ${duplicateOf} 是同一件事：内容、人群、场景都一样。`,
        en: `${duplicateOf} is the same thing: same content, audience and occasion.`,
      },
      fix: {
        zh: `改 ${duplicateOf} 的时间，或先取消它。`,
        en: `Change the time of ${duplicateOf}, or cancel it first.`,
      },
    }
  },
  examples: {
    hit: [{ gives: 'deny', facts: { duplicateOf: 'pln_1' } }],
    miss: [{ duplicateOf: null }],
  },
})
