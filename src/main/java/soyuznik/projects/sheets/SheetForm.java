package soyuznik.projects.sheets;

import java.util.Arrays;
import java.util.List;
import soyuznik.projects.BudgetState;
import soyuznik.shell.Input;
import soyuznik.shell.Input.Kind;
import soyuznik.shell.Inputs;

/**
 * What is asked on a sheet.
 *
 * @param shown what a row of the list shows
 */
record SheetForm(List<String> shown, Inputs inputs) {
    private static final SheetForm STATEMENTS =
            form(
                    List.of("said", "topic", "personId", "saidOn"),
                    Input.choice("topic").needed(),
                    Input.of("said", Kind.AREA).needed(),
                    Input.choice("personId"),
                    Input.of("saidOn", Kind.DAY).needed());
    private static final SheetForm PRICES =
            form(
                    List.of("heldOn", "amount", "given", "got"),
                    Input.of("heldOn", Kind.DAY).needed(),
                    Input.of("amount", Kind.MONEY).needed(),
                    Input.of("people", Kind.CHOICES),
                    Input.of("conditions", Kind.AREA),
                    Input.of("given", Kind.AREA),
                    Input.of("got", Kind.AREA));
    private static final SheetForm VOLUMES =
            form(
                    List.of("quantity", "period", "personId", "namedOn"),
                    Input.of("quantity", Kind.TEXT).needed(),
                    Input.choice("period", "MONTH", "QUARTER", "YEAR", "CONTRACT").needed(),
                    Input.choice("personId").needed(),
                    Input.of("namedOn", Kind.DAY).needed());
    private static final SheetForm APPROVALS =
            form(
                    List.of("amount", "margin", "leadDays", "terms"),
                    Input.of("amount", Kind.MONEY).needed(),
                    Input.of("margin", Kind.NUMBER),
                    Input.of("leadDays", Kind.WHOLE),
                    Input.of("capacity", Kind.AREA),
                    Input.of("investment", Kind.AREA),
                    Input.of("terms", Kind.AREA));
    private static final SheetForm BUDGETS =
            form(
                    List.of("article", "year", "state", "amount", "personId"),
                    Input.of("article", Kind.TEXT).needed(),
                    Input.of("year", Kind.WHOLE).needed(),
                    Input.choice("state", states()).needed(),
                    Input.of("amount", Kind.MONEY),
                    Input.choice("personId"),
                    Input.of("knownOn", Kind.DAY).needed());
    private static final SheetForm TENDERS =
            form(
                    List.of("number", "platform", "law", "dueOn", "result"),
                    Input.of("number", Kind.TEXT).needed(),
                    Input.of("platform", Kind.TEXT),
                    Input.choice("law", "FZ44", "FZ223", "OWN").needed(),
                    Input.of("lot", Kind.TEXT),
                    Input.of("dueOn", Kind.DAY),
                    Input.of("amount", Kind.MONEY),
                    Input.of("task", Kind.AREA),
                    Input.of("securities", Kind.AREA),
                    Input.of("participants", Kind.AREA),
                    Input.choice("result", "WON", "LOST", "CANCELLED"),
                    Input.of("endedOn", Kind.DAY));
    private static final SheetForm RIVALS =
            form(
                    List.of("companyId", "offer", "better", "worse", "contractEnds"),
                    Input.choice("kind", "COMPANY", "NOTHING_CHANGED", "MONEY_ELSEWHERE").needed(),
                    Input.choice("companyId"),
                    Input.of("offer", Kind.AREA),
                    Input.of("better", Kind.AREA),
                    Input.of("worse", Kind.AREA),
                    Input.of("service", Kind.AREA),
                    Input.of("contractEnds", Kind.DAY));
    private static final SheetForm REACTIONS =
            form(
                    List.of("did", "companyId", "seenOn"),
                    Input.choice("companyId").needed(),
                    Input.of("did", Kind.AREA).needed(),
                    Input.of("seenOn", Kind.DAY).needed());

    static SheetForm of(Sheet sheet) {
        return switch (sheet) {
            case STATEMENTS -> STATEMENTS;
            case PRICES -> PRICES;
            case VOLUMES -> VOLUMES;
            case APPROVALS -> APPROVALS;
            case BUDGETS -> BUDGETS;
            case TENDERS -> TENDERS;
            case RIVALS -> RIVALS;
            case REACTIONS -> REACTIONS;
        };
    }

    private static SheetForm form(List<String> shown, Input... inputs) {
        return new SheetForm(shown, new Inputs(List.of(inputs)));
    }

    private static String[] states() {
        return Arrays.stream(BudgetState.values()).map(Enum::name).toArray(String[]::new);
    }
}
