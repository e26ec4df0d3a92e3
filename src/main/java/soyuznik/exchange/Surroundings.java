package soyuznik.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import soyuznik.access.Bearer;
import soyuznik.access.Branches;
import soyuznik.access.ConsentTexts;
import soyuznik.access.CustomFields;
import soyuznik.access.Dictionaries;
import soyuznik.access.OurCompany;
import soyuznik.access.User;
import soyuznik.access.Users;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Methods;

/** Puts together what of ours a file is compared with, as far as it concerns the importer. */
@Component
record Surroundings(
        Users users,
        Branches branches,
        OurCompany company,
        Methods methods,
        CustomFields fields,
        Dictionaries dictionaries,
        ConsentTexts texts,
        Aliases aliases,
        Clock clock) {
    Ours of(Viewer viewer) {
        var settings = company.settings();
        boolean ownOnly = !viewer.may(Right.IMPORT, false);
        return new Ours(
                viewer.user().value(),
                ownOnly,
                kinds(viewer),
                colleagues(viewer, ownOnly),
                methods.offered(),
                settings.currency(),
                LocalDate.now(clock.withZone(settings.timeZone())),
                settings.timeZone(),
                Map.of(
                        Kind.COMPANIES, fields.of(Bearer.COMPANY),
                        Kind.PEOPLE, fields.of(Bearer.PERSON),
                        Kind.PRODUCTS, fields.of(Bearer.PRODUCT),
                        Kind.PROJECTS, fields.of(Bearer.PROJECT)),
                dictionaries.words(),
                texts.all(),
                aliases.of(viewer.user()));
    }

    private static Set<Kind> kinds(Viewer viewer) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.isFor(viewer))
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Colleague> colleagues(Viewer viewer, boolean ownOnly) {
        var below = below(viewer.branch());
        return users.active().stream()
                .filter(user -> mayGet(user, viewer, ownOnly, below))
                .map(user -> colleague(user, viewer))
                .toList();
    }

    // T-07
    private static Colleague colleague(User user, Viewer viewer) {
        boolean leads =
                user.id().equals(viewer.user())
                        ? viewer.may(Right.MAKE_CLIENTS)
                        : !user.roles().equals(Set.of(Role.ADMIN));
        return new Colleague(user.id().value(), user.name(), user.email(), leads);
    }

    private static boolean mayGet(User user, Viewer viewer, boolean ownOnly, Set<BranchId> below) {
        if (user.id().equals(viewer.user())) {
            return true;
        }
        boolean all = viewer.scopes().contains(Viewer.ALL) || viewer.roles().contains(Role.ADMIN);
        return !ownOnly && (all || below.contains(user.branch()));
    }

    /** The branch and all under it. */
    private Set<BranchId> below(BranchId branch) {
        var below = new HashSet<>(Set.of(branch));
        for (var each : branches.tree()) { // a parent stands before its children
            if (each.parent() != null && below.contains(each.parent())) {
                below.add(each.id());
            }
        }
        return below;
    }
}
