import { defineRule, PRODUCT } from '../../rule.ts'

/** Looseness is told from the thresholds alone, never from a back-test: the same change asks for the same people in an empty workspace. */
export const policyChange = defineRule({
  id: 'POLICY-CHANGE',
  group: 'governance',
  sentence: {
    zh: '改规则设置要合规批准；放宽再加一位审批人',
    en: 'Changed thresholds need compliance; loosened ones an approver as well',
  },
  basis: PRODUCT,
  inputs: ['settingsChanged', 'settingsLoosened'],
  check({ settingsChanged, settingsLoosened }) {
    if (!settingsChanged.length) return null
    const [changed, loosened] = [settingsChanged.join(', '), settingsLoosened.join(', ')]
    return settingsLoosened.length
      ? {
          severity: 'needs_approval',
          approvals: ['approver', 'compliance'],
          says: {
            zh: `放宽了 ${loosened}，需要合规和 1 位审批人各批一次。`,
            en: `${loosened} loosened: compliance and an approver must each agree.`,
          },
          fix: {
            zh: '看过回测再批；只收紧的改动只要合规批准。',
            en: 'Read the back-test first; a change that only tightens needs compliance alone.',
          },
        }
      : {
          severity: 'needs_approval',
          approvals: ['compliance'],
          says: { zh: `收紧了 ${changed}，需要合规批准。`, en: `${changed} tightened: compliance must agree.` },
          fix: { zh: '请提出人以外的合规同事批准。', en: 'Ask a colleague in compliance other than the proposer.' },
        }
  },
  examples: {
    hit: [
      { gives: 'needs_approval', facts: { settingsChanged: ['QUIET.marketing'], settingsLoosened: [] } },
      {
        gives: 'needs_approval',
        facts: { settingsChanged: ['FREQ-CAP.perPerson'], settingsLoosened: ['FREQ-CAP.perPerson'] },
      },
    ],
    miss: [{ settingsChanged: [], settingsLoosened: [] }],
  },
})
