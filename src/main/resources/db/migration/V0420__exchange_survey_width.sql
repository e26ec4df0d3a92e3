-- A look over a file also tells how many columns it has, those without a name too, and how many of
-- its cells could not be calculated: of those that were looked at before, what was known of them.
update exchange.import
set survey = jsonb_set(survey, '{layout,width}', to_jsonb(jsonb_array_length(survey -> 'columns')))
        || '{"lost": 0}';
