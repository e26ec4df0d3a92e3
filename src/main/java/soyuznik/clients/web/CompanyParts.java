package soyuznik.clients.web;

import org.springframework.stereotype.Component;
import soyuznik.clients.People;
import soyuznik.clients.Regions;
import soyuznik.clients.Tags;
import soyuznik.clients.TeamRequests;
import soyuznik.clients.Teams;
import soyuznik.clients.merging.Mergers;

/** Where the parts of a company's page come from. */
@Component
record CompanyParts(
        People people,
        Teams teams,
        TeamRequests requests,
        Regions regions,
        CompanyWords words,
        Tags tags,
        Mergers mergers) {}
