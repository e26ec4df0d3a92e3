package soyuznik.projects;

import java.time.LocalDate;

/** Goods that left us. */
public record Shipment(long id, int version, LocalDate shippedOn, String document) {}
