/** A prize by what its worth is taken from; amounts in fen at market price. */
export type PrizeKind =
  | { readonly kind: 'goods' | 'service' | 'use' | 'virtual'; readonly marketFen: number }
  /** The right to buy for less: worth what it saves. */
  | { readonly kind: 'discount'; readonly marketFen: number; readonly payFen: number }
  /** A ticket for another draw: worth the most that it can win. */
  | { readonly kind: 'ticket'; readonly mostFen: number }

/** What a prize counts for against the cap on prizes (规范促销行为暂行规定). */
export const prizeValueFen = (prize: PrizeKind): number => {
  if (prize.kind === 'ticket') return prize.mostFen
  return prize.kind === 'discount' ? Math.max(0, prize.marketFen - prize.payFen) : prize.marketFen
}

/** The most that one purchase can win: where it takes part in several draws, their top prizes add up. Null without prizes. */
export const topPrizeFen = (draws: readonly (readonly PrizeKind[])[]): number | null => {
  const tops = draws.flatMap(prizes => (prizes.length ? [Math.max(...prizes.map(prizeValueFen))] : []))
  return tops.length ? tops.reduce((sum, top) => sum + top, 0) : null
}
