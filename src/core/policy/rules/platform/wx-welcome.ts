import { defineRule } from '../../rule.ts'

/** A welcome code lives this long, and once (企业微信 92599). */
const WELCOME_SECONDS = 20

export const wxWelcome = defineRule({
  id: 'WX-WELCOME',
  group: 'platform',
  sentence: {
    zh: '欢迎语要在添加后 20 秒内发出，每次添加只能发一次',
    en: 'A welcome goes out within 20 seconds of the contact, once',
  },
  basis: { kind: 'platform', text: '企业微信开发文档 92599' },
  inputs: ['welcome'],
  check({ welcome }) {
    if (!welcome) return null
    const { afterSeconds, codeUsed, setInConsole, errcode } = welcome
    if (setInConsole) {
      return {
        severity: 'deny',
        says: {
          zh: '企微后台已经设了欢迎语，不会再给欢迎码。',
          en: 'A welcome is set in WeCom’s console; no welcome code arrives.',
        },
        fix: { zh: '先在企微管理后台关掉那条欢迎语。', en: 'Switch that welcome off in WeCom’s console first.' },
      }
    }
    if (codeUsed || errcode === 41051) {
      return {
        severity: 'deny',
        says: { zh: '欢迎语已经发过（41051），不能再发。', en: 'The welcome was sent already (41051); not again.' },
        fix: { zh: '不要重试；改为员工在会话里跟进。', en: 'Do not retry; have staff follow up in the chat.' },
      }
    }
    if (afterSeconds > WELCOME_SECONDS) {
      return {
        severity: 'deny',
        says: {
          zh: `添加后 ${afterSeconds} 秒，欢迎码只在 ${WELCOME_SECONDS} 秒内有效。`,
          en: `${afterSeconds} seconds after the contact; the code is good for ${WELCOME_SECONDS}.`,
        },
        fix: {
          zh: '欢迎语设为添加即发；更晚的内容用入群/第 1 天跟进流程（按营销计频）。',
          en: 'Send the welcome at once; what comes later is a follow-up of day 1 and counts as marketing.',
        },
      }
    }
    if (errcode === 41096) {
      return {
        severity: 'warn',
        says: {
          zh: `另一个应用正在发欢迎语（41096），${WELCOME_SECONDS} 秒内可以重试。`,
          en: `Another app is sending a welcome (41096); retry within ${WELCOME_SECONDS} seconds.`,
        },
      }
    }
    return {
      severity: 'allow',
      says: {
        zh: `添加后 ${WELCOME_SECONDS} 秒内自动发出，只发一次。`,
        en: `Goes out within ${WELCOME_SECONDS} seconds of the contact, once.`,
      },
    }
  },
  examples: {
    hit: [
      { gives: 'allow', facts: { welcome: { afterSeconds: 20, codeUsed: false, setInConsole: false, errcode: null } } },
      { gives: 'warn', facts: { welcome: { afterSeconds: 3, codeUsed: false, setInConsole: false, errcode: 41096 } } },
      { gives: 'deny', facts: { welcome: { afterSeconds: 21, codeUsed: false, setInConsole: false, errcode: null } } },
      { gives: 'deny', facts: { welcome: { afterSeconds: 3, codeUsed: true, setInConsole: false, errcode: null } } },
      { gives: 'deny', facts: { welcome: { afterSeconds: 3, codeUsed: false, setInConsole: false, errcode: 41051 } } },
      { gives: 'deny', facts: { welcome: { afterSeconds: 3, codeUsed: false, setInConsole: true, errcode: null } } },
    ],
    miss: [{ welcome: null }],
  },
})
