package soyuznik.access;

import static org.jooq.impl.DSL.val;
import static soyuznikdb.access.Tables.APP_USER;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Language;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Visitor;

/** What each of ours decides alone: the own telephone, language and theme. */
@Repository
@Transactional
public class Profiles {
    private final DSLContext sql;
    private final Users users;
    private final Registrar registrar;

    Profiles(DSLContext sql, Users users, Registrar registrar) {
        this.sql = sql;
        this.users = users;
        this.registrar = registrar;
    }

    public Outcome<UserId> change(ProfileForm form, Viewer by) {
        var before = users.get(by.user(), by);
        var updated =
                sql.update(APP_USER)
                        .set(APP_USER.PHONE, form.phone())
                        .set(
                                APP_USER.LANGUAGE,
                                form.language() == null ? null : form.language().code())
                        .set(APP_USER.THEME, form.theme().name())
                        .set(APP_USER.VERSION, APP_USER.VERSION.plus(1))
                        .where(APP_USER.ID.eq(by.user().value()))
                        .and(APP_USER.VERSION.eq(form.version()))
                        .execute();
        var differences = form.differences(before);
        if (updated == 0) {
            return new Outcome.Stale<>(differences, before.version());
        }
        enter(differences, by.user());
        return Outcome.done(by.user(), Text.of("access.profile.saved"));
    }

    private void enter(List<Outcome.Difference> differences, UserId user) {
        var fields =
                differences.stream()
                        .map(difference -> "field.access." + difference.field())
                        .toList();
        if (!fields.isEmpty()) {
            registrar.enter(new UserEvent.UserChanged(user, fields), user);
        }
    }

    /**
     * The switch in the frame; null leaves what is. A taste, no business: it leaves no trace in the
     * journal.
     */
    public void prefer(@Nullable Language language, Visitor.@Nullable Theme theme, Viewer by) {
        sql.update(APP_USER)
                .set(APP_USER.LANGUAGE, language == null ? APP_USER.LANGUAGE : val(language.code()))
                .set(APP_USER.THEME, theme == null ? APP_USER.THEME : val(theme.name()))
                .where(APP_USER.ID.eq(by.user().value()))
                .execute();
        registrar.changed();
    }
}
