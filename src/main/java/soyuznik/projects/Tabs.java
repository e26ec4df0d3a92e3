package soyuznik.projects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The parts of the list of projects: all open, each stage, each end. */
final class Tabs {
    private Tabs() {}

    static List<Tab> of(List<Method> methods) {
        var stages = stages(methods);
        var open = new HashSet<Long>();
        stages.forEach(tab -> open.addAll(tab.shelves()));
        return Stream.of(Stream.of(new Tab(Tab.OPEN, null, null, open)), stages.stream(), ends())
                .flatMap(tabs -> tabs)
                .toList();
    }

    /** The newest version names the stage, all versions stand in it. */
    static List<Tab> stages(List<Method> methods) {
        var tabs = new LinkedHashMap<String, Tab>();
        for (var method : methods) {
            for (var stage : method.stages()) {
                var code = (method.code() + '-' + stage.code()).toLowerCase(Locale.ROOT);
                tabs.merge(code, new Tab(code, stage, null, Set.of(stage.id())), Tabs::joined);
            }
        }
        return new ArrayList<>(tabs.values());
    }

    private static Tab joined(Tab older, Tab newer) {
        var shelves = new HashSet<>(older.shelves());
        shelves.addAll(newer.shelves());
        return new Tab(newer.code(), newer.stage(), null, shelves);
    }

    private static Stream<Tab> ends() {
        return Arrays.stream(End.values())
                .map(end -> new Tab(Tab.code(end), null, end, Set.of(end.shelf())));
    }
}
