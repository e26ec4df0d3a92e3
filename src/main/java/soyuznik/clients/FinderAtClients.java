package soyuznik.clients;

import org.jooq.Record3;
import org.jooq.Select;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Finder;

/** Finds one kind of what stands with clients, through {@link AtClients}. */
// T-02
public abstract class FinderAtClients implements Finder {
    private final AtClients search;
    private final Subject.Kind kind;

    protected FinderAtClients(AtClients search, Subject.Kind kind) {
        this.search = search;
        this.kind = kind;
    }

    /** What is searched; its rank may ask what was typed. */
    protected abstract AtClients.Kept kept(String folded);

    @Override
    public Select<Record3<Long, String, Integer>> candidates(String folded, Viewer viewer) {
        return search.candidates(kept(folded), folded, viewer);
    }

    @Override
    public Select<Record3<Long, String, Integer>> near(String folded, Viewer viewer) {
        return search.near(kept(folded), folded, viewer);
    }

    @Override
    public Subject.Kind kind() {
        return kind;
    }
}
