-- T-07: who takes lists out as files.
insert into access.role_right (role, verb, extent)
select role, 'EXPORT_LISTS', 'ANY'
from unnest(array['HEAD', 'DIRECTOR', 'ADMIN']) as role;
