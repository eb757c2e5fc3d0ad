-- Who stopped a plan, when and why; and what the canary wave came to, as counts.
alter table touch_plans
  add column paused_at timestamptz,
  add column paused_by text,
  add column paused_reason text,
  add column canary_report jsonb;

-- What a stop looks for: it must not read every task there ever was.
create index send_tasks_open on send_tasks (workspace_id) where status in ('ready', 'created');
