import { autoDec } from './data/auto-dec.ts'
import { dsrDelete } from './data/dsr-delete.ts'
import { minorAds } from './data/minor-ads.ts'
import { minorCopy } from './data/minor-copy.ts'
import { minorData } from './data/minor-data.ts'
import { piCross } from './data/pi-cross.ts'
import { piExport } from './data/pi-export.ts'
import { piMin } from './data/pi-min.ts'
import { priceDisc } from './data/price-disc.ts'
import { sensPi } from './data/sens-pi.ts'

export const DATA_RULES = [
  autoDec,
  dsrDelete,
  minorAds,
  minorCopy,
  minorData,
  piCross,
  piExport,
  piMin,
  priceDisc,
  sensPi,
] as const
