package soyuznik.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random examples; a failure names the seed ({@code -Dseed=…}) that makes the same one again. */
public final class Chance {
    private final Random random;

    private Chance(long seed) {
        this.random = new Random(seed);
    }

    /** Tries the property with that many examples, or with the one whose seed is given. */
    public static void examples(int count, Consumer<Chance> property) {
        var again = Long.getLong("seed");
        if (again != null) {
            property.accept(new Chance(again));
            return;
        }
        var seeds = new Random();
        for (int i = 0; i < count; i++) {
            tryOne(seeds.nextLong(), property);
        }
    }

    private static void tryOne(long seed, Consumer<Chance> property) {
        try {
            property.accept(new Chance(seed));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("With -Dseed=" + seed, e);
        }
    }

    public int upTo(int most) {
        return random.nextInt(most + 1);
    }

    public boolean coin() {
        return random.nextBoolean();
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Each of them or not. */
    public <T> List<T> some(List<T> of) {
        return of.stream().filter(_ -> coin()).toList();
    }

    public <T> List<T> shuffled(List<T> of) {
        var shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    public String digits(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> Integer.toString(upTo(9)))
                .collect(Collectors.joining());
    }

    public String word(String alphabet, int letters) {
        var word = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            word.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return word.toString();
    }
}
