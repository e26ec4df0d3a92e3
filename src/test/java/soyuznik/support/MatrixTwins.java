package soyuznik.support;

import org.springframework.boot.test.context.TestComponent;
import soyuznik.clients.Companies;
import soyuznik.clients.People;
import soyuznik.clients.merging.Comparing;
import soyuznik.clients.merging.ComparingPeople;
import soyuznik.clients.merging.Mergers;
import soyuznik.clients.merging.PersonMergers;

/** What finds and merges clients. */
@TestComponent
public record MatrixTwins(
        Companies companies,
        Comparing comparing,
        ComparingPeople comparingPeople,
        Mergers mergers,
        People people,
        PersonMergers persons) {}
