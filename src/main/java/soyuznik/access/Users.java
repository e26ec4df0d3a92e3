package soyuznik.access;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.BRANCH;
import static soyuznikdb.access.Tables.USER_ROLE;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record11;
import org.jooq.Record3;
import org.jooq.Row3;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Language;
import soyuznik.kernel.Right;
import soyuznik.kernel.Role;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Forbidden;
import soyuznik.shell.NotFound;
import soyuznik.shell.Paged;
import soyuznik.shell.Visitor;
import soyuznikdb.access.tables.AppUser;

/** Our people, as they are read; {@link Staff} changes them. */
@Repository
@Transactional(readOnly = true)
public class Users {
    static final int PAGE = 50;
    private static final int MOST = 10_000;

    private final DSLContext sql;

    Users(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * What a list of users is narrowed to; null takes all.
     *
     * @param q parts of the name or of the e-mail
     */
    public record Filter(
            @Nullable String q,
            @Nullable Long branch,
            @Nullable Role role,
            User.@Nullable State state) {
        public static final Filter NONE = new Filter(null, null, null, null);
    }

    public Optional<User> find(UserId id) {
        return users().where(APP_USER.ID.eq(id.value())).fetchOptional(mapping(User::new));
    }

    /** The user for whoever may look: the administrator and the person. */
    public User get(UserId id, Viewer by) {
        Forbidden.unless(by.may(Right.ADMINISTER) || by.user().equals(id), Right.ADMINISTER);
        return find(id).orElseThrow(NotFound::new);
    }

    public Optional<User> findByEmail(String email) {
        return users().where(APP_USER.EMAIL.eq(email.strip().toLowerCase(Locale.ROOT)))
                .fetchOptional(mapping(User::new));
    }

    /** The e-mails of those who may administer and are not blocked. */
    List<String> administrators() {
        return sql.select(APP_USER.EMAIL)
                .from(APP_USER)
                .where(role(Role.ADMIN))
                .and(APP_USER.BLOCKED_AT.isNull())
                .orderBy(APP_USER.ID)
                .limit(PAGE)
                .fetch(Record1::value1);
    }

    /**
     * The one user of the name, in either order, with or without patronymic; nothing if there are
     * several.
     */
    public Optional<UserId> findByName(String name) {
        var wanted = Folding.fold(name);
        var found =
                sql
                        .select(APP_USER.ID.convertFrom(UserId::new), Name.of(APP_USER))
                        .from(APP_USER)
                        .orderBy(APP_USER.ID)
                        .limit(MOST)
                        .fetch()
                        .stream()
                        .filter(user -> user.value2().isWritten(wanted))
                        .limit(2)
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst().value1()) : Optional.empty();
    }

    /**
     * The names of the users; who is not found is missing. One statement, without the price of a
     * transaction around it.
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<UserId, Name> names(Collection<UserId> users) {
        var ids = users.stream().map(UserId::value).toArray(Long[]::new);
        return users.isEmpty()
                ? Map.of()
                : Named.ONES.all(sql, Map.of(Named.IDS.getName(), ids)).stream()
                        .collect(Collectors.toMap(Named::id, Named::name));
    }

    /** All users who can be given work, by name. */
    public List<User> active() {
        return list(APP_USER.BLOCKED_AT.isNull(), MOST);
    }

    /** Also those who left, by name. */
    public List<User> everybody() {
        return list(noCondition(), MOST);
    }

    /**
     * One page of those whom the filter takes, by name.
     *
     * @param after the last user of the page before; null: from the beginning
     */
    public Paged<User> page(Filter filter, @Nullable Long after, Viewer by) {
        Forbidden.unless(by.may(Right.ADMINISTER), Right.ADMINISTER);
        var rows = list(taken(filter).and(after(after)), PAGE + 1);
        var page = rows.subList(0, Math.min(PAGE, rows.size()));
        return new Paged<>(page, rows.size() > PAGE ? page.getLast().id().toString() : null);
    }

    /** How many the filter takes. */
    public int count(Filter filter) {
        return sql.fetchCount(APP_USER, taken(filter));
    }

    private List<User> list(Condition which, int limit) {
        return users().where(which)
                .orderBy(place(APP_USER).fields())
                .limit(limit)
                .fetch(mapping(User::new));
    }

