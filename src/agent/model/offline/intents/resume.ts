import { guess, type Intent } from '../intent.ts'

const PLAN = /\bpln_[0-9a-z]+/
const GO_ON = /恢复|继续发|接着发|放行暂停|\b(?:resume|unpause|carry on with|let .{1,30} go on)\b/
const HOLD = /暂停|先停|缓一缓|\b(?:pause|hold)\b/
const ALL =
  /(?:恢复|继续|重新开始)(?:所有|全部|一切)?(?:的)?(?:发送|群发|触达|推送)|\bresume (?:all )?(?:sending|sends|everything)\b|\bunpause(?: everything)?$/

/** The way back from an emergency stop; a plan is named by its id. */
export const systemResume: Intent = {
  name: 'system.resume',
  example: { zh: '恢复发送', en: 'Resume sending' },
  read: ({ text }) => (ALL.test(text) && !PLAN.test(text) && !/吗|为什么|\?|why/.test(text) ? guess(8, {}) : null),
}

export const touchResume: Intent = {
  name: 'touch.resume',
  example: { zh: '恢复 pln_1', en: 'Resume pln_1' },
  read: ({ text }) => {
    const which = PLAN.exec(text)?.[0]
    return which && GO_ON.test(text) ? guess(9, { which }) : null
  },
}

export const touchPause: Intent = {
  name: 'touch.pause',
  example: { zh: '暂停 pln_1', en: 'Pause pln_1' },
  read: ({ text }) => {
    const which = PLAN.exec(text)?.[0]
    return which && HOLD.test(text) && !GO_ON.test(text) ? guess(8, { which }) : null
  },
}
