/** What judges segments, tags, suppression, groups, automations, exports and erasure. */
export const MEMBER_SETS = {} as const
