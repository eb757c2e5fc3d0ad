import type { Db } from '../../../platform/db/database.ts'
import type { CostFact, EventFact, MemberFact, OrderFact, RefundFact } from '../../members/facts.ts'
import type { DateReader } from '../values.ts'

export type ImportKind = 'members' | 'orders' | 'events' | 'costs'

/** What one row came to. */
export type Taken =
  | { readonly to: 'members'; readonly fact: MemberFact }
  | { readonly to: 'orders'; readonly fact: OrderFact }
  | { readonly to: 'refunds'; readonly fact: RefundFact }
  | { readonly to: 'events'; readonly fact: EventFact }
  | { readonly to: 'costs'; readonly fact: CostFact }

/** Which occurrence of equal keys in this file the present row is, from 1. */
export type Occurrence = (key: string) => number

type Cells = readonly string[] | Readonly<Record<string, unknown>>

/** How the rows of one file are understood. */
export interface Source {
  /** The first record names the columns. */
  readonly header: boolean
  /** The row's fact; throws a BadRow. The same file gives the same facts every time. */
  row(cells: Cells, occurrence: Occurrence): Taken
  /** Runs once after the last row, in its transaction. */
  finish?(db: Db, workspaceId: number): Promise<void>
}

export interface Head {
  /** The cells of the first record, or the keys of the first object. */
  readonly first: readonly string[]
  readonly table: boolean
  readonly map: Readonly<Record<string, string>>
  datesIn(timezone: string): DateReader
  /** The workspace's own. */
  readonly timezone: string
}
