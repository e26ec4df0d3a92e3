-- A day beside a promise to think, to look or to wait is no advance, and a definite act beside a refusal is one (S-03,
-- soyuznik.work.Derived): what came of the talks that were held before is told by the same rule.
with theirs as (
    select talk_id,
        bool_or(due_on is not null and text !~* ('^[^[:alpha:]]*((обещал[аи]?|сказал[аи]?|что|они|он|она|ещ[её]|сам[аи]?|пока|будут?|хо[чт][[:alpha:]]*'
            || '|promised|says|said|they|he|she|to|will|wants?|still)[\s,]+)*'
            || '((по|об|про)?дума|посмотр|погляд|взглян|рассмотр|изуч|ознаком|прикин|взвес|(подо)?жд[аеёуи]|ожида|верн[её]тся|вернутся'
            || '|вернуться|перезвон|созвон|име[[:alpha:]]* в виду|(на|выйд[[:alpha:]]* на) связ'
            || '|think|consider|ponder|mull|weigh|review|wait|await|expect|looks? (at|into|over|through|it)|looks?$'
            || '|(comes?|gets?|calls?|rings?) back|(be|is|are) in touch|keeps? (it |us )?in mind)')) as definite
    from work.promise
    where side = 'THEIRS'
    group by talk_id
)
update work.talk
set outcome = case
    when theirs.definite then 'ADVANCE'
    when talk.answer = 'REFUSED' then 'REFUSAL'
    else 'NO_ADVANCE'
end
from theirs
where theirs.talk_id = talk.id and talk.state = 'HELD' and talk.outcome in ('ADVANCE', 'REFUSAL');
