package soyuznik.clients;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.ERASURE;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives out all that is held about a person, and erases it. Both only to who sees every company
 * where the person works or did: the file is whole, or there is none.
 */
// C-03
@Repository
@Transactional(readOnly = true)
public class Erasures {
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};
    private static final int SALT = 16;
    private final SecureRandom random = new SecureRandom();

    private final DSLContext sql;
    private final Chronicle chronicle;
    private final PersonRows rows;
    private final List<PersonalData> holders;
    private final JsonMapper json;
    private final FileSearch search;

    Erasures(
            DSLContext sql,
            Chronicle chronicle,
            PersonRows rows,
            List<PersonalData> holders,
            JsonMapper json,
            FileSearch search) {
        this.search = search;
        this.sql = sql;
        this.chronicle = chronicle;
        this.rows = rows;
        this.holders = List.copyOf(holders);
        this.json = json;
    }

    /** All that is held about a person whom the viewer sees. */
    public Dossier dossier(PersonId id) {
        var whole = whole(id);
        return new Dossier(
                holders.stream()
                        .flatMap(each -> whole.stream().flatMap(one -> each.of(one).stream()))
                        .toList());
    }

    /** The person with those who went into it. */
    private List<PersonId> whole(PersonId id) {
        return Stream.concat(Stream.of(id), rows.within(id).stream()).toList();
    }

    /** The same as a file; whoever takes it is recorded. */
    @Transactional
    public Outcome<String> export(PersonId id, Viewer by) {
        var person = rows.find(id, by).orElseThrow(NotFound::new);
        if (!by.may(Right.ERASE_PERSON)) {
            return new Outcome.Forbidden<>();
        }
        if (worksUnseen(id, by)) {
            return Outcome.refused("clients.erasure.unseen");
        }
        var file = written(dossier(id));
        chronicle.record(new ClientEvent.PersonExported(person.main().company(), id), by);
        return Outcome.done(file, Text.of("clients.notice.exported"));
    }

    /** What was found in files so far; asked again, it is looked further. */
    public Looked looked(PersonId id, Viewer by) {
        return worksUnseen(id, by) ? new Looked(List.of(), 0) : search.of(id, by);
    }

    /** There is no way back. */
    @Transactional
    public Outcome<PersonId> erase(PersonId id, Erasure.Order order, Viewer by) {
        rows.hold(id);
        holdEmployers(id);
        var person = rows.find(id, by).orElseThrow(NotFound::new);
        if (!by.may(Right.ERASE_PERSON)) {
            return new Outcome.Forbidden<>();
        }
        if (worksUnseen(id, by)) {
            return Outcome.refused("clients.erasure.unseen");
        }
        var looked = search.of(id, by);
        var unsaid = looked.unsaid(order.files());
        if (looked.left() > 0) {
            return Outcome.refused("clients.erasure.looking");
        }
        if (!unsaid.isEmpty()) {
            return new Outcome.Invalid<>(unsaid);
        }
        erase(id, new Proof(order, dossier(id), looked), by);
        chronicle.record(new ClientEvent.PersonErased(person.main().company(), id), by);
        return Outcome.done(id, Text.of("clients.notice.erased"));
    }

    private record Proof(Erasure.Order order, Dossier dossier, Looked looked) {
        Erasure.Files files(String salt) {
            var fates = looked.fates(order.files());
            return new Erasure.Files(
                    looked.total(), fates.stream().map(fate -> fate.salted(salt)).toList());
        }
    }

    private void erase(PersonId id, Proof proof, Viewer by) {
        search.drop(proof.looked().deleted(proof.order().files()), by);
        // What others wrote goes first: it is told by the name that goes last.
        var whole = whole(id);
        holders.reversed().forEach(each -> whole.forEach(each::erase));
        insert(id, proof, by);
    }

    /** For whoever sees one of the companies where the erased person worked. */
    public Optional<Erasure> find(PersonId id, Viewer viewer) {
        return sql.select(
                        ERASURE.PERSON_ID.convertFrom(PersonId::new),
                        ERASURE.AT,
                        Name.of(APP_USER),
                        ERASURE.REASON.convertFrom(Erasure.Reason::valueOf),
                        ERASURE.SALT,
                        ERASURE.DIGEST,
                        ERASURE.COUNTS.convertFrom(counts -> json.readValue(counts.data(), COUNTS)),
                        ERASURE.FILES.convertFrom(
                                files -> json.readValue(files.data(), Erasure.Files.class)))
                .from(ERASURE)
                .join(APP_USER)
                .on(APP_USER.ID.eq(ERASURE.BY_ID))
                .where(ERASURE.PERSON_ID.eq(id.value()))
                .and(exists(employment(id, Visible.condition(viewer, EMPLOYMENT.COMPANY_ID))))
                .fetchOptional(mapping(Erasure::new));
    }

    /** Of two who are erased at once the one reads what the other has left. */
    private void holdEmployers(PersonId id) {
        sql.select(COMPANY.ID)
                .from(COMPANY)
                .where(COMPANY.ID.in(employers(id)))
                .orderBy(COMPANY.ID)
                .forNoKeyUpdate()
                .execute();
    }

    private static Select<Record1<Long>> employers(PersonId id) {
        return select(EMPLOYMENT.COMPANY_ID)
                .from(EMPLOYMENT)
                .where(EMPLOYMENT.PERSON_ID.eq(id.value()));
    }

    private boolean worksUnseen(PersonId id, Viewer viewer) {
        var seen = Visible.condition(viewer, EMPLOYMENT.COMPANY_ID);
        return sql.fetchExists(employment(id, DSL.not(seen)));
    }

    private static org.jooq.Select<?> employment(PersonId id, Condition which) {
        return selectOne().from(EMPLOYMENT).where(EMPLOYMENT.PERSON_ID.eq(id.value())).and(which);
    }

    private void insert(PersonId id, Proof proof, Viewer by) {
        var dossier = proof.dossier();
        var bytes = new byte[SALT];
        random.nextBytes(bytes);
        var salt = HexFormat.of().formatHex(bytes);
        sql.insertInto(ERASURE)
                .set(ERASURE.PERSON_ID, id.value())
                .set(ERASURE.AT, chronicle.now())
                .set(ERASURE.BY_ID, by.user().value())
                .set(ERASURE.REASON, proof.order().reason().name())
                .set(ERASURE.SALT, salt)
                .set(ERASURE.DIGEST, Dossier.digest(salt, written(dossier)))
                .set(ERASURE.COUNTS, JSONB.valueOf(json.writeValueAsString(dossier.counts())))
                .set(ERASURE.FILES, JSONB.valueOf(json.writeValueAsString(proof.files(salt))))
                .execute();
    }

    private String written(Dossier dossier) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(dossier.parts());
    }
}
