package soyuznik.buying;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import soyuznik.kernel.Folding;

/**
 * A problem that several clients of an industry have confirmed, and that the library does not hold.
 *
 * @param text as it was said last
 * @param industry the code of a word; empty: not known
 * @param clients that confirmed it
 */
// S-10
public record Recurring(String text, String industry, int clients) {
    /** So many clients are no chance. */
    static final int OFTEN = 3;

    /** So many are proposed at once. */
    private static final int MOST = 10;

    /** Half of the words of two texts are the same (Jaccard, 1901). */
    private static final double ALIKE = 0.5;

    private static final int SHORTEST = 4;

    /** Endings don’t make another word. */
    private static final int STEM = 5;

    /** What a client has confirmed. */
    record Said(String text, String industry, long company) {}

    /** Problems of one industry that are said alike. */
    private record Cluster(String text, String industry, Set<String> stems, Set<Long> clients) {}

    /**
     * Those that come again and again, the most frequent first.
     *
     * @param said the latest first
     * @param known the texts of the library
     */
    static List<Recurring> of(List<Said> said, List<String> known) {
        var clusters = new ArrayList<Cluster>();
        var library = known.stream().map(Recurring::stems).toList();
        for (var one : said) {
            var stems = stems(one.text());
            if (!stems.isEmpty() && library.stream().noneMatch(it -> isAlike(it, stems))) {
                join(clusters, one, stems);
            }
        }
        return clusters.stream()
                .filter(cluster -> cluster.clients().size() >= OFTEN)
                .map(cluster ->
                        new Recurring(cluster.text(), cluster.industry(), cluster.clients().size()))
                .sorted(Comparator.comparingInt(Recurring::clients).reversed())
                .limit(MOST)
                .toList();
    }

    private static void join(List<Cluster> clusters, Said said, Set<String> stems) {
        clusters.stream()
                .filter(cluster -> cluster.industry().equals(said.industry()))
                .filter(cluster -> isAlike(cluster.stems(), stems))
                .findFirst()
                .orElseGet(() -> {
                    var fresh =
                            new Cluster(said.text(), said.industry(), stems, new LinkedHashSet<>());
                    clusters.add(fresh);
                    return fresh;
                })
                .clients()
                .add(said.company());
    }

    private static Set<String> stems(String text) {
        return Arrays.stream(Folding.fold(text).split(" ", -1))
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toSet());
    }

    private static boolean isAlike(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size() - both.size();
        return all > 0 && both.size() >= ALIKE * all;
    }
}
