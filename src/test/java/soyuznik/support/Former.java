package soyuznik.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import soyuznik.kernel.PersonId;
import soyuznik.work.MemoKind;
import soyuznik.work.NewMemo;

/** What another system kept, written by nobody of ours. */
public final class Former {
    private Former() {}

    public static NewMemo memo(
            NewMemo.About about, MemoKind kind, LocalDate on, PersonId... people) {
        return new NewMemo(
                UUID.randomUUID(),
                about,
                new NewMemo.Held(kind, on, null, 0),
                new NewMemo.Said("Из прежней системы", ""),
                List.of(people),
                new NewMemo.Author(null, "Бывший Б. Б."));
    }
}
