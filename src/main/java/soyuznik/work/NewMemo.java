package soyuznik.work;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.UserId;

/**
 * A memo that comes from another system.
 *
 * @param key made with the row: the same key again makes nothing new
 * @param people of the client who took part
 */
//
public record NewMemo(
        UUID key, About about, Held held, Said said, List<PersonId> people, Author author) {
    public NewMemo {
        people = List.copyOf(people);
    }

    /**
     * @param project null where it was about none
     */
    public record About(CompanyId company, @Nullable ProjectId project) {}

    /**
     * In the time of whoever wrote it.
     *
     * @param time null where only the day is known
     * @param minutes how long it lasted; 0: nobody said
     */
    public record Held(MemoKind kind, LocalDate on, @Nullable LocalTime time, int minutes) {}

    /** One of the two says something. */
    public record Said(String subject, String text) {
        public Said {
            if (subject.isEmpty() && text.isEmpty()) {
                throw new IllegalArgumentException("A memo that says nothing");
            }
        }
    }

    /**
     * Who wrote it.
     *
     * @param user null where it is none of ours
     * @param name as it was written, of whoever is none of ours; empty where nobody is named
     */
    public record Author(@Nullable UserId user, String name) {
        public Author {
            name = user == null ? name : "";
        }
    }
}
