package soyuznik.projects.sheets;

import org.jooq.Field;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.shell.Region;

/** Where a company was met as a competitor, on its page. */
@Component
class EncountersRegion implements Region {
    @Override
    public Subject.Kind on() {
        return Subject.Kind.COMPANY;
    }

    @Override
    public String key() {
        return "encounters";
    }

    @Override
    public int order() {
        return 28;
    }

    /** It is met on the page of a project. */
    @Override
    public boolean offered() {
        return false;
    }

    @Override
    public String address(long id) {
        return "/companies/" + id + "/encounters";
    }

    @Override
    public Field<Integer> count(Field<Long> id) {
        return Encounters.count(id);
    }
}
