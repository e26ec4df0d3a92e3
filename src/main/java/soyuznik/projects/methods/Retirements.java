package soyuznik.projects.methods;

import static org.jooq.impl.DSL.select;
import static soyuznikdb.projects.Tables.METHOD;
import static soyuznikdb.projects.Tables.METHOD_RETIREMENT;

import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.journal.Journal;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Methods;
import soyuznik.shell.NotFound;

/** Methods that no new project follows any more; those that do go on (P-01). */
@Repository
@Transactional(readOnly = true)
public class Retirements {
    private final DSLContext sql;
    private final Methods methods;
    private final Journal journal;
    private final Clock clock;

    Retirements(DSLContext sql, Methods methods, Journal journal, Clock clock) {
        this.sql = sql;
        this.methods = methods;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public Outcome<String> retire(String code, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        var method = methods.find(code).orElseThrow(NotFound::new);
        if (!method.own()) {
            return Outcome.refused("projects.method.error.proposed");
        }
        int retired =
                sql.insertInto(METHOD_RETIREMENT)
                        .select(
                                select(
                                                METHOD.ID,
                                                org.jooq.impl.DSL.val(clock.instant()),
                                                org.jooq.impl.DSL.val(by.user().value()))
                                        .from(METHOD)
                                        .where(METHOD.CODE.eq(code)))
                        .onConflictDoNothing()
                        .execute();
        if (retired == 1) {
            methods.forget();
            var name = method.name();
            journal.record(
                    new MethodEvent.MethodRetired(code, name.ru(), name.en()),
                    by.user(),
                    clock.instant());
        }
        return Outcome.done(
                code,
                Text.of("projects.method.retired"),
                new Outcome.Undo("/settings/methods/" + code + "/revival"));
    }

    @Transactional
    public Outcome<String> revive(String code, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        var method = methods.find(code).orElseThrow(NotFound::new);
        int revived =
                sql.deleteFrom(METHOD_RETIREMENT)
                        .where(
                                METHOD_RETIREMENT.METHOD_ID.eq(
                                        select(METHOD.ID).from(METHOD).where(METHOD.CODE.eq(code))))
                        .execute();
        if (revived == 1) {
            methods.forget();
            var name = method.name();
            journal.record(
                    new MethodEvent.MethodRevived(code, name.ru(), name.en()),
                    by.user(),
                    clock.instant());
        }
        return Outcome.done(code, Text.of("projects.method.revived"));
    }
}
