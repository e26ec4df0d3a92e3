package soyuznik.clients.web;

import soyuznik.clients.Erasure;
import soyuznik.shell.Frame;

/** The act of the erasure of a person. */
public record ErasurePage(Erasure erasure) {
    public String counts(Frame frame) {
        return DossierPage.counts(erasure.counts(), frame);
    }
}
