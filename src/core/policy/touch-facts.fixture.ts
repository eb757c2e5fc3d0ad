import type { Facts } from './facts.ts'

/** What the rules of `touch.schedule` look at. */
export type TouchFacts = Pick<
  Facts,
  | 'kind'
  | 'text'
  | 'at'
  | 'audience'
  | 'activeBase'
  | 'sendable'
  | 'keptBack'
  | 'hasChannel'
  | 'staffConfirms'
  | 'bypassAsked'
  | 'targetsOptedOut'
  | 'festival'
  | 'linkDomains'
>

/** The facts of a small, harmless touch; what a test is about is handed in. */
export const touchFacts = (to: Partial<TouchFacts> = {}): TouchFacts => ({
  kind: 'marketing',
  text: '中秋快乐，回复TD退订',
  at: '2026-09-22T10:00:00+08:00',
  audience: 10,
  activeBase: 10_000,
  sendable: 10,
  keptBack: {},
  hasChannel: true,
  staffConfirms: true,
  bypassAsked: false,
  targetsOptedOut: false,
  festival: null,
  linkDomains: ['brand.com', 'shop.brand.cn'],
  ...to,
})
