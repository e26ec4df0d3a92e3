-- Few clients sleep, are former or excluded: whoever asks for them need not look through the others.
create index company_aside on clients.company (state, sort_key, id)
    where state in ('SLEEPING', 'FORMER', 'EXCLUDED');
