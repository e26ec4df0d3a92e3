package soyuznik.projects;

import java.util.UUID;
import soyuznik.access.Extra;
import soyuznik.kernel.CompanyId;

/**
 * A project to be opened.
 *
 * @param key made when the form was shown: the same key again is the same project
 * @param extra what is known in custom fields
 */
public record Opening(UUID key, CompanyId company, Draft draft, Start start, Extra extra) {
    /** Of which custom fields say nothing. */
    public Opening(UUID key, CompanyId company, Draft draft, Start start) {
        this(key, company, draft, start, Extra.NONE);
    }

    /** A short sale from its beginning. */
    public Opening(UUID key, CompanyId company, Draft draft) {
        this(key, company, draft, Start.of(Methods.SHORT));
    }

    String searchText() {
        return Draft.searchText(draft.title(), draft.product(), extra);
    }

    /**
     * Where it begins.
     *
     * @param method its code; empty: the one that the system proposes (P-17)
     * @param stage the code of the stage in which a live project stands (P-19); empty: the first
     */
    public record Start(String method, String stage) {
        public static Start of(String method) {
            return new Start(method, "");
        }
    }
}
