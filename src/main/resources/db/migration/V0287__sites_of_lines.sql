-- To which of the client's sites a product of a project goes (P-06, C-02).
alter table projects.line add site_id bigint references clients.site;
create index line_site on projects.line (site_id);
comment on column projects.line.site_id is 'Null: to none by name';
