package soyuznik.work;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static soyuznikdb.work.Tables.MEMO;

import org.jooq.Field;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.shell.Region;

/** Memos, on the page of a project that has any. */
@Component
class MemosOfProject implements Region {
    @Override
    public Subject.Kind on() {
        return Subject.Kind.PROJECT;
    }

    @Override
    public String key() {
        return "memos";
    }

    @Override
    public int order() {
        return 7;
    }

    /** They come from files alone. */
    @Override
    public boolean offered() {
        return false;
    }

    @Override
    public String address(long id) {
        return "/projects/" + id + "/memos";
    }

    @Override
    public Field<Integer> count(Field<Long> id) {
        return field(selectCount().from(MEMO).where(MEMO.PROJECT_ID.eq(id)));
    }
}
