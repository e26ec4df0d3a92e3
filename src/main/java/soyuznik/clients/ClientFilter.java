package soyuznik.clients;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.access.ExtraFilter;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;

/**
 * What the list of clients is asked for; all of it holds for each client shown.
 *
 * @param words parts of name, number, phone or mail; empty: none
 * @param extra what is asked of custom fields
 */
public record ClientFilter(
        String words, Whose whose, About about, Size size, Gaps gaps, List<ExtraFilter> extra) {
    public static final ClientFilter NONE =
            new ClientFilter("", Whose.ANYBODY, About.ANYTHING, Size.ANY, new Gaps(false, false));

    public ClientFilter {
        extra = List.copyOf(extra);
    }

    /** Of which nothing is asked in custom fields. */
    public ClientFilter(String words, Whose whose, About about, Size size, Gaps gaps) {
        this(words, whose, about, size, gaps, List.of());
    }

    /** All on whose teams the viewer stands. */
    public static final ClientFilter OWN =
            new ClientFilter(
                    "",
                    new Whose(true, false, null, null, Team.ANY),
                    About.ANYTHING,
                    Size.ANY,
                    new Gaps(false, false));

    /**
     * @param own only those on whose team the viewer stands
     * @param pool only those whom nobody leads
     * @param branch with all branches below it
     */
    public record Whose(
            boolean own,
            boolean pool,
            @Nullable UserId responsible,
            @Nullable BranchId branch,
            Team team) {
        static final Whose ANYBODY = new Whose(false, false, null, null, Team.ANY);

        /** One of ours on whose team all these clients are; null: nobody is named. */
        @Nullable UserId colleague() {
            return responsible == null ? team.member() : responsible;
        }
    }

    /**
     * Who of ours works with the client now.
     *
     * @param member null: anybody
     * @param role the code of the word for what that one, or anybody, does there; empty: any
     */
    // C-10
    public record Team(@Nullable UserId member, String role) {
        public static final Team ANY = new Team(null, "");
    }

    /**
     * @param industry the code of a word; empty: any
     * @param source the code of a word; empty: any
     * @param country its code; empty: any
     * @param tags all of them
     * @param state null: any
     */
    public record About(
            String industry,
            String source,
            String country,
            List<Long> tags,
            Standing.@Nullable State state) {
        static final About ANYTHING = new About("", "", "", List.of());

        public About {
            tags = List.copyOf(tags);
        }

        /** However it stands. */
        public About(String industry, String source, String country, List<Long> tags) {
            this(industry, source, country, tags, null);
        }
    }

    /**
     * @param currency of the revenue: what is known in another one is not compared
     * @param made on which days, in the zone of our company
     */
    public record Size(
            Range<Integer> employees,
            Range<BigDecimal> revenue,
            String currency,
            Range<LocalDate> made) {
        static final Size ANY = new Size(Range.open(), Range.open(), "", Range.open());
    }

    /**
     * @param inn only those of which no INN is known
     * @param people only those of which nobody is known who works there
     */
    public record Gaps(boolean inn, boolean people) {}

    /** All that one of ours leads. */
    public static ClientFilter ledBy(UserId responsible) {
        return new ClientFilter(
                NONE.words,
                new Whose(false, false, responsible, null, Team.ANY),
                NONE.about,
                NONE.size,
                NONE.gaps);
    }

    /** The same without the words. */
    ClientFilter wordless() {
        return new ClientFilter("", whose, about, size, gaps, extra);
    }

    /** Whether it asks for nothing but words and own ones, which have lists of their own. */
    boolean isPlain() {
        return equals(
                new ClientFilter(
                        words,
                        whose.own() ? OWN.whose : NONE.whose,
                        NONE.about,
                        NONE.size,
                        NONE.gaps));
    }
}
