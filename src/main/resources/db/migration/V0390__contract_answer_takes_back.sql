-- What a decision has made of the end of its contract, for whoever takes it back.
alter table clients.contract_answer
    add column ended_on date,
    add column until date,
    add check (until is null or answer = 'PROLONGED');
update clients.contract_answer set ended_on = ends_on;
alter table clients.contract_answer alter column ended_on set not null;
comment on column clients.contract_answer.ends_on is 'The end that was decided about';
comment on column clients.contract_answer.ended_on is 'What stood as the end of the contract before; of one that prolongs itself its first end';
comment on column clients.contract_answer.until is 'Until when it was prolonged; null: not prolonged, or decided before this was kept';
