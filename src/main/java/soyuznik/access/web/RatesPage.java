package soyuznik.access.web;

import java.util.List;
import soyuznik.access.Rates;

/**
 * The rates of other currencies.
 *
 * @param typed into the form
 */
public record RatesPage(String typed, List<Rates.Written> rates) {}
