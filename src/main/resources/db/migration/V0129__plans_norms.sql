-- What stands in for own figures of the reverse funnel as long as they are few (L-04), set with the plan from above.
alter table plans.year_plan
    add deal numeric(18, 2) check (deal > 0),
    add conversion numeric(5, 2) check (conversion > 0 and conversion <= 100),
    add meetings numeric(6, 2) check (meetings >= 0),
    add calls numeric(6, 2) check (calls >= 0);
comment on column plans.year_plan.deal is 'What a new client buys with its first project';
comment on column plans.year_plan.conversion is 'Won of the projects that ended, in percent';
comment on column plans.year_plan.meetings is 'Held for one project, as calls';
