package soyuznik.access;

import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.BRANCH;
import static soyuznikdb.access.Tables.USER_ROLE;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Role;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/** The administrator's verbs over our people. */
@Repository
@Transactional(readOnly = true)
public class Staff {
    private final DSLContext sql;
    private final Users users;
    private final Administrators administrators;
    private final Registrar registrar;
    private final Led led;

    Staff(
            DSLContext sql,
            Users users,
            Administrators administrators,
            Registrar registrar,
            Led led) {
        this.led = led;
        this.sql = sql;
        this.users = users;
        this.administrators = administrators;
        this.registrar = registrar;
    }

    /**
     * Makes a user, who comes in by a one-time link ({@link PasswordLinks}). The same key makes no
     * second one.
     */
    @Transactional
    public Outcome<UserId> invite(UserForm form, Viewer by) {
        if (!by.may(Right.ADMINISTER)) {
            return new Outcome.Forbidden<>();
        }
        var errors = errors(form);
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        administrators.hold();
        return insert(form)
                .map(id -> enroll(id, form, by.user()))
                .or(() -> byKey(form))
                .<Outcome<UserId>>map(id -> Outcome.done(id, Text.of("access.user.invited")))
                .orElseGet(() -> Outcome.invalid("email", "access.error.email.taken"));
    }

    private List<FieldError> errors(UserForm form) {
        var errors = form.errors();
        if (form.branch() != null && !sql.fetchExists(BRANCH, BRANCH.ID.eq(form.branch()))) {
            errors.add(FieldError.of("branch", "access.error.branch"));
        }
        return errors;
    }

    /** The user; nothing if the key or the e-mail is there already. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UserId> insert(UserForm form) {
        return sql.insertInto(APP_USER)
                .set(APP_USER.KEY, form.key())
                .set(APP_USER.BRANCH_ID, form.branch())
                .set(APP_USER.EMAIL, form.email())
                .set(APP_USER.SURNAME, form.surname())
                .set(APP_USER.GIVEN_NAME, form.givenName())
                .set(APP_USER.PATRONYMIC, form.patronymic())
                .set(APP_USER.PHONE, form.phone())
                .set(APP_USER.LANGUAGE, form.language() == null ? null : form.language().code())
                .set(APP_USER.SCOPE, form.scope().name())
                .set(APP_USER.CREATED_AT, registrar.now())
                .onConflictDoNothing()
                .returningResult(APP_USER.ID.convertFrom(UserId::new))
                .fetchOptional(Record1::value1);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UserId enroll(UserId id, UserForm form, UserId by) {
        return enroll(id, form, by, null);
    }

    /**
     * @param cause the import that makes the user; null: made by hand
     */
    @Transactional(propagation = Propagation.MANDATORY)
    UserId enroll(UserId id, UserForm form, UserId by, @Nullable UUID cause) {
        give(id, form.roles());
        registrar.enter(new UserEvent.UserInvited(id, UserForm.words(form.roles())), by, cause);
        relieve(id, form.roles(), by);
        return id;
    }

    private Optional<UserId> byKey(UserForm form) {
        return sql.select(APP_USER.ID.convertFrom(UserId::new))
                .from(APP_USER)
                .where(APP_USER.KEY.eq(form.key()))
                .fetchOptional(Record1::value1);
    }

