package soyuznik.projects;

import java.time.LocalDate;

/** Goods that left us. */
public record Shipment(long id, LocalDate shippedOn, String document) {}
