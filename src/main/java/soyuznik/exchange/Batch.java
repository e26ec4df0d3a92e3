package soyuznik.exchange;

import java.util.List;
import java.util.stream.Stream;

/** Some records of one kind, the last made first. */
record Batch(Kind kind, List<Long> ids) {
    /** What stands on another goes before it. */
    static final List<Kind> ORDER =
            List.of(
                    Kind.MEMOS,
                    Kind.PROJECTS,
                    Kind.PEOPLE,
                    Kind.COMPANIES,
                    Kind.PRODUCTS,
                    Kind.USERS);

    static final int MOST = 1_000;

    Batch {
        ids = List.copyOf(ids);
    }

    Stream<Batch> singles() {
        return ids.stream().map(id -> new Batch(kind, List.of(id)));
    }

    boolean isSingle() {
        return ids.size() == 1;
    }

    Long[] numbers() {
        return ids.toArray(Long[]::new);
    }
}
