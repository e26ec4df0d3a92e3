-- P-08: how long own closed projects of a method stood in each stage; counted every night. A stage is known by its code,
-- through all versions of its method.
create table projects.usual (
    method_id bigint not null references projects.method,
    stage text not null,
    days int not null check (days > 0),
    projects int not null check (projects > 0),
    primary key (method_id, stage)
);
comment on column projects.usual.days is 'The 75th percentile';
