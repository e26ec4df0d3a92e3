package soyuznik.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import soyuznik.clients.Companies;
import soyuznik.clients.CompanyData;
import soyuznik.clients.Known;
import soyuznik.clients.Made;
import soyuznik.clients.NewCompany;
import soyuznik.kernel.UserId;

/** Finds the clients that rows name, and makes those that are missing along with the rows. */
@Component
record ClientsAlong(Companies companies, Sightings sightings, Origins origins) {

    /** Lets the rows meet the records of their kind and their clients. */
    void meet(Job job, Met met, Kind kind, List<? extends OfClient> rows) {
        var viewer = job.viewer();
        var known = sightings.numbers(rows.stream().map(OfClient::numbers).toList(), viewer);
        met.add(
                sightings.origins(kind, rows.stream().map(OfClient::origin).toList(), viewer),
                sightings.names(
                        rows.stream().map(OfClient::clientKey).collect(Collectors.toSet()), viewer),
                known);
        var clients =
                sightings.clients(
                        rows.stream().map(OfClient::clientNumber).collect(Collectors.toSet()),
                        viewer);
        met.clients(clients);
        met.own(sightings.own(known.values(), viewer));
        met.own(sightings.own(clients, viewer));
    }

    /** Files after this one will find the clients of the judgement. */
    void foresee(Met met, Judgement<? extends OfClient> judged) {
        judged.clients().stream()
                .map(Judgement.NewClient::row)
                .forEach(row ->
                        met.coming().company(row.clientKey(), row.numbers(), row.clientOrigin()));
    }

    /**
     * Makes the clients of the judgement; rows whose client turned out to be foreign meanwhile are
     * refused.
     */
    // T-04
    <R extends OfClient> Judgement<R> make(Job job, Met met, Judgement<R> judged) {
        var unmade = makeClients(job, met, judged.clients());
        var refused = new ArrayList<>(judged.refused());
        var make = new ArrayList<R>();
        for (var row : judged.make()) {
            if (unmade.containsKey(row.clientKey())) {
                var fault = new Fault("", "", unmade.get(row.clientKey()).text());
                refused.add(new Forecast.Refused(row.row(), List.of(fault)));
            } else {
                make.add(row);
            }
        }
        return new Judgement<>(make, judged.clients(), judged.known(), refused);
    }

    /** To whom the row goes. */
    static UserId owner(Job job, OfClient row) {
        return new UserId(row.owner() == 0 ? job.mapping().standing().owner() : row.owner());
    }

    /** Those that are foreign are returned by name key. */
    private Map<String, Known> makeClients(Job job, Met met, List<Judgement.NewClient> clients) {
        var drafts = clients.stream().map(client -> draft(job, client.row())).toList();
        var results = companies.makeAll(drafts, job.viewer(), job.cause());
        var unmade = new HashMap<String, Known>();
        var come = new ArrayList<Origins.Come>();
        for (int i = 0; i < results.size(); i++) {
            var row = clients.get(i).row();
            switch (results.get(i)) {
                case Made.New(var id) -> {
                    met.make(row.clientKey(), row.numbers(), id.value());
                    come.add(new Origins.Come(row.clientOrigin(), id.value()));
                }
                case Made.Again(var id) -> met.make(row.clientKey(), row.numbers(), id.value());
                case Made.Already(Known.Seen(var id, _)) ->
                        met.make(row.clientKey(), row.numbers(), id.value());
                case Made.Already(Known foreign) -> {
                    met.forget(row.clientKey());
                    unmade.put(row.clientKey(), foreign);
                }
            }
        }
        origins.add(Kind.COMPANIES, come, job);
        return unmade;
    }

    private static NewCompany draft(Job job, OfClient row) {
        var owner = owner(job, row);
        return new NewCompany(
                row.clientOrigin().recordKey(Kind.COMPANIES, job.viewer().user().value()),
                CompanyData.named(row.client(), row.numbers()),
                owner.value() == 0
                        ? new NewCompany.Place.Pool(null)
                        : new NewCompany.Place.With(owner));
    }
}
