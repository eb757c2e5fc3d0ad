/** The jobs of touches, as the outbox names them. */
export const SEND_WAVE = 'touch.send_wave'
export const DISPATCH = 'touch.dispatch'
export const CANCEL_TASK = 'touch.cancel_task'
export const TAKE_BACK = 'touch.take_back'
export const CANARY_LOOK = 'touch.canary_look'
