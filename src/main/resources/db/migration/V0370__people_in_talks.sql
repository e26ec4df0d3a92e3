-- Who was there is found by the person: when two become one, and before one that was just made goes again (C-09).
-- Of millions of talks this takes minutes.
create index talk_people on work.talk using gin (string_to_array(people, ' ')) where people <> '';
create index memo_people on work.memo using gin (string_to_array(people, ' ')) where people <> '';
create index price_talk_people on projects.price_talk using gin (string_to_array(people, ' ')) where people <> '';
