package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static soyuznikdb.clients.Tables.COMPANY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;

/** Writes into clients that are there what a file knows of them, and takes it back. */
// W-01
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Renewals {
    private final DSLContext sql;
    private final Companies companies;
    private final CompanyEditor editor;
    private final Wording wording;
    private final FurtherContacts further;
    private final CompanyTags tags;

    Renewals(
            DSLContext sql,
            Companies companies,
            CompanyEditor editor,
            Wording wording,
            FurtherContacts further,
            CompanyTags tags) {
        this.further = further;
        this.tags = tags;
        this.sql = sql;
        this.companies = companies;
        this.editor = editor;
        this.wording = wording;
    }

    /** Nobody else writes these clients until the end of the transaction. */
    public void hold(Collection<CompanyId> clients) {
        sql.select(COMPANY.ID)
                .from(COMPANY)
                .where(among(clients))
                .orderBy(COMPANY.ID)
                .forNoKeyUpdate()
                .fetch();
    }

    /**
     * What would become of clients; whom the viewer does not see is not among the answers.
     *
     * @param said what the file says of each
     */
    // T-02
    public Map<CompanyId, Renewal> of(
            Map<CompanyId, SaidCompany> said, Filling filling, Viewer viewer) {
        var reached = further.of(said.keySet());
        var tagged = tags.written(said.keySet());
        var seen = among(said.keySet()).and(Visible.condition(viewer, COMPANY.ID));
        return companies.list(seen, viewer).stream()
                .map(client ->
                        renewal(
                                client,
                                Objects.requireNonNull(said.get(client.id())),
                                new Beside(
                                        reached.getOrDefault(client.id(), List.of()),
                                        tagged.getOrDefault(client.id(), TypedTags.NONE)),
                                new Manner(filling, viewer)))
                .collect(Collectors.toMap(each -> each.client().id(), Function.identity()));
    }

    /** What a client holds beside its data. */
    private record Beside(List<ContactData> reached, TypedTags tags) {}

    private record Manner(Filling filling, Viewer viewer) {}

    private Renewal renewal(Company client, SaidCompany said, Beside beside, Manner manner) {
        var known = wording.known(said.data());
        var data = manner.filling().of(client.data(), known);
        var more =
                manner.filling()
                        .further(
                                with(data.contacts(), beside.reached()),
                                with(client.data().contacts(), beside.reached()),
                                said.further());
        var put = manner.filling().of(beside.tags(), said.tags());
        return new Renewal(
                client,
                data,
                more,
                new Renewal.Tagging(beside.tags(), put),
                trouble(client, known, manner.viewer()));
    }

    private static List<ContactData> with(Contacts first, List<ContactData> further) {
        var all = new ArrayList<>(further);
        if (!first.phone().isEmpty()) {
            all.add(ContactData.phoneOf(first.phone(), Requisites.RUSSIA));
        }
        if (!first.email().isEmpty()) {
            all.add(ContactData.of(ContactData.Kind.MAIL, first.email(), Requisites.RUSSIA));
        }
        return all;
    }

    private static @Nullable Text trouble(Company client, CompanyData said, Viewer viewer) {
        if (!viewer.may(Right.EDIT_CLIENTS, client.own())) {
            return Text.of("clients.renewal.forbidden");
        }
        var numbers = said.requisites();
        boolean elsewhere = !numbers.country().equals(client.data().requisites().country());
        return elsewhere && numbers.known() ? Text.of("clients.renewal.country") : null;
    }

    /**
     * Writes what a held client would hold.
     *
     * @param cause shared by all the events of the import
     * @return why not, where it can't be written
     */
    public Optional<Text> write(Renewal renewal, Viewer by, UUID cause) {
        var ours = wording.admitted(renewal.data(), by);
        var trouble = trouble(editor.edit(renewal.client(), ours, by, cause));
        if (trouble.isEmpty()) {
            further.add(renewal.client().id(), renewal.further(), by, cause);
            tags.put(renewal.client().id(), renewal.tags().put(), by, cause);
        }
        return trouble;
    }

    /**
     * Whether it would be given back what it held: nobody has written it anew since, and whoever
     * takes that back sees it and may edit it.
     */
    // T-02, T-07
    public boolean mayRestore(Renewal.Earlier earlier, Viewer by, UUID cause) {
        return further.areAsLeft(earlier.company(), cause) && asLeft(earlier, by).isPresent();
    }

    private Optional<Company> asLeft(Renewal.Earlier earlier, Viewer by) {
        return companies.list(among(List.of(earlier.company())), by).stream()
                .filter(client -> client.version() == earlier.version())
                .filter(client -> by.may(Right.EDIT_CLIENTS, client.own()))
                .findFirst();
    }

    /**
     * Gives a client back what it held, unless somebody has written it anew since.
     *
     * @return whether it holds that now
     */
    public boolean restore(Renewal.Earlier earlier, Viewer by, UUID cause) {
        var one = List.of(earlier.company());
        hold(one);
        boolean same = further.areAsLeft(earlier.company(), cause);
        boolean back = same && isGivenBack(earlier, by, cause);
        if (back) {
            further.remove(earlier.company(), by, cause);
            tags.takeOff(earlier.company(), TypedTags.of(earlier.tags()), by, cause);
        }
        return back;
    }

    private boolean isGivenBack(Renewal.Earlier earlier, Viewer by, UUID cause) {
        return asLeft(earlier, by)
                .map(client -> editor.edit(client, earlier.data(), by, cause))
                .filter(done -> trouble(done).isEmpty())
                .isPresent();
    }

    private static Condition among(Collection<CompanyId> clients) {
        return COMPANY.ID.eq(any(clients.stream().map(CompanyId::value).toArray(Long[]::new)));
    }

    private static Optional<Text> trouble(Outcome<CompanyId> outcome) {
        return outcome instanceof Outcome.Refused<CompanyId>(Text why)
                ? Optional.of(why)
                : Optional.empty();
    }
}
