package soyuznik.shell;

import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Subject;
import soyuznik.kernel.UserId;

/**
 * What somebody is told by the bell.
 *
 * @param about the record; where it is many at once, the one who is told
 * @param by who did it; null: the product itself
 */
public record Tiding(What what, Subject about, @Nullable UserId by) {
    /** What can have happened; the sentence is the message {@code tiding.<what>}. */
    public enum What {
        CLIENT_GIVEN("/companies"),
        CLIENT_GONE("/companies"),
        TEAM_JOINED("/companies"),
        TEAM_ASKED("/companies"),
        TEAM_DECLINED("/companies"),
        PROJECT_GIVEN("/projects"),
        PROJECT_GONE("/projects"),
        GATE_PASSED("/projects"),
        GATE_WAIVED("/projects"),
        SENT_BACK("/projects"),
        WON("/projects"),
        LOST("/projects"),
        NOT_OURS("/projects"),
        FROZEN("/projects"),
        REOPENED("/projects"),
        RETURNED("/projects"),
        TERMS_CONSENTED("/projects"),
        PART_GIVEN("/projects"),
        PART_DONE("/projects"),
        TASK_GIVEN("/day"),
        TASK_DONE("/day"),
        LETTER_FAILED("/projects"),
        IMPORT_DONE("/imports"),
        IMPORT_FAILED("/imports"),
        IMPORT_UNDONE("/imports");

        private final String list;

        What(String list) {
            this.list = list;
        }

        /** Where many of them are found. */
        public String list() {
            return list;
        }
    }
}
