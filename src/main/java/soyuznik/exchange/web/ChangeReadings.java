package soyuznik.exchange.web;

import soyuznik.access.Dictionary;
import soyuznik.access.FieldSet;
import soyuznik.access.Words;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/** How what a file changes of a client is read. */
public record ChangeReadings(FieldSet fields, Words words) {
    public Readings of(Frame frame) {
        var industries = words.choices(Dictionary.INDUSTRY, frame.visitor().language());
        var ours =
                Readings.of(frame, "clients")
                        .words("industry", industries)
                        .number("employees")
                        .money("revenue");
        return fields.readings(ours, frame);
    }
}
