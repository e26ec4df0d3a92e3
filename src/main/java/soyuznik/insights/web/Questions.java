package soyuznik.insights.web;

import java.util.List;

/** The questions that pages of figures answer, by the last part of their addresses. */
final class Questions {
    static final List<String> ALL =
            List.of("funnel", "cycle", "forecast", "losses", "talks", "plan");

    private Questions() {}
}
