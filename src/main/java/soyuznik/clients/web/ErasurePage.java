package soyuznik.clients.web;

import soyuznik.clients.Erasure;
import soyuznik.shell.Frame;

/** The act of the erasure of a person. */
public record ErasurePage(Erasure erasure) {
    public String counts(Frame frame) {
        return DossierPage.counts(erasure.counts(), frame);
    }

    /** «Файл № 812: стёрт». */
    public String fate(Erasure.Fate fate, Frame frame) {
        int dash = fate.file().indexOf('-');
        var verdict = fate.verdict() == null ? "STAYS" : fate.verdict().name();
        var said =
                frame.text(
                                "clients.erased." + fate.file().substring(0, dash),
                                "number",
                                fate.file().substring(dash + 1))
                        + ": "
                        + frame.text("clients.fate." + verdict);
        return fate.unread() == null
                ? said
                : said + ". " + frame.text("clients.unread." + fate.unread());
    }
}
