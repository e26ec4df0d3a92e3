package soyuznik.support;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import soyuznik.journal.BusinessEvent;

/** Every kind of business event that the product knows, each with a sample. */
public final class Events {
    private Events() {}

    public static List<? extends Class<? extends BusinessEvent>> all() {
        return Code.PRODUCT.stream()
                .filter(it -> it.isAssignableTo(BusinessEvent.class))
                .sorted(Comparator.comparing(JavaClass::getName))
                .map(JavaClass::reflect)
                .filter(it -> !it.isInterface() && !Modifier.isAbstract(it.getModifiers()))
                .<Class<? extends BusinessEvent>>map(it -> it.asSubclass(BusinessEvent.class))
                .toList();
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
