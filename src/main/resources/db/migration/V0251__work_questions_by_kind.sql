-- What we will ask in a talk, by the kind of question (S-02); "questions" keeps those of no kind.
alter table work.preparation
    add situation text not null default '',
    add problem text not null default '',
    add implication text not null default '',
    add payoff text not null default '';
