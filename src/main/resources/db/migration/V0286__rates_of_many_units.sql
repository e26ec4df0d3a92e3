-- A rate that is told of ten thousand units of a small currency keeps its figures when it is divided.
alter table access.rate alter column amount type numeric(20, 10);
