import type { Role } from '../../core/roles.ts'
import type { Bilingual } from '../../platform/i18n.ts'

export const ROLE_WORDS: Readonly<Record<Role, Bilingual>> = {
  viewer: { zh: '查看', en: 'viewer' },
  writer: { zh: '文案', en: 'writer' },
  operator: { zh: '运营', en: 'operator' },
  approver: { zh: '审批', en: 'approver' },
  compliance: { zh: '合规', en: 'compliance' },
  finance: { zh: '财务', en: 'finance' },
  admin: { zh: '管理', en: 'admin' },
}

export const LAYER_WORDS: Readonly<Record<string, Bilingual>> = {
  new: { zh: '新客', en: 'New' },
  active: { zh: '活跃', en: 'Active' },
  buyer: { zh: '已购', en: 'Buyers' },
  high_value: { zh: '高价值', en: 'High value' },
  silent: { zh: '沉默', en: 'Silent' },
  lost: { zh: '流失', en: 'Lost' },
}

/** How a state is shown: a sign beside the word, so that colour is never the only signal. */
export interface State {
  readonly sign: string
  readonly tone: 'plain' | 'good' | 'warn' | 'bad'
  readonly says: Bilingual
}

export const PROPOSAL_STATES: Readonly<Record<string, State>> = {
  pending: { sign: '◷', tone: 'warn', says: { zh: '待审批', en: 'Pending' } },
  confirm: { sign: '◷', tone: 'warn', says: { zh: '待确认', en: 'To confirm' } },
  approved: { sign: '✓', tone: 'good', says: { zh: '已批准', en: 'Approved' } },
  executed: { sign: '✓', tone: 'good', says: { zh: '已执行', en: 'Done' } },
  rejected: { sign: '✕', tone: 'bad', says: { zh: '已驳回', en: 'Rejected' } },
  denied: { sign: '⊘', tone: 'bad', says: { zh: '不允许', en: 'Denied' } },
  expired: { sign: '–', tone: 'plain', says: { zh: '已过期', en: 'Expired' } },
  superseded: { sign: '↻', tone: 'plain', says: { zh: '旧版', en: 'Replaced' } },
  stale: { sign: '!', tone: 'warn', says: { zh: '情况已变', en: 'Out of date' } },
  failed: { sign: '!', tone: 'bad', says: { zh: '执行失败', en: 'Failed' } },
}

export const PLAN_STATES: Readonly<Record<string, State>> = {
  scheduled: { sign: '◷', tone: 'plain', says: { zh: '待发', en: 'Scheduled' } },
  paused: { sign: '‖', tone: 'warn', says: { zh: '已暂停', en: 'Paused' } },
  sending: { sign: '▸', tone: 'warn', says: { zh: '发送中', en: 'Sending' } },
  sent: { sign: '✓', tone: 'good', says: { zh: '已发完', en: 'Sent' } },
  cancelled: { sign: '✕', tone: 'plain', says: { zh: '已取消', en: 'Cancelled' } },
}

export const SEVERITY_STATES: Readonly<Record<string, State>> = {
  allow: { sign: '✓', tone: 'good', says: { zh: '允许', en: 'Allowed' } },
  warn: { sign: '!', tone: 'warn', says: { zh: '提醒', en: 'Warning' } },
  defer: { sign: '◷', tone: 'warn', says: { zh: '顺延', en: 'Deferred' } },
  needs_approval: { sign: '◆', tone: 'warn', says: { zh: '需审批', en: 'Needs approval' } },
  deny: { sign: '⊘', tone: 'bad', says: { zh: '不允许', en: 'Denied' } },
  clarify: { sign: '?', tone: 'plain', says: { zh: '要再问一句', en: 'Needs an answer' } },
}

export const BASIS_WORDS: Readonly<Record<string, Bilingual>> = {
  statute: { zh: '法律', en: 'statute' },
  regulation: { zh: '规定', en: 'regulation' },
  platform: { zh: '平台规则', en: 'platform rule' },
  conservative: { zh: '稳妥做法', en: 'conservative reading' },
  product: { zh: '产品约定', en: 'product rule' },
}
