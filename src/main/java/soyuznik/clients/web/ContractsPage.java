package soyuznik.clients.web;

import java.time.LocalDate;
import java.util.List;
import soyuznik.clients.Contract;

/** Contracts by their ends. */
public record ContractsPage(List<Contract> contracts, boolean own, LocalDate today) {}