    private static Row3<String, String, Long> place(AppUser user) {
        return row(user.SURNAME.collate("ru-x-icu"), user.GIVEN_NAME.collate("ru-x-icu"), user.ID);
    }

    private static Condition after(@Nullable Long last) {
        var before = APP_USER.as("before");
        return last == null
                ? noCondition()
                : place(APP_USER)
                        .gt(
                                select(before.SURNAME, before.GIVEN_NAME, before.ID)
                                        .from(before)
                                        .where(before.ID.eq(last)));
    }

    private Condition taken(Filter filter) {
        return named(Objects.requireNonNullElse(filter.q(), ""))
                .and(branch(filter.branch()))
                .and(role(filter.role()))
                .and(state(filter.state()));
    }

    /** Letters are compared as in every search: ё is е, and Latin look-alikes are Russian. */
    private Condition named(String typed) {
        var words = Folding.fold(typed).split(" ");
        return typed.isBlank()
                ? noCondition()
                : APP_USER.ID.in(
                        sql
                                .select(APP_USER.ID, Name.of(APP_USER), APP_USER.EMAIL)
                                .from(APP_USER)
                                .orderBy(APP_USER.ID)
                                .limit(MOST)
                                .fetch()
                                .stream()
                                .filter(user ->
                                        holds(user.value2().full() + ' ' + user.value3(), words))
                                .map(Record3::value1)
                                .toList());
    }

    private static boolean holds(String text, String... words) {
        var folded = Folding.fold(text);
        return Arrays.stream(words).allMatch(folded::contains);
    }

    private static Condition branch(@Nullable Long branch) {
        return branch == null ? noCondition() : APP_USER.BRANCH_ID.eq(branch);
    }

    private static Condition role(@Nullable Role role) {
        return role == null
                ? noCondition()
                : APP_USER.ID.in(
                        select(USER_ROLE.USER_ID)
                                .from(USER_ROLE)
                                .where(USER_ROLE.ROLE.eq(role.name())));
    }

    private static Condition state(User.@Nullable State state) {
        return switch (state) {
            case null -> noCondition();
            case BLOCKED -> APP_USER.BLOCKED_AT.isNotNull();
            case INVITED -> APP_USER.BLOCKED_AT.isNull().and(APP_USER.PASSWORD_HASH.isNull());
            case ACTIVE -> APP_USER.BLOCKED_AT.isNull().and(APP_USER.PASSWORD_HASH.isNotNull());
        };
    }

    private SelectJoinStep<
                    ? extends
                            Record11<
                                    UserId,
                                    Name,
                                    String,
                                    String,
                                    BranchId,
                                    String,
                                    Set<Role>,
                                    Scope,
                                    User.Own,
                                    User.Door,
                                    Integer>>
            users() {
        return sql.select(
                        APP_USER.ID.convertFrom(UserId::new),
                        Name.of(APP_USER),
                        APP_USER.EMAIL,
                        APP_USER.PHONE,
                        APP_USER.BRANCH_ID.convertFrom(BranchId::new),
                        BRANCH.NAME,
                        roles(),
                        APP_USER.SCOPE.convertFrom(Scope::valueOf),
                        own(),
                        door(),
                        APP_USER.VERSION)
                .from(APP_USER)
                .join(BRANCH)
                .on(BRANCH.ID.eq(APP_USER.BRANCH_ID));
    }

    private static Field<Set<Role>> roles() {
        return array(
                        select(USER_ROLE.ROLE)
                                .from(USER_ROLE)
                                .where(USER_ROLE.USER_ID.eq(APP_USER.ID)))
                .convertFrom(codes ->
                        Arrays.stream(codes)
                                .map(Role::valueOf)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    private static SelectField<User.Own> own() {
        return row(
                        APP_USER.LANGUAGE.convertFrom(Users::language),
                        APP_USER.THEME.convertFrom(Visitor.Theme::valueOf))
                .mapping(User.Own::new);
    }

    private static @Nullable Language language(@Nullable String code) {
        return code == null ? null : Language.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static SelectField<User.Door> door() {
        return row(field(APP_USER.PASSWORD_HASH.isNotNull()), APP_USER.BLOCKED_AT)
                .mapping(User.Door::new);
    }
}
