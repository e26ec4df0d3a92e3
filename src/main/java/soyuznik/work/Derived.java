package soyuznik.work;

import java.util.List;
import java.util.regex.Pattern;

/** What came of a talk, and by what it shows (S-03). */
// S-03
public record Derived(Came came, Reason reason) {

    /** What came of it. */
    public enum Came {
        ORDER,
        /** The client took on a definite act with a day. */
        ADVANCE,
        NO_ADVANCE,
        REFUSAL
    }

    public enum Reason {
        ORDERED,
        REFUSED,
        THEIR_ACT,
        /** They refused, and took on a definite act beside it. */
        DESPITE_REFUSAL,
        /** They promised to think, to look, to wait: no day makes that an act. */
        VAGUE,
        /** They promised something, and no day. */
        NO_DAY,
        ONLY_OURS,
        NOTHING
    }

    /** What the client said to it at last. */
    public enum Answer {
        NONE,
        ORDERED,
        REFUSED
    }

    /** What the client took on. */
    public record Act(String what, boolean dated) {
        /** With these words begins what leads nowhere by itself, whatever day stands beside it. */
        private static final Pattern VAGUE =
                Pattern.compile(
                        "(?iu)^\\P{L}*(?:(?:обещал[аи]?|сказал[аи]?|что|они|он|она|ещ[её]|сам[аи]?"
                                + "|пока|будут?|хо[чт]\\p{L}*"
                                + "|promised|says|said|they|he|she|to|will|wants?|still)[\\s,]+)*"
                                + "(?:(?:по|об|про)?дума|посмотр|погляд|взглян|рассмотр|изуч|ознаком"
                                + "|прикин|взвес|(?:подо)?жд[аеёуи]|ожида|верн[её]тся|вернутся"
                                + "|вернуться|перезвон|созвон|име\\p{L}* в виду"
                                + "|(?:на|выйд\\p{L}* на) связ"
                                + "|think|consider|ponder|mull|weigh|review|wait|await|expect"
                                + "|looks? (?:at|into|over|through|it)|looks?$"
                                + "|(?:comes?|gets?|calls?|rings?) back|(?:be|is|are) in touch"
                                + "|keeps? (?:it |us )?in mind)");

        boolean isDefinite() {
            return dated && !VAGUE.matcher(what).find();
        }
    }

    /**
     * @param theirs what the client took on
     * @param ours whether we took on anything
     */
    public static Derived of(Answer answer, List<Act> theirs, boolean ours) {
        return switch (answer) {
            case ORDERED -> new Derived(Came.ORDER, Reason.ORDERED);
            case REFUSED ->
                    theirs.stream().anyMatch(Act::isDefinite)
                            ? new Derived(Came.ADVANCE, Reason.DESPITE_REFUSAL)
                            : new Derived(Came.REFUSAL, Reason.REFUSED);
            case NONE -> byPromises(theirs, ours);
        };
    }

    private static Derived byPromises(List<Act> theirs, boolean ours) {
        if (theirs.stream().anyMatch(Act::isDefinite)) {
            return new Derived(Came.ADVANCE, Reason.THEIR_ACT);
        }
        if (!theirs.isEmpty()) {
            boolean dated = theirs.stream().anyMatch(Act::dated);
            return new Derived(Came.NO_ADVANCE, dated ? Reason.VAGUE : Reason.NO_DAY);
        }
        return new Derived(Came.NO_ADVANCE, ours ? Reason.ONLY_OURS : Reason.NOTHING);
    }
}
