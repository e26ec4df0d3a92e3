package soyuznik.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Branches;
import soyuznik.access.History;
import soyuznik.access.PastPage;
import soyuznik.access.Sessions;
import soyuznik.access.UserForm;
import soyuznik.access.Users;
import soyuznik.journal.Stretch;
import soyuznik.kernel.Right;
import soyuznik.kernel.Subject;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;
import soyuznik.shell.NotFound;

/** The page of one user, which several verbs show again. */
@Component
class UserPages {
    private static final String USERS = "/settings/users";
    private static final int LINES = 50;

    private final Users users;
    private final Branches branches;
    private final Sessions sessions;
    private final History history;

    UserPages(Users users, Branches branches, Sessions sessions, History history) {
        this.users = users;
        this.branches = branches;
        this.sessions = sessions;
        this.history = history;
    }

    /** Whoever audits comes from the journal, not from the list of users. */
    ModelAndView history(UserId id, Stretch stretch, Viewer viewer) {
        Forbidden.unless(viewer.may(Right.AUDIT) || viewer.may(Right.ADMINISTER), Right.AUDIT);
        var name = users.find(id).orElseThrow(NotFound::new).name().full();
        var past = history.about(Subject.of(id), stretch);
        boolean administers = viewer.may(Right.ADMINISTER);
        var title = administers ? "access.users.title" : "access.audit.title";
        var list = administers ? USERS : AuditForm.PATH;
        return Answer.page(
                "access/past", "page", new PastPage(title, list, name, Addresses.user(id), past));
    }

    ModelAndView show(UserId id, @Nullable UserForm typed, Viewer viewer) {
        Forbidden.unless(viewer.may(Right.ADMINISTER), Right.ADMINISTER);
        var user = users.get(id, viewer);
        var form = typed == null ? UserForm.of(user) : typed;
        var places = sessions.places(id, null, viewer);
        var lines = history.about(Subject.of(id), Stretch.newest(LINES));
        return Answer.page(
                "access/users/show",
                "page",
                new UserPage(user, form, branches.tree(), places, lines));
    }
}
