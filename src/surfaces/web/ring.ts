import { html } from 'hono/html'
import { formatCount } from '../../platform/i18n.ts'
import type { FlywheelStage, FlywheelView } from '../assistant.ts'
import { decimal, type Html, percent, signedPercent } from './format.ts'
import type { Say } from './words.ts'

const CX = 220
const CY = 190
const R = 100
/** Degrees of the ring that one stage takes, less the gap to the next. */
const SPAN = 72
const GAP = 7

const point = (degrees: number, radius: number): readonly [number, number] => {
  const angle = (degrees * Math.PI) / 180
  return [CX + radius * Math.cos(angle), CY + radius * Math.sin(angle)]
}

const arc = (from: number, to: number): string => {
  const [x1, y1] = point(from, R)
  const [x2, y2] = point(to, R)
  return `M${x1.toFixed(1)} ${y1.toFixed(1)}A${R} ${R} 0 ${to - from > 180 ? 1 : 0} 1 ${x2.toFixed(1)} ${y2.toFixed(1)}`
}

/** What the picture says, in one line: where the wheel is stuck. */
export const ringFinding = (view: FlywheelView, say: Say): string => {
  const stage = view.stages.find(s => s.key === view.bottleneck)
  return stage?.conversion == null
    ? say('noBottleneck')
    : say('bottleneckIs', { stage: stage.label, share: percent(stage.conversion) })
}

/** The stage in figures: conversion and median days, as far as known. */
const figures = (stage: FlywheelStage, say: Say): string =>
  [
    stage.conversion === null ? null : percent(stage.conversion),
    stage.medianDays === null ? null : say('days', { n: decimal(stage.medianDays) }),
  ]
    .filter(Boolean)
    .join(' · ')

/** The speed lines: growth a day, then doubling time or amplification, then the gain and the length of a turn. */
export const speedLines = (view: FlywheelView, say: Say): readonly string[] => {
  const gain = view.gain?.values[0]?.value ?? null
  const second =
    view.doublingDays !== null
      ? say('doubles', { n: decimal(view.doublingDays) })
      : view.amplification !== null
        ? say('amplifies', { n: decimal(view.amplification, 2) })
        : null
  return [
    view.ratePerDay === null ? say('speedUnknown') : say('perDay', { share: signedPercent(view.ratePerDay) }),
    second ?? (view.ratePerDay === null ? say('speedNeeds') : ''),
    gain === null ? '' : `${say('gain')} ${decimal(gain, 2)}`,
    view.turnDays === null ? '' : say('turn', { n: decimal(view.turnDays) }),
  ].filter(Boolean)
}

/**
 * The flywheel as a ring of five stages. Each stage's arc is filled as far as its conversion goes; the bottleneck has a mark of
 * its own and its name written out. `id` keeps the title's reference unique on the page.
 */
export const ring = (view: FlywheelView, say: Say, id = 'ring'): Html => {
  const [speed = '', ...rest] = speedLines(view, say)
  const told = view.stages.map(
    stage =>
      `${stage.label} ${formatCount(stage.count)}${figures(stage, say) ? `, ${figures(stage, say)}` : ''}${stage.key === view.bottleneck ? ` (${say('bottleneck')})` : ''}`,
  )
  return html`<svg class="ring" viewBox="0 34 440 310" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${ringFinding(view, say)}</title>
<desc id="${id}-desc">${told.join('; ')}. ${[speed, ...rest].join(', ')}.</desc>
${view.stages.map((stage, i) => stageArc(stage, i, stage.key === view.bottleneck, say))}
<g class="speed" text-anchor="middle" aria-hidden="true"><text class="big" x="${CX}" y="${CY - (rest.length > 1 ? 14 : 2)}">${speed}</text>
${rest.map((line, i) => html`<text x="${CX}" y="${CY + 8 + i * 18}">${line}</text>`)}</g>
</svg>`
}

const stageArc = (stage: FlywheelStage, i: number, stuck: boolean, say: Say): Html => {
  const middle = -90 + i * SPAN
  const from = middle - SPAN / 2 + GAP / 2
  const length = SPAN - GAP
  const share = stage.conversion === null ? (stage.count > 0 ? 1 : 0) : Math.min(1, Math.max(0.02, stage.conversion))
  const [x, y] = point(middle, R + (i === 2 || i === 3 ? 32 : 20))
  const anchor = i === 0 ? 'middle' : x > CX ? 'start' : 'end'
  const lines = [formatCount(stage.count), figures(stage, say)].filter(Boolean)
  const top = i === 0 ? y - 6 - 18 * (lines.length - 0.5) : i === 2 || i === 3 ? y : y - 12
  return html`<g class="stage${stuck ? ' stuck' : ''}" aria-hidden="true">
<path class="track" d="${arc(from, from + length)}"></path>
${share > 0 ? html`<path class="fill" d="${arc(from, from + length * share)}"></path>` : ''}
<text class="name" x="${x.toFixed(1)}" y="${top.toFixed(1)}" text-anchor="${anchor}">${stage.label}${stuck ? html`<tspan class="stuck-mark"> ▲ ${say('bottleneck')}</tspan>` : ''}</text>
${lines.map((line, n) => html`<text class="${n ? 'small' : 'count'}" x="${x.toFixed(1)}" y="${(top + 19 + n * 17).toFixed(1)}" text-anchor="${anchor}">${line}</text>`)}
</g>`
}
