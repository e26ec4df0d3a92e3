package soyuznik.projects.sheets;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import soyuznik.projects.Demand;
import soyuznik.projects.Method;
import soyuznik.projects.Paper;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;

/** A kind of papers about a project that are filled in alike, and what is asked on it. */
public enum Sheet {
    /** A plain fact: what was established, by whom at the client, on which day. */
    STATEMENTS(Paper.STATEMENT),
    /** S-06. */
    PRICES(Paper.PRICE),
    VOLUMES(Paper.VOLUME),
    /** P-10. */
    APPROVALS(Paper.APPROVAL),
    /** P-13. */
    BUDGETS(Paper.BUDGET),
    /** P-14. */
    TENDERS(Paper.TENDER),
    /** M-01. */
    RIVALS(Paper.RIVAL),
    /** What a competitor did, and when (M-01). */
    REACTIONS(Paper.REACTION);

    /** All of them, as a pattern of an address. */
    public static final String PATTERN =
            "prices|volumes|budgets|tenders|approvals|rivals|reactions|statements";

    private final Paper paper;

    Sheet(Paper paper) {
        this.paper = paper;
    }

    public Paper paper() {
        return paper;
    }

    /** As it stands in an address, and the id of its region. */
    public String path() {
        return paper.place();
    }

    /** As what files stand with one of its papers; empty: with none. */
    public Optional<String> holder() {
        return switch (this) {
            case TENDERS -> Optional.of("tender");
            case APPROVALS -> Optional.of("approval");
            case STATEMENTS, PRICES, VOLUMES, BUDGETS, RIVALS, REACTIONS -> Optional.empty();
        };
    }

    public static Optional<Sheet> of(String path) {
        return Arrays.stream(values()).filter(one -> one.path().equals(path)).findFirst();
    }

    /** Those whose papers some stage of the method asks for, in their order. */
    public static Set<Sheet> askedBy(Method method) {
        return method.stages().stream()
                .flatMap(stage -> stage.gate().criteria().stream())
                .flatMap(criterion -> proving(criterion.demand()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sheet.class)));
    }

    private static Stream<Sheet> proving(Demand demand) {
        return switch (demand) {
            case Demand.Established _ -> Stream.of(STATEMENTS);
            case Demand.PriceDiscussed _ -> Stream.of(PRICES);
            case Demand.VolumeNamed _ -> Stream.of(VOLUMES);
            case Demand.Budgeted _ -> Stream.of(BUDGETS);
            case Demand.TenderWon _ -> Stream.of(TENDERS);
            case Demand.ApprovedByUs _ -> Stream.of(APPROVALS);
            case Demand.Either(var first, var second) ->
                    Stream.concat(proving(first), proving(second));
            case Demand.FieldFilled _,
                    Demand.PersonNamed _,
                    Demand.ProposalSent _,
                    Demand.ProposalAnswered _,
                    Demand.CommitmentMade _,
                    Demand.Shipped _ ->
                    Stream.of();
        };
    }

    public Inputs inputs() {
        return SheetForm.of(this).inputs();
    }

    /** What a row of the list shows. */
    public List<Input> shown() {
        return SheetForm.of(this).shown().stream().map(this::input).toList();
    }

    private Input input(String name) {
        Predicate<Input> named = input -> input.name().equals(name);
        return inputs().all().stream().filter(named).findFirst().orElseThrow();
    }

    /** The message that says a code. */
    public String choice(Input input, String code) {
        return "choice." + path() + '.' + input.name() + '.' + code;
    }
}
