package soyuznik.projects.web.sheets;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import soyuznik.kernel.ProjectId;
import soyuznik.projects.sheets.Sheet;
import soyuznik.projects.sheets.SheetPaper;
import soyuznik.shell.FormKey;

/** A sheet as it is typed: raw texts by the names of what is asked. */
public record TypedSheet(Sheet sheet, Map<String, String> typed) {

    public TypedSheet {
        typed = Map.copyOf(typed);
    }

    /** As a browser sends it. */
    static TypedSheet of(Sheet sheet, MultiValueMap<String, String> sent) {
        return new TypedSheet(sheet, sheet.inputs().sent(sent));
    }

    static TypedSheet of(SheetPaper paper) {
        var typed = new HashMap<>(paper.values().all());
        typed.put("version", Integer.toString(paper.version()));
        return new TypedSheet(paper.key().sheet(), typed);
    }

    /** A new one, with what the address says of it and what is most often right. */
    TypedSheet begun(Map<String, String> usual) {
        var begun = new HashMap<>(typed);
        begun.putIfAbsent("key", UUID.randomUUID().toString());
        usual.forEach(begun::putIfAbsent);
        return new TypedSheet(sheet, begun);
    }

    public UUID key() {
        return FormKey.of(typed);
    }

    public int version() {
        return FormKey.version(typed);
    }

    public String get(String name) {
        return typed.getOrDefault(name, "");
    }

    SheetPaper.Draft draft(ProjectId project) {
        return new SheetPaper.Draft(key(), sheet, project, typed);
    }
}
