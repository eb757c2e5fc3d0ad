/** The one way that facts come in: set-based, idempotent, in the caller's transaction when there is one. */
export { ingestCosts } from './ingest-costs.ts'
export { ingestEvents } from './ingest-events.ts'
export { ingestMembers } from './ingest-members.ts'
export { ingestOrders, ingestRefunds } from './ingest-orders.ts'