    private void give(UserId user, Set<Role> roles) {
        for (var role : roles) {
            sql.insertInto(USER_ROLE)
                    .set(USER_ROLE.USER_ID, user.value())
                    .set(USER_ROLE.ROLE, role.name())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** The first administrator is director only until another is named. */
    // T-07
    private void relieve(UserId named, Set<Role> roles, UserId by) {
        if (roles.contains(Role.DIRECTOR)) {
            sql.deleteFrom(USER_ROLE)
                    .where(USER_ROLE.ACTING)
                    .and(USER_ROLE.USER_ID.ne(named.value()))
                    .returningResult(USER_ROLE.USER_ID.convertFrom(UserId::new))
                    .fetch(Record1::value1)
                    .forEach(acting -> relieved(acting, by));
        }
    }

    private void relieved(UserId acting, UserId by) {
        var left = users.find(acting).orElseThrow().roles();
        var before = new HashSet<>(left);
        before.add(Role.DIRECTOR);
        registrar.enter(
                new UserEvent.RolesChanged(acting, UserForm.words(before), UserForm.words(left)),
                by);
    }

    /** What becomes of clients led in a branch that the user leaves is asked until it is said. */
    @Transactional
    public Outcome<UserId> change(UserId id, UserForm form, Viewer by) {
        if (!by.may(Right.ADMINISTER)) {
            return new Outcome.Forbidden<>();
        }
        administrators.hold();
        var before = users.get(id, by);
        if (form.version() != before.version()) {
            return stale(before, form);
        }
        var errors = errors(before, form);
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        if (!form.roles().contains(Role.ADMIN) && administrators.last(id)) {
            return Outcome.refused("access.last.role");
        }
        if (!update(id, form)) {
            return stale(users.get(id, by), form);
        }
        var changed = changed(before, form, by.user());
        return leaves(before, form) && form.clients() == Led.Along.GO
                ? followed(before, changed, by.user())
                : changed;
    }

    /** Nothing is asked of whoever has not seen yet what somebody else saved. */
    private static Outcome<UserId> stale(User saved, UserForm form) {
        return new Outcome.Stale<>(form.differences(saved), saved.version());
    }

    private List<FieldError> errors(User before, UserForm form) {
        var errors = errors(form);
        if (taken(form, before.id())) {
            errors.add(FieldError.of("email", "access.error.email.taken"));
        }
        if (leaves(before, form) && form.clients() == Led.Along.UNSAID) {
            int clients = led.count(before.id(), before.branch());
            if (clients > 0) {
                errors.add(FieldError.asked("clients", asked(before, clients)));
            }
        }
        return errors;
    }

    private static boolean leaves(User before, UserForm form) {
        return form.branch() != null && !form.branch().equals(before.branch().value());
    }

    private static Text asked(User before, int clients) {
        return Text.of("access.user.clients.asked", "count", clients)
                .with("branch", before.branchName());
    }

    private Outcome<UserId> followed(User before, Outcome<UserId> alone, UserId by) {
        var now = users.find(before.id()).orElseThrow();
        return led.follow(new Led.Way(now.id(), before.branch(), now.branch()), by)
                .map(went -> together(now, went, by))
                .orElse(alone);
    }

    private Outcome<UserId> together(User now, Led.Went went, UserId by) {
        var event = new UserEvent.ClientsFollowed(now.id(), went.count(), now.branchName());
        registrar.enter(event, by);
        var undo = "/settings/users/" + now.id() + "/clients/" + went.number() + "/return";
        return Outcome.done(
                now.id(),
                Text.of("access.user.clients.went", "count", went.count()),
                new Outcome.Undo(undo));
    }

    /** The inverse of taking clients along; whoever leads them stays where they went. */
    @Transactional
    public Outcome<UserId> comeBack(UserId id, long move, Viewer by) {
        if (!by.may(Right.ADMINISTER)) {
            return new Outcome.Forbidden<>();
        }
        users.get(id, by);
        return led.back(move, id, by.user())
                .map(back -> cameBack(id, back, by.user()))
                .orElseGet(() -> Outcome.refused("access.user.clients.back_already"));
    }

    private Outcome<UserId> cameBack(UserId id, Led.Back back, UserId by) {
        if (back.count() > 0) {
            registrar.enter(new UserEvent.ClientsFollowed(id, back.count(), back.branch()), by);
        }
        return Outcome.done(id, Text.of("access.user.clients.back", "count", back.count()));
    }

    private boolean taken(UserForm form, UserId id) {
        return sql.fetchExists(
                APP_USER, APP_USER.EMAIL.eq(form.email()).and(APP_USER.ID.ne(id.value())));
    }

    private boolean update(UserId id, UserForm form) {
        return sql.update(APP_USER)
                        .set(APP_USER.BRANCH_ID, form.branch())
                        .set(APP_USER.EMAIL, form.email())
                        .set(APP_USER.SURNAME, form.surname())
                        .set(APP_USER.GIVEN_NAME, form.givenName())
                        .set(APP_USER.PATRONYMIC, form.patronymic())
                        .set(APP_USER.PHONE, form.phone())
                        .set(
                                APP_USER.LANGUAGE,
                                form.language() == null ? null : form.language().code())
                        .set(APP_USER.SCOPE, form.scope().name())
                        .set(APP_USER.VERSION, APP_USER.VERSION.plus(1))
                        .where(APP_USER.ID.eq(id.value()))
                        .and(APP_USER.VERSION.eq(form.version()))
                        .execute()
                == 1;
    }

    private Outcome<UserId> changed(User before, UserForm form, UserId by) {
        var id = before.id();
        var fields =
                form.differences(before).stream()
                        .map(difference -> "field.access." + difference.field())
                        .toList();
        if (!fields.isEmpty()) {
            registrar.enter(new UserEvent.UserChanged(id, fields), by);
        }
        if (!before.roles().equals(form.roles())) {
            take(id, form.roles());
            give(id, form.roles());
            registrar.enter(
                    new UserEvent.RolesChanged(
                            id, UserForm.words(before.roles()), UserForm.words(form.roles())),
                    by);
            relieve(id, form.roles(), by);
        }
        return Outcome.done(id, Text.of("access.user.saved"));
    }

    private void take(UserId user, Set<Role> except) {
        sql.deleteFrom(USER_ROLE)
                .where(USER_ROLE.USER_ID.eq(user.value()))
                .and(USER_ROLE.ROLE.notIn(except.stream().map(Role::name).toList()))
                .execute();
    }
}
