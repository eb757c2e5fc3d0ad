-- The policy core: thresholds as versioned settings, decisions that can be replayed, the emergency stop, the canary wave.

-- The whole document of a workspace's own thresholds, by rule id; a change adds a version. What is left out has the rule's default.
create table policy_settings (
  workspace_id   int not null references workspaces,
  version        int not null,
  settings       jsonb not null,
  effective_from timestamptz not null,
  proposal_id    text,
  changed_by     text not null,
  changed_at     timestamptz not null,
  note           text,
  primary key (workspace_id, version)
);

-- What a decision was taken under, beside its facts: enough to take it again years later.
alter table decisions
  add column settings_version int not null default 0,
  add column rules text[] not null default '{}',   -- every rule that was asked, whether it hit or not
  add column timezone text not null default 'Asia/Shanghai';
create index decisions_decided on decisions (workspace_id, decided_at);

-- The emergency stop: while set, nothing of the workspace goes out.
alter table workspaces
  add column paused_at timestamptz,
  add column paused_by text,
  add column paused_reason text;

-- First uses that somebody approved (APPR-NOVEL): the second identical use needs nobody.
create table approved_firsts (
  workspace_id int not null references workspaces,
  kind         text not null,                      -- template, link_domain, automation_trigger, campaign
  key          text not null,
  proposal_id  text not null,
  approved_at  timestamptz not null,
  primary key (workspace_id, kind, key)
);

-- The canary wave: a large plan first goes to a small part; it stops by itself when too many of them leave.
alter table touch_plans
  add column canary_share numeric not null default 0,  -- 0: none
  add column canary_status text not null default 'none' check (canary_status in ('none', 'waiting', 'running', 'passed', 'stopped'));
alter table touches add column canary boolean not null default false;
