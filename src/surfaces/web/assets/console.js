// The console works without this file. It adds streaming, the keyboard and a confirm step.
const words = document.body.dataset
const make = (tag, props = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), props)
  node.append(...children)
  return node
}
const fragment = markup => {
  const template = document.createElement('template')
  template.innerHTML = markup // made and escaped by the server
  return template.content
}

// One press, one request.
document.addEventListener('submit', event => {
  if (event.defaultPrevented) return
  if (event.target.dataset.sent) return event.preventDefault()
  event.target.dataset.sent = 'yes'
})
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent
})

// A streamed answer: progress lines, then text, then the finished turn as the server renders it.
let asking = false
const ask = async form => {
  const text = form.elements.text.value.trim()
  const box = document.querySelector('#ask')
  if (!text || asking) return
  asking = true
  document.querySelector('.welcome')?.remove()
  const steps = make('ul', { className: 'steps' })
  const reply = make('p', { className: 'words' })
  const clock = make('span', { className: 'fine' })
  const waiting = make('div', { className: 'answer' }, steps, clock, reply)
  const turn = make(
    'section',
    { className: 'turn' },
    make('div', { className: 'said' }, make('p', { className: 'words', textContent: text })),
    waiting,
  )
  document.querySelector('#turns').append(turn)
  step(steps, words.working)
  turn.scrollIntoView({ block: 'end' })
  if (box) {
    box.value = ''
    box.focus()
  }
  const began = Date.now()
  const ticking = setInterval(() => {
    clock.textContent = words.seconds.replace('%', Math.round((Date.now() - began) / 1000))
  }, 1000)
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { accept: 'application/x-ndjson' },
      body: new URLSearchParams({ text }),
    })
    if (!response.headers.get('content-type')?.startsWith('application/x-ndjson')) return location.reload()
    let ended = false
    for await (const event of lines(response.body)) {
      if (event.type === 'progress') step(steps, event.text)
      if (event.type === 'text') reply.textContent += event.text
      if (event.type === 'refused') {
        waiting.replaceChildren(fragment(event.html))
        if (box && !box.value) box.value = text
      }
      if (event.type === 'done') finish(event, turn)
      ended ||= event.type === 'done' || event.type === 'refused'
    }
    if (!ended) throw new Error('cut off')
  } catch {
    waiting.replaceChildren(
      make(
        'p',
        { className: 'trouble', textContent: `${words.lost} ` },
        make('a', { href: location.href, textContent: words.reload }),
      ),
    )
  } finally {
    clearInterval(ticking)
    asking = false
  }
}

const step = (steps, text) => {
  if (steps.lastElementChild?.textContent !== text) steps.append(make('li', { textContent: text }))
}

const finish = (event, turn) => {
  turn.replaceWith(fragment(event.turn))
  document.querySelector('#threads')?.replaceChildren(fragment(event.threads))
  document.querySelector('form.composer').action = event.url
  history.replaceState(null, '', event.url)
  document.querySelector('#turns').lastElementChild?.scrollIntoView({ block: 'start', behavior: 'instant' })
}

const lines = async function* (body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    const parts = (rest + value).split('\n')
    rest = parts.pop()
    for (const part of parts) if (part) yield JSON.parse(part)
  }
}

document.addEventListener(
  'submit',
  event => {
    if (!event.target.matches('[data-ask]') || !document.querySelector('#turns')) return
    event.preventDefault()
    ask(event.target)
  },
  true,
)

// Enter sends, Shift+Enter breaks the line; not while an input method is still composing Chinese.
document.querySelector('#ask')?.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
  event.preventDefault()
  event.target.form.requestSubmit()
})

// The edit form shows what the phone will show.
document.querySelector('[data-preview]')?.addEventListener('input', event => {
  document.getElementById(event.target.dataset.preview).textContent = event.target.value
})

// An answer that was still being made when the page came: look again, unless somebody is typing.
if (document.querySelector('[data-waits]')) {
  setTimeout(() => document.querySelector('#ask')?.value || location.reload(), 3000)
}

// Keyboard: `/` types, j and k move, Enter opens, a approves after a second look.
const move = by => {
  const items = [...document.querySelectorAll('[data-item]')].filter(item => item.offsetParent)
  if (!items.length) return
  const at = items.indexOf(document.activeElement?.closest('[data-item]'))
  const next = items[at < 0 ? (by > 0 ? 0 : items.length - 1) : Math.min(items.length - 1, Math.max(0, at + by))]
  const target = next.querySelector('a') ?? next
  ;(next.matches('[data-card]') ? next : target).focus()
}

const confirmApproval = card => {
  const form = card?.querySelector('[data-approve]')
  if (!form) return
  const dialog = make('dialog', { className: 'confirm' })
  const heading = make('h2', { textContent: words.confirm })
  const yes = make('button', { className: 'main', textContent: form.querySelector('button').textContent })
  const no = make('button', { textContent: words.cancel })
  yes.addEventListener('click', () => form.requestSubmit())
  no.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => {
    dialog.remove()
    card.focus()
  })
  dialog.append(heading, make('p', { textContent: form.dataset.approve }), make('div', { className: 'act' }, no, yes))
  document.body.append(dialog)
  dialog.showModal()
  yes.focus()
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.key === 'Escape') for (const menu of document.querySelectorAll('.menu[open]')) menu.open = false
  if (event.target.closest('input, textarea, select, dialog')) return
  if (event.key === '/') {
    event.preventDefault()
    const box = document.querySelector('#ask')
    if (box) box.focus()
    else location.href = '/chat#ask'
  }
  if (event.key === 'j' || event.key === 'k') move(event.key === 'j' ? 1 : -1)
  if (event.key === 'a') {
    const cards = document.querySelectorAll('[data-card]')
    confirmApproval(event.target.closest('[data-card]') ?? (cards.length === 1 ? cards[0] : null))
  }
})
document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('.menu[open]')) if (!menu.contains(event.target)) menu.open = false
})
if (location.hash === '#ask') document.querySelector('#ask')?.focus()
// A talk opens at its end.
document.querySelector('#turns > .turn:last-child')?.scrollIntoView({ block: 'start' })
