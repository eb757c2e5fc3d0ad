-- Verdicts on a million candidates against years of history: what the recipient rules read, found without walking the tables.

-- A member's own acts of the last weeks, answers to touches among them, and who added the contact themselves.
create index events_acts on events (workspace_id, occurred_at) include (member_id, ingested_at) where actor = 'member';
create index events_added on events (workspace_id, member_id) include (occurred_at, ingested_at) where type = 'contact_added';

create index touches_answered on touches (workspace_id, (greatest(first_click_at, replied_at)))
  where greatest(first_click_at, replied_at) is not null;

-- Minors by mark or by date of birth.
create index members_minors on members (workspace_id, member_id) where is_minor;
create index member_profiles_born on member_profiles (workspace_id, birthday) include (member_id) where length(birthday) = 10;

-- The last deliveries of a member who has gone silent.
create index touches_delivered on touches (workspace_id, member_id, delivered_at desc) include (plan_id, first_click_at, replied_at)
  where delivered_at is not null;

-- Who has an occasion already.
create index touch_occurrences_of on touch_occurrences (workspace_id, occurrence, person_key) include (plan_id);

-- The group that the draw put a member into when the plan was made: null for who was dropped then. What becomes of the touch later never
-- changes it, so that an experiment compares people as they were assigned.
alter table touches add column arm text check (arm in ('treated', 'held_out'));
update touches set arm = case verdict when 'held_out' then 'held_out' when 'drop' then null else 'treated' end;

create function touch_arm_is_assigned() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.arm := case new.verdict when 'held_out' then 'held_out' when 'drop' then null else 'treated' end;
    return new;
  end if;
  raise exception 'the arm of a touch is assigned once';
end $$;
create trigger touches_assign_arm before insert on touches for each row execute function touch_arm_is_assigned();
create trigger touches_keep_arm before update of arm on touches for each row
  when (new.arm is distinct from old.arm) execute function touch_arm_is_assigned();
