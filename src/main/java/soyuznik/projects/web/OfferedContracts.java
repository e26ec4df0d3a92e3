package soyuznik.projects.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import soyuznik.projects.ClientContract;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/** The contracts of a client to which a project can point instead of writing one down. */
public record OfferedContracts(List<ClientContract> all) {
    public OfferedContracts {
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** And that it is none of them. */
    public List<Choice> choices(Frame frame) {
        var choices = new ArrayList<Choice>();
        all.forEach(one -> choices.add(new Choice(Long.toString(one.id()), label(one, frame))));
        choices.add(new Choice("", frame.text("projects.commitment.other")));
        return choices;
    }

    private static String label(ClientContract one, Frame frame) {
        var told = new HashMap<String, Object>();
        told.put("number", one.number());
        told.put("day", frame.formats().day(one.signedOn()));
        told.put("entity", one.entity());
        var until = one.until();
        if (until == null) {
            return frame.text("projects.commitment.contract", told);
        }
        told.put("until", frame.formats().day(until));
        return frame.text("projects.commitment.contract_until", told);
    }
}
