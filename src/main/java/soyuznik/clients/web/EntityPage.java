package soyuznik.clients.web;

import java.util.List;
import java.util.Map;
import soyuznik.clients.OwnEntity;
import soyuznik.shell.Asked;
import soyuznik.shell.Frame;

/** One of our own legal entities. */
public record EntityPage(OwnEntity entity, Map<String, String> typed) {
    public String address() {
        return EntityPages.INDEX + "/" + entity.id();
    }

    public List<Asked> asked(Frame frame) {
        return EntitiesPage.asked(frame, typed);
    }
}
