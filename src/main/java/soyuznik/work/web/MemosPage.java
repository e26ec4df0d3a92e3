package soyuznik.work.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.shell.Frame;
import soyuznik.shell.Paged;
import soyuznik.work.Memo;
import soyuznik.work.Memos;

/**
 * Memos of one record.
 *
 * @param place the message of the list in which the record stands
 * @param path of that list
 * @param name of the record
 * @param address of its page
 * @param ofProject whether all of them are about one project
 */
public record MemosPage(
        String place,
        String path,
        String name,
        String address,
        boolean ofProject,
        Paged<Memo> memos) {

    static MemosPage of(Memos.OfClient found) {
        var client = found.client();
        return new MemosPage(
                "place.clients",
                "/companies",
                client.data().name(),
                "/companies/" + client.id(),
                false,
                found.memos());
    }

    static MemosPage of(Memos.OfProject found) {
        var project = found.project();
        return new MemosPage(
                "place.projects",
                "/projects",
                project.sale().title(),
                "/projects/" + project.id(),
                true,
                found.memos());
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text(place), path);
        crumbs.put(name, address);
        return crumbs;
    }

    public @Nullable String more() {
        return memos.next() == null ? null : address + "/memos?after=" + memos.next();
    }

    /** The day, and the hour where it is known. */
    public static String when(Memo memo, Frame frame) {
        var day = frame.formats().day(memo.held().on());
        var time = memo.held().time();
        return time == null ? day : day + " " + time;
    }

    /** How long it lasted; empty: nobody said. */
    public static String lasted(Memo memo, Frame frame) {
        int minutes = memo.held().minutes();
        return minutes == 0 ? "" : frame.formats().lasting(Integer.toString(minutes));
    }

    /** Whoever wrote it; where nobody is named, whoever brought it in. */
    public static String who(Memo memo, Frame frame) {
        var by = memo.by();
        if (by.author() != null) {
            return by.author().brief();
        }
        return by.written().isEmpty()
                ? frame.text("work.memo.brought", "who", by.bringer().brief())
                : by.written();
    }
}
