package soyuznik.clients;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;

/**
 * Finds companies by their numbers among all there are, and says of each what the viewer may be
 * told (T-04).
 */
// T-04
@Repository
@Transactional(readOnly = true)
public class Knowns {
    private final DSLContext sql;
    private final Heads heads;

    Knowns(DSLContext sql, Heads heads) {
        this.sql = sql;
        this.heads = heads;
    }

    /** The company of one of these numbers: INN before OGRN before tax number. */
    public Optional<Known> find(Requisites requisites, Viewer viewer) {
        return Optional.ofNullable(findAll(List.of(requisites), viewer).get(requisites));
    }

    /** The same for many at once; whose numbers nobody has is not among the answers. */
    public Map<Requisites, Known> findAll(Collection<Requisites> requisites, Viewer viewer) {
        var matches = new Matches(rows(requisites, viewer, DSL.noCondition()));
        var known = new HashMap<Requisites, Known>();
        for (var one : requisites) {
            matches.of(one).ifPresent(row -> known.computeIfAbsent(one, key -> told(row)));
        }
        return known;
    }

    /** The same for a company that is edited: itself does not count. */
    public Optional<Known> findOther(CompanyId self, Requisites requisites, Viewer viewer) {
        var others = rows(List.of(requisites), viewer, COMPANY.ID.ne(self.value()));
        return new Matches(others).of(requisites).map(this::told);
    }

    /** The company itself, whether the viewer sees it or not: not for the eyes of a person. */
    Optional<CompanyId> company(Requisites requisites, Viewer viewer) {
        var rows = rows(List.of(requisites), viewer, DSL.noCondition());
        return new Matches(rows).of(requisites).map(Row::id);
    }

    private Known told(Row row) {
        if (row.visible()) {
            return new Known.Seen(row.id(), row.name());
        }
        if (row.surname() != null && row.phone() != null) {
            return new Known.Led(row.surname(), row.phone());
        }
        return heads.of(row.branch())
                .map(head -> new Known.Pooled(head.name().surname(), head.phone()))
                .orElse(new Known.Pooled("", ""));
    }

    private List<Row> rows(Collection<Requisites> requisites, Viewer viewer, Condition among) {
        if (requisites.stream().noneMatch(Requisites::known)) {
            return List.of();
        }
        return sql.select(
                        COMPANY.ID.convertFrom(CompanyId::new),
                        COMPANY.NAME,
                        row(
                                        COMPANY.COUNTRY,
                                        COMPANY.INN,
                                        COMPANY.KPP,
                                        COMPANY.OGRN,
                                        COMPANY.TAX_NUMBER,
                                        COMPANY.BANK_ACCOUNT,
                                        COMPANY.BIC)
                                .mapping(Requisites::new),
                        COMPANY.BRANCH_ID.convertFrom(BranchId::new),
                        APP_USER.SURNAME,
                        APP_USER.PHONE,
                        field(Visible.condition(viewer, COMPANY.ID)))
                .from(COMPANY)
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(COMPANY.RESPONSIBLE_ID).and(APP_USER.BLOCKED_AT.isNull()))
                .where(same(requisites))
                .and(among)
                .orderBy(COMPANY.ID)
                .limit(3 * requisites.size())
                .fetch(mapping(Row::new));
    }

    private static Condition same(Collection<Requisites> requisites) {
        return DSL.or(
                COMPANY.INN.eq(any(numbers(requisites, Requisites::inn))),
                COMPANY.OGRN.eq(any(numbers(requisites, Requisites::ogrn))),
                COMPANY.COUNTRY
                        .eq(any(numbers(requisites, Requisites::country)))
                        .and(
                                COMPANY.TAX_NUMBER.eq(
                                        any(numbers(requisites, Requisites::taxNumber)))));
    }

    private static String[] numbers(
            Collection<Requisites> requisites, Function<Requisites, @Nullable String> number) {
        return requisites.stream()
                .map(number)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
    }

    /**
     * A company found by its numbers; surname and phone are those of its responsible, who works
     * here.
     */
    private record Row(
            CompanyId id,
            String name,
            Requisites requisites,
            BranchId branch,
            @Nullable String surname,
            @Nullable String phone,
            boolean visible) {}

    /** The found companies by each of their numbers. */
    private static final class Matches {
        private final Map<String, Row> byNumber = new HashMap<>();

        Matches(List<Row> rows) {
            rows.forEach(
                    row -> keys(row.requisites()).forEach(key -> byNumber.putIfAbsent(key, row)));
        }

        Optional<Row> of(Requisites requisites) {
            return keys(requisites).map(byNumber::get).filter(Objects::nonNull).findFirst();
        }

        private static Stream<String> keys(Requisites numbers) {
            return Stream.of(
                            key("inn ", numbers.inn()),
                            key("ogrn ", numbers.ogrn()),
                            key(numbers.country() + ' ', numbers.taxNumber()))
                    .filter(key -> !key.isEmpty());
        }

        private static String key(String kind, @Nullable String number) {
            return number == null ? "" : kind + number;
        }
    }
}
