package soyuznik.clients.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.OwnEntities;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Forbidden;

/** Makes the pages of our own legal entities. */
@Component
class EntityPages {
    static final String INDEX = "/settings/entities";
    private final OwnEntities entities;

    EntityPages(OwnEntities entities) {
        this.entities = entities;
    }

    ModelAndView list(Map<String, String> typed, Viewer viewer) {
        demand(viewer);
        var form = new HashMap<>(typed);
        form.putIfAbsent("key", UUID.randomUUID().toString());
        return Answer.page("clients/entity/index", "page", new EntitiesPage(entities.all(), form));
    }

    ModelAndView edit(long id, @Nullable Map<String, String> typed, Viewer viewer) {
        demand(viewer);
        var entity = entities.get(id);
        var page = new EntityPage(entity, typed == null ? entity.values().all() : typed);
        return Answer.page("clients/entity/form", "page", page);
    }

    /** The version that the form was shown with. */
    static int version(Map<String, String> typed) {
        var version = typed.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    private static void demand(Viewer viewer) {
        Forbidden.unless(viewer.may(Right.ADMINISTER), Right.ADMINISTER);
    }
}
