-- Figures are counted from indexes alone; PostgreSQL may do so of pages that a vacuum has seen. By
-- its usual settings it comes when a fifth of a table is new: with half of the pages unseen, a
-- subtree of 20 % cost 296 ms instead of 205.
alter table clients.reach
    set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
alter table projects.project
    set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
