package soyuznik.plans.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import soyuznik.plans.Course;
import soyuznik.plans.Discrepancy;
import soyuznik.plans.Effort;
import soyuznik.shell.Bar;
import soyuznik.shell.Exportable.Cell;
import soyuznik.shell.Frame;
import soyuznik.shell.Report;

/** Pages of plans as they go out as files (L-01, L-03). */
final class PlanReports {
    private PlanReports() {}

    /** Plan and actual by month. */
    static Report of(PlanPage page, Frame frame) {
        return new Report(
                frame.text("plans.title"),
                page.page().dated(page.counted(), frame),
                List.of(
                        page.answer(frame),
                        page.due(frame),
                        page.source(frame),
                        page.formula(frame),
                        page.season(frame)),
                Optional.empty(),
                heads(
                        frame,
                        "plans.month",
                        "plans.plan",
                        "plans.fact",
                        "plans.projects",
                        "plans.plan.whole",
                        "plans.fact.whole"),
                List.of(new Report.Part("", months(page, frame))));
    }

    private static List<String> heads(Frame frame, String... keys) {
        return Stream.of(keys).map(frame::text).toList();
    }

    private static List<Report.Row> months(PlanPage page, Frame frame) {
        var most =
                page.course().rows().stream()
                        .flatMap(row -> Stream.of(row.plan(), row.fact().sum()))
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO);
        return page.course().rows().stream().map(row -> month(page, row, most, frame)).toList();
    }

    private static Report.Row month(PlanPage page, Course.Row row, BigDecimal most, Frame frame) {
        var begun = page.isBegun(row);
        var fact = row.fact();
        return Report.Row.of(
                Bar.of(fact.sum().longValue(), row.plan().longValue(), most.longValue()),
                new Cell.Words(PlanPage.name(row.month(), frame)),
                new Cell.Amount(row.plan()),
                begun ? new Cell.Amount(fact.sum()) : Cell.NOTHING,
                begun ? Cell.of(fact.projects()) : Cell.NOTHING,
                new Cell.Amount(row.planned()),
                begun ? new Cell.Amount(row.won()) : Cell.NOTHING);
    }

    /** Both plans held against each other. */
    static Report of(DifferencePage page, Frame frame) {
        return new Report(
                frame.text("plans.differences"),
                page.page().dated(page.counted(), frame),
                page.isComparable() && !page.isEmpty()
                        ? List.of(page.answer(frame), page.furthest(frame), page.undivided(frame))
                        : List.of(frame.text("plans.differences.none.text")),
                Optional.empty(),
                heads(
                        frame,
                        "plans.differences.what",
                        "plans.last",
                        "plans.differences.above",
                        "plans.differences.below",
                        "plans.differences.difference",
                        "plans.differences.share"),
                page.parts().stream().map(part -> part(page, part, frame)).toList());
    }

    private static Report.Part part(DifferencePage page, DifferencePage.Part part, Frame frame) {
        return new Report.Part(
                frame.text("plans.differences.by." + part.by().word()),
                part.all().stream().map(one -> row(page, part, one, frame)).toList());
    }

    private static Report.Row row(
            DifferencePage page, DifferencePage.Part part, Discrepancy one, Frame frame) {
        return Report.Row.of(
                new Cell.Words(page.name(part, one, frame)),
                new Cell.Amount(one.last()),
                new Cell.Amount(one.above()),
                new Cell.Amount(one.below()),
                new Cell.Amount(one.difference()),
                new Cell.Words(DifferencePage.share(one, frame)));
    }

    /** What has to be begun a week; the steps of the computation are its sentences. */
    static Report of(EffortPage page, Frame frame) {
        return new Report(
                frame.text("plans.efforts"),
                page.dated(frame),
                page.isTold() ? said(page, frame) : List.of(frame.text("plans.efforts.none")),
                Optional.empty(),
                heads(
                        frame,
                        "plans.seller",
                        "plans.efforts.projects",
                        "plans.efforts.meetings",
                        "plans.efforts.calls"),
                page.isTold() ? List.of(new Report.Part("", sellers(page, frame))) : List.of());
    }

    private static List<String> said(EffortPage page, Frame frame) {
        return Stream.concat(
                        Stream.of(page.answer(frame)),
                        page.steps(frame).stream().map(EffortPage.Step::text))
                .toList();
    }

    private static List<Report.Row> sellers(EffortPage page, Frame frame) {
        var funnel = page.funnel();
        var needed =
                Report.Row.of(
                        new Cell.Words(frame.text("plans.efforts.needed")),
                        new Cell.Amount(funnel.weekly(funnel.toOpen())),
                        new Cell.Amount(funnel.weekly(funnel.meetings())),
                        new Cell.Amount(funnel.weekly(funnel.calls())));
        var done = page.efforts().stream().map(one -> seller(page, one));
        return Stream.concat(Stream.of(needed), done).toList();
    }

    private static Report.Row seller(EffortPage page, Effort one) {
        return Report.Row.of(
                page.bar(one),
                new Cell.Words(one.name().full()),
                new Cell.Amount(Effort.weekly(one.projects())),
                new Cell.Amount(Effort.weekly(one.meetings())),
                new Cell.Amount(Effort.weekly(one.calls())));
    }
}
