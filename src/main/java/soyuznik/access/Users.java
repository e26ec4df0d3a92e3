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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record11;
import org.jooq.Record2;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Language;
import soyuznik.kernel.Right;
import soyuznik.kernel.Role;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.shell.Visitor;

/** Our people, as they are read; {@link Staff} changes them. */
@Repository
@Transactional(readOnly = true)
public class Users {
    private static final int LISTED = 500;
    private static final int MOST = 10_000;

    private final DSLContext sql;

    Users(DSLContext sql) {
        this.sql = sql;
    }

    /** What a list of users is narrowed to; null takes all. */
    public record Filter(@Nullable Long branch, @Nullable Role role, User.@Nullable State state) {}

    public Optional<User> find(UserId id) {
        return users().where(APP_USER.ID.eq(id.value())).fetchOptional(mapping(User::new));
    }

    /** The user for whoever may look: the administrator and the person. */
    public User get(UserId id, Viewer by) {
        if (!by.may(Right.ADMINISTER) && !by.user().equals(id)) {
            throw new NotFound();
        }
        return find(id).orElseThrow(NotFound::new);
    }

    public Optional<User> findByEmail(String email) {
        return users().where(APP_USER.EMAIL.eq(email.strip().toLowerCase(Locale.ROOT)))
                .fetchOptional(mapping(User::new));
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

    /** The names of the users; who is not found is missing. */
    public Map<UserId, Name> names(Collection<UserId> users) {
        return users.isEmpty()
                ? Map.of()
                : sql.select(APP_USER.ID.convertFrom(UserId::new), Name.of(APP_USER))
                        .from(APP_USER)
                        .where(APP_USER.ID.in(users.stream().map(UserId::value).toList()))
                        .fetchMap(Record2::value1, Record2::value2);
    }

    /** All users who can be given work, by name. */
    public List<User> active() {
        return list(APP_USER.BLOCKED_AT.isNull());
    }

    public List<User> list(Filter filter, Viewer by) {
        if (!by.may(Right.ADMINISTER)) {
            throw new NotFound();
        }
        return list(branch(filter.branch()).and(role(filter.role())).and(state(filter.state())));
    }

    private List<User> list(Condition which) {
        return users().where(which)
                .orderBy(APP_USER.SURNAME.collate("ru-x-icu"), APP_USER.GIVEN_NAME, APP_USER.ID)
                .limit(LISTED)
                .fetch(mapping(User::new));
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
