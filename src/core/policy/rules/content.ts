import { adCopy } from './content/ad-copy.ts'
import { adlawAbs } from './content/adlaw-abs.ts'
import { adlawCite } from './content/adlaw-cite.ts'
import { aigcLabel } from './content/aigc-label.ts'
import { alcohol } from './content/alcohol.ts'
import { cosmetic } from './content/cosmetic.ts'
import { edu } from './content/edu.ts'
import { fakeData } from './content/fake-data.ts'
import { fin } from './content/fin.ts'
import { healthFood } from './content/health-food.ts'
import { infant } from './content/infant.ts'
import { medClaim } from './content/med-claim.ts'
import { publicOrder } from './content/public.ts'
import { rx } from './content/rx.ts'
import { termFinal } from './content/term-final.ts'
import { tobacco } from './content/tobacco.ts'

export const CONTENT_RULES = [
  adCopy,
  adlawAbs,
  adlawCite,
  aigcLabel,
  alcohol,
  cosmetic,
  edu,
  fakeData,
  fin,
  healthFood,
  infant,
  medClaim,
  publicOrder,
  rx,
  termFinal,
  tobacco,
] as const
