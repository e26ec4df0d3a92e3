-- What was found in files when a person was erased, and what became of each (C-03).
alter table clients.erasure add files jsonb;
comment on column clients.erasure.files is 'How many were looked at; of those that named the person or could not be read: their number, what became of them, and the salted SHA-256 of what stood in them. Null: nobody looked at any';
