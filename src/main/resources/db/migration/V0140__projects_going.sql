-- P-08: which of somebody's projects stand too long, asked of each day.
create index project_going on projects.project (owner_id, stage_since) where outcome is null;
