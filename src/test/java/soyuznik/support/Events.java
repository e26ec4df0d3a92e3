package soyuznik.support;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import soyuznik.journal.BusinessEvent;

/** Every kind of business event that the product knows, each with a sample. */
public final class Events {
    private Events() {}

    public static List<? extends Class<? extends BusinessEvent>> all() {
        var found = new ClassPathScanningCandidateComponentProvider(false);
        found.addIncludeFilter(new AssignableTypeFilter(BusinessEvent.class));
        return found.findCandidateComponents("soyuznik").stream()
                .map(it -> Objects.requireNonNull(it.getBeanClassName()))
                .sorted()
                .<Class<? extends BusinessEvent>>map(Events::type)
                .filter(it -> !WritesGuard.isOfTheTests(it))
                .toList();
    }

    private static Class<? extends BusinessEvent> type(String name) {
        return ClassUtils.resolveClassName(name, null).asSubclass(BusinessEvent.class);
    }

    /** Where the sample of the version that was once released is kept. */
    public static Path golden(BusinessEvent event) {
        return Path.of("src/test/resources/golden", event.code() + "." + event.version() + ".json");
    }

    public static BusinessEvent sample(Class<? extends BusinessEvent> type) {
        return type.cast(make(type));
    }

    private static Object make(Class<?> type) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        var values = Arrays.stream(components).map(it -> value(it.getGenericType())).toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No sample of " + type, e);
        }
    }

    private static Object value(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(value(list.getActualTypeArguments()[0]));
        }
        return value((Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type));
    }

    private static Object value(Class<?> type) {
        var known = KNOWN.get(type);
        if (known != null) {
            return known;
        }
        return type.isEnum() ? type.getEnumConstants()[0] : make(type);
    }

    private static final Map<Class<?>, Object> KNOWN =
            Map.ofEntries(
                    Map.entry(long.class, 7L),
                    Map.entry(Long.class, 7L),
                    Map.entry(int.class, 3),
                    Map.entry(Integer.class, 3),
                    Map.entry(boolean.class, true),
                    Map.entry(Boolean.class, true),
                    Map.entry(String.class, "A"),
                    Map.entry(BigDecimal.class, new BigDecimal("12.50")),
                    Map.entry(Instant.class, Instant.parse("2026-11-21T10:00:00Z")),
                    Map.entry(LocalDate.class, LocalDate.of(2026, 11, 21)),
                    Map.entry(UUID.class, UUID.fromString("0195f0a0-0000-7000-8000-000000000001")),
                    Map.entry(Set.class, Set.of("A")),
                    Map.entry(Map.class, Map.of("a", "A")));
}
