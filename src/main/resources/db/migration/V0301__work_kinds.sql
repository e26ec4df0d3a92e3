-- A-01: a product is shown, somebody is seen at an exhibition, letters and messages go to and fro.
alter table work.talk drop constraint talk_kind_check;
alter table work.talk add constraint talk_kind_check check (kind in
    ('CALL', 'MEETING', 'REMOTE', 'VISIT', 'PRESENTATION', 'DEMONSTRATION', 'EVENT', 'LETTER', 'MESSAGE'));
