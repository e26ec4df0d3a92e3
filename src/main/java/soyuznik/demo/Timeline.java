package soyuznik.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is told of one record after the other happens day by day, so that each history has its
 * order.
 */
final class Timeline {
    private final List<Step> steps = new ArrayList<>();

    private record Step(int ago, Runnable act) {}

    /** Of one day what was told first happens first. */
    void add(int ago, Runnable act) {
        steps.add(new Step(ago, act));
    }

    void happen() {
        steps.sort(Comparator.comparingInt(Step::ago).reversed());
        steps.forEach(step -> step.act().run());
        steps.clear();
    }
}
