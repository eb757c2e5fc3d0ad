-- The outside world of a demo workspace: what a real provider and real customers would hold. Nothing but the sandbox reads these.

-- Where the simulated brand stands. Its whole life is a function of the seed and the first day; only the cursor moves.
create table sandbox_worlds (
  workspace_id int primary key references workspaces,
  seed         bigint not null,
  first_day    date not null,
  members      int not null,                    -- how many the history aims at
  opened_at    timestamptz not null,            -- the history ends here
  chunks_done  int not null default 0,          -- of the history; written in the same transaction as the chunk
  seeded_at    timestamptz,                     -- null while the history is still going in
  cursor_at    timestamptz not null             -- everything heard of up to here has been told
);

-- The provider's side of a sending task.
create table sandbox_tasks (
  workspace_id int not null references workspaces,
  task_ref     text not null,
  provider_id  text not null,
  sender_id    text not null,
  status       text not null check (status in ('waiting', 'confirmed', 'expired', 'cancelled')),
  failed       jsonb not null,                  -- answered at creation, and again to whoever asks again
  truth        jsonb not null,                  -- what was planted, for tests that estimate it
  created_at   timestamptz not null,
  primary key (workspace_id, task_ref)
);

-- Everything that will still come of a task, drawn when it was created.
create table sandbox_pending (
  workspace_id int not null,
  task_ref     text not null,
  seq          int not null,
  due_at       timestamptz not null,
  kind         text not null check (kind in ('confirm', 'expire', 'receipt', 'event', 'order')),
  body         jsonb not null,
  done_at      timestamptz,                     -- set in the same transaction as its effect
  primary key (workspace_id, task_ref, seq),
  foreign key (workspace_id, task_ref) references sandbox_tasks
);
create index sandbox_pending_due on sandbox_pending (workspace_id, due_at) where done_at is null;

-- Who was written to when: customers tire of a brand that writes often.
create table sandbox_deliveries (
  workspace_id int not null,
  member_id    bigint not null,
  task_ref     text not null,
  delivered_at timestamptz not null,
  primary key (workspace_id, member_id, task_ref)
);
