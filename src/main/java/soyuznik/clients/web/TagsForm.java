package soyuznik.clients.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.TypedTags;

/**
 * Tags as they are typed.
 *
 * @param seen those that stood in the form when it was opened
 */
record TagsForm(@Nullable String seen, @Nullable String tags) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    TypedTags before() {
        return TypedTags.read(seen == null ? "" : seen);
    }

    TypedTags now() {
        return TypedTags.read(typed());
    }

    String typed() {
        return tags == null ? "" : tags;
    }

    /** The numbers of tags to put on and to take off, with points between them. */
    record Reversal(@Nullable String on, @Nullable String off) {
        List<Long> back() {
            return numbers(on);
        }

        List<Long> away() {
            return numbers(off);
        }

        private static List<Long> numbers(@Nullable String dotted) {
            return dotted == null
                    ? List.of()
                    : Arrays.stream(dotted.split("\\."))
                            .filter(it -> NUMBER.matcher(it).matches())
                            .map(Long::valueOf)
                            .toList();
        }
    }
}
