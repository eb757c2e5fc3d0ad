import fc from 'fast-check'

/** The same worlds in every run, so that a red run can be had again; FC_SEED asks for others. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_260_921) })
