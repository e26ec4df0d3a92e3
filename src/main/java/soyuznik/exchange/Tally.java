package soyuznik.exchange;

import java.util.List;

/** What became, or would become, of a batch of rows. */
record Tally(int made, int known, int clients, int undated, List<Forecast.Refused> refused) {}
