package soyuznik.work.web;

import java.util.List;
import soyuznik.work.Talk;
import soyuznik.work.Waiting;

/** The talks of the next days, the nearest first. */
public record AheadPage(List<Waiting.Planned> talks, boolean mayEdit) {
    public String preparation(Waiting.Planned talk) {
        return address(talk) + "/preparation";
    }

    public String results(Waiting.Planned talk) {
        return address(talk) + "/results/edit";
    }

    private static String address(Waiting.Planned talk) {
        return new Talk.Key(talk.place().about(), talk.id()).address();
    }
}
