package soyuznik.buying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import soyuznik.kernel.Text;

/** What is missing among those who decide (B-03); the gravest first. */
// B-03
public final class Gaps {
    /** So long somebody counts as new in the post. */
    static final int NEW_DAYS = 90;

    /** So long an ally may say nothing. */
    static final int SILENT_DAYS = 30;

    private static final String LIST = "/participants/";
    private static final String ADD = LIST + "new";
    private static final String TALK = "/talks/new";

    private final List<Participant> there;
    private final List<Participant> all;
    private final LocalDate today;
    private final List<Gap> gaps = new ArrayList<>();

    private Gaps(List<Participant> all, LocalDate today) {
        this.all = all;
        this.there = all.stream().filter(one -> one.who().there()).toList();
        this.today = today;
    }

    /** Nothing about an empty list: it is not begun. */
    public static List<Gap> of(List<Participant> all, LocalDate today) {
        var gaps = new Gaps(all, today);
        if (!all.isEmpty()) {
            gaps.nobodyDecides();
            gaps.nobodyPays();
            gaps.neverMet();
            gaps.onePerson();
            gaps.silent();
            gaps.opponents();
            gaps.newcomers();
            gaps.left();
            gaps.unknownRoles();
            gaps.unfilledRoles();
        }
        return List.copyOf(gaps.gaps);
    }

    private void nobodyDecides() {
        if (nobody(one -> one.is(DecisionRole.DECIDES))) {
            add(Gap.Kind.NOBODY_DECIDES, text(Gap.Kind.NOBODY_DECIDES), ADD);
        }
    }

    private void nobodyPays() {
        if (nobody(one -> one.buysAs(BuyingRole.FINANCIAL))) {
            var decider = there.stream().filter(one -> one.is(DecisionRole.DECIDES)).findFirst();
            add(
                    Gap.Kind.NOBODY_PAYS,
                    text(Gap.Kind.NOBODY_PAYS),
                    decider.map(Gaps::edit).orElse(ADD));
        }
    }

    private boolean nobody(Predicate<Participant> which) {
        return there.stream().noneMatch(which);
    }

    private void neverMet() {
        there.stream()
                .filter(one -> one.is(DecisionRole.DECIDES) && one.touch().met() == null)
                .forEach(one -> idle(Gap.Kind.NEVER_MET, one));
    }

    private void silent() {
        there.stream()
                .filter(one -> one.stance() == Stance.ALLY && isSilent(one))
                .forEach(one -> idle(Gap.Kind.ALLY_SILENT, one));
    }

    /** No talk and no new judgement since. */
    private boolean isSilent(Participant one) {
        var since = today.minusDays(SILENT_DAYS);
        var talked = one.touch().talked();
        return (talked == null || talked.isBefore(since))
                && one.judgements().stream().allMatch(judged -> judged.on().isBefore(since));
    }

    /** All that is for us is one person: when that one leaves, nothing is left. */
    private void onePerson() {
        var forUs = there.stream().filter(one -> one.stance().isForUs()).toList();
        if (forUs.size() == 1) {
            about(Gap.Kind.ONE_PERSON, forUs.getFirst(), ADD);
        }
    }

    private void opponents() {
        there.stream()
                .filter(one -> one.stance() == Stance.OPPONENT && one.ours() == null)
                .forEach(one -> about(Gap.Kind.OPPONENT_ALONE, one, edit(one)));
    }

    private void newcomers() {
        there.stream()
                .filter(this::isNew)
                .forEach(one -> about(Gap.Kind.NEW_IN_POST, one, judge(one)));
    }

    /** New in the post, and nobody has judged since how they stand. */
    private boolean isNew(Participant one) {
        var since = one.who().since();
        return since != null
                && !since.isBefore(today.minusDays(NEW_DAYS))
                && one.judgements().stream().noneMatch(judged -> judged.on().isAfter(since));
    }

    private void left() {
        all.stream()
                .filter(one -> !one.who().there())
                .forEach(one -> about(Gap.Kind.LEFT, one, ADD));
    }

    private void unknownRoles() {
        there.stream()
                .filter(one -> one.part().role() == null)
                .forEach(one -> about(Gap.Kind.ROLE_UNKNOWN, one, edit(one)));
    }

    /** Who pays is a gap of its own. */
    private void unfilledRoles() {
        Arrays.stream(BuyingRole.values())
                .filter(role -> role != BuyingRole.FINANCIAL)
                .filter(role -> nobody(one -> one.buysAs(role)))
                .forEach(role ->
                        add(
                                Gap.Kind.ROLE_UNFILLED,
                                Text.of("buying.gap.ROLE_UNFILLED." + role),
                                ADD));
    }

    private static String edit(Participant one) {
        return LIST + one.key().id() + "/edit";
    }

    private static String judge(Participant one) {
        return LIST + one.key().id() + "/judgements/new";
    }

    private void about(Gap.Kind kind, Participant one, String place) {
        add(kind, Text.of("buying.gap." + kind, "name", one.who().name()), place);
    }

    /** A talk mends it, or, where none comes about, steps to others. */
    // B-06
    private void idle(Gap.Kind kind, Participant one) {
        var text = Text.of("buying.gap." + kind, "name", one.who().name());
        gaps.add(Gap.of(kind, text, TALK).idle(one));
    }

    private static Text text(Gap.Kind kind) {
        return Text.of("buying.gap." + kind);
    }

    private void add(Gap.Kind kind, Text text, String place) {
        gaps.add(Gap.of(kind, text, place));
    }
}
