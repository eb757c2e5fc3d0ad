import { z } from 'zod'

const zFen = z.int().min(0)
const zCount = z.int().min(0)
const zReward = z.looseObject({ kind: z.string().nullish(), fen: zFen.nullish(), name: z.string().nullish() })
const zPrize = z.looseObject({
  name: z.string().nullish(),
  kind: z.string().nullish(),
  fen: zFen.nullish(),
  qty: zCount.nullish(),
})
const zWhen = z.union([z.iso.date(), z.iso.datetime({ offset: true })])
export type Reward = z.infer<typeof zReward>

/** The slots of campaigns, draws, rewards and fraud reviews that rules look at, as the vocabulary of commands names them; others are left alone. */
export const zCampaignSlots = z.looseObject({
  type: z.string().nullish(),
  product: z.string().nullish(),
  reward: zReward.nullish(),
  inviter_reward: zReward.nullish(),
  invitee_reward: zReward.nullish(),
  trigger: z.string().nullish(),
  condition: z.string().nullish(),
  sentiment_condition: z.string().nullish(),
  budget_fen: z.union([zFen, z.literal('unlimited')]).nullish(),
  on_exhaust: z.string().nullish(),
  levels: z.array(z.union([z.number().min(0), z.looseObject({})])).nullish(),
  entry_fee_fen: zFen.nullish(),
  price_fen: zFen.nullish(),
  ref_price_fen: zFen.nullish(),
  stock: zCount.nullish(),
  per_member: zCount.nullish(),
  eligible: z.string().nullish(),
  at: zWhen.nullish(),
  size: zCount.nullish(),
  ttl_hours: z.number().min(0).nullish(),
  leader_discount_fen: zFen.nullish(),
  prizes: z.array(zPrize).nullish(),
  top_prize_fen: zFen.nullish(),
  weight_by: z.string().nullish(),
  draw_at: z.string().nullish(),
  status: z.string().nullish(),
  remove_prize: z.unknown().optional(),
  payout: z.string().nullish(),
  fake_members: z.union([z.boolean(), zCount]).nullish(),
  fix_winner: z.unknown().optional(),
  filter: z.unknown().optional(),
  override_hold: z.boolean().nullish(),
  signal: z.string().nullish(),
  count: zCount.nullish(),
  window: z.union([z.string(), z.number()]).nullish(),
})
export type CampaignSlots = z.infer<typeof zCampaignSlots>

/** What is known of the world beside the slots. */
export const zCampaignCtx = z.looseObject({
  in_refund_window: zCount.nullish(),
  draw_due: z.boolean().nullish(),
  campaign_status: z.string().nullish(),
  old_budget_fen: zFen.nullish(),
  min_price_7d_fen: zFen.nullish(),
  stock: zCount.nullish(),
  payout_fen: zFen.nullish(),
})
export type CampaignCtx = z.infer<typeof zCampaignCtx>
