-- A look over a file also tells in which columns formulas stand that nobody has calculated yet:
-- of those that were looked at before, none is known.
update exchange.import set survey = survey || '{"unsolved": []}';
