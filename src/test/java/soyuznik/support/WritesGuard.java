package soyuznik.support;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A module reads the tables of those below it and writes only its own. Listens in every test that
 * starts the product, so that whatever the tests make it do is proven on the way.
 */
@Component
public final class WritesGuard implements ExecuteListener, ExecuteListenerProvider {
    private static final long serialVersionUID = 1;
    private static final StackWalker STACK =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?i)\\b(?:insert\\s+into|update(?:\\s+only)?|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?|copy)\\s+\"?(\\w+)\"?\\.\"?\\w+");

    /** Most statements do: nothing in it can write, unlike in what begins with {@code with}. */
    private static final String READS = "select ";

    /** Tests say the same thousands of times. */
    private static final Cache<String, Set<String>> KNOWN =
            Caffeine.newBuilder().maximumSize(10_000).build();

    @Override
    public ExecuteListener provide() {
        return this;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        var schemas = schemas(context);
        if (!schemas.isEmpty()) {
            caller().ifPresent(it -> check(it, schemas));
        }
    }

    private static void check(Class<?> caller, Set<String> schemas) {
        var module = Modules.module(caller.getPackageName());
        for (var schema : schemas) {
            if (!Modules.owner(schema).equals(module)) {
                throw new WroteElsewhere(caller.getName() + " writes into the tables of " + schema);
            }
        }
    }

    private static Set<String> schemas(ExecuteContext context) {
        return statements(context.sql(), context.batchSQL())
                .filter(it -> !it.startsWith(READS))
                .flatMap(it -> KNOWN.get(it, WritesGuard::written).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> written(String statement) {
        return WRITTEN.matcher(statement)
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> statements(@Nullable String one, @Nullable String[] batch) {
        return Stream.concat(
                Stream.ofNullable(one), Arrays.stream(batch).flatMap(Stream::ofNullable));
    }

    /** Who of the product asked for the statement; what the tests themselves write is free. */
    private static Optional<? extends Class<?>> caller() {
        return STACK.walk(frames ->
                frames.map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(it -> it.getPackageName().startsWith("soyuznik."))
                        .filter(it -> it != WritesGuard.class)
                        .findFirst()
                        .filter(it -> !isOfTheTests(it)));
    }

    static boolean isOfTheTests(Class<?> type) {
        var source = type.getProtectionDomain().getCodeSource();
        var place = source == null ? null : source.getLocation();
        return place != null && place.getPath().contains("test-classes");
    }

    /** A bug of the product, found by a test. */
    public static final class WroteElsewhere extends IllegalStateException {
        private static final long serialVersionUID = 1;

        WroteElsewhere(String message) {
            super(message);
        }
    }
}
