import { randomBytes } from 'node:crypto'

/** Every id says what it names. */
const PREFIXES = {
  workspace: 'ws',
  actor: 'act',
  member: 'mem',
  group: 'grp',
  segment: 'seg',
  draft: 'drf',
  plan: 'pln',
  proposal: 'prp',
  decision: 'dec',
  thread: 'thr',
  turn: 'trn',
  outbox: 'job',
  task: 'tsk',
  run: 'run',
  session: 'ses',
  key: 'key',
  import: 'imp',
  event: 'evt',
  request: 'req',
} as const

export type IdKind = keyof typeof PREFIXES
export type NewId = (kind: IdKind) => string

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

const encode = (value: bigint, length: number): string => {
  let text = ''
  for (let rest = value, i = 0; i < length; i++, rest >>= 5n) text = ALPHABET[Number(rest & 31n)] + text
  return text
}

/** `prp_01k…`: 48 bits of time and 80 of randomness in Crockford base 32 (the ULID layout), so ids sort by birth. */
export const newId: NewId = kind =>
  `${PREFIXES[kind]}_${encode(BigInt(Date.now()), 10)}${encode(BigInt(`0x${randomBytes(10).toString('hex')}`), 16)}`
