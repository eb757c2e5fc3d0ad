import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Prometheus figures of this process. Labels are few and never personal. */
export interface Telemetry {
  readonly contentType: string
  text(): Promise<string>
  request(method: string, status: number, ms: number): void
  job(topic: string, ms: number, ok: boolean): void
  outbox(state: { open: number; late: number; failed: number }): void
}

export const createTelemetry = (): Telemetry => {
  const registers = [new Registry()]
  const [registry] = registers
  collectDefaultMetrics({ register: registry as Registry })
  const requests = new Histogram({
    name: 'flywheel_http_request_seconds',
    help: 'Answered requests',
    labelNames: ['method', 'status'],
    registers,
  })
  const jobs = new Histogram({ name: 'flywheel_job_seconds', help: 'Jobs run', labelNames: ['topic'], registers })
  const failures = new Counter({
    name: 'flywheel_job_failures_total',
    help: 'Jobs that failed and were put off',
    labelNames: ['topic'],
    registers,
  })
  const outbox = new Gauge({
    name: 'flywheel_outbox_jobs',
    help: 'Jobs in the outbox, by state',
    labelNames: ['state'],
    registers,
  })
  return {
    contentType: (registry as Registry).contentType,
    text: () => (registry as Registry).metrics(),
    request: (method, status, ms) => requests.observe({ method, status }, ms / 1000),
    job(topic, ms, ok) {
      if (ok) jobs.observe({ topic }, ms / 1000)
      else failures.inc({ topic })
    },
    outbox(state) {
      for (const [name, value] of Object.entries(state)) outbox.set({ state: name }, value)
    },
  }
}
