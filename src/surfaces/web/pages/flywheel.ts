import { html } from 'hono/html'
import { formatCount } from '../../../platform/i18n.ts'
import type { FlywheelView } from '../../assistant.ts'
import { decimal, type Html, localStamp, percent } from '../format.ts'
import { page } from '../layout.ts'
import { ring, ringFinding, speedLines } from '../ring.ts'
import type { Visit } from '../visit.ts'

/** 飞轮: the ring, the same figures as a table, and what they mean. */
export const flywheelPage = (visit: Visit, view: FlywheelView): Html => {
  const { say, scope, lang } = visit
  const zone = scope.workspace.timezone
  const { cohort } = view
  const day = (at: string) => localStamp(at, zone).slice(0, 10)
  return page(
    visit,
    say('flywheel'),
    'flywheel',
    html`<h1>${ringFinding(view, say)}</h1>
<div class="columns"><div>
<table class="grid"><thead><tr><th scope="col">${say('stage')}</th><th scope="col" class="num">${say('stageCount')}</th><th scope="col" class="num">${say('conversion')}</th><th scope="col" class="num">${say('medianDays')}</th></tr></thead>
<tbody>${view.stages.map(
      stage =>
        html`<tr data-item tabindex="-1"><th scope="row">${stage.label}${stage.key === view.bottleneck ? html` <span class="state warn"><span aria-hidden="true">▲</span> ${say('bottleneck')}</span>` : ''}</th><td class="num">${formatCount(stage.count)}</td><td class="num">${stage.conversion === null ? '—' : percent(stage.conversion)}</td><td class="num">${stage.medianDays === null ? '—' : decimal(stage.medianDays)}</td></tr>`,
    )}</tbody></table>
<ul class="pairs">${speedLines(view, say).map(line => html`<li>${line}</li>`)}</ul>
<p class="fine">${say('cohort', { from: day(cohort.from), to: day(cohort.to), n: formatCount(cohort.n), days: cohort.windowDays })} · ${say('asOf', { at: localStamp(view.asOf, zone) })}</p>
<p class="fine">${view.definition}</p>
${view.gain ? html`<p class="fine">${view.gain.label[lang]}${lang === 'zh' ? '：' : ': '}${view.gain.definition[lang]}</p>` : ''}
${view.gain?.warnings.length ? html`<ul class="fine">${view.gain.warnings.map(w => html`<li>${w.says[lang]}</li>`)}</ul>` : ''}
</div><section class="wheel">${ring(view, say)}</section></div>`,
  )
}
