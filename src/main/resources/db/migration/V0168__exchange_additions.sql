-- Fields of a file that no column of its own fills (W-01): what was understood before has none.
update exchange.import set mapping = mapping || '{"additions": []}';
