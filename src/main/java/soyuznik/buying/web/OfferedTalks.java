package soyuznik.buying.web;

import java.util.List;
import java.util.stream.Stream;
import soyuznik.buying.WhichTalk;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.work.Talk;

/** Planned talks of which somebody is about to write down the results. */
//
public record OfferedTalks(List<Talk> all) {
    static final OfferedTalks NONE = new OfferedTalks(List.of());

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Each of them, and that it was another. */
    public List<Choice> choices(Frame frame) {
        var another = new Choice(WhichTalk.ANOTHER, frame.text("buying.result.planned.another"));
        return Stream.concat(
                        all.stream()
                                .map(one ->
                                        new Choice(
                                                Long.toString(one.key().id()), named(one, frame))),
                        Stream.of(another))
                .toList();
    }

    /** What it is, when and about what. */
    public static String named(Talk talk, Frame frame) {
        var kind = frame.text("choice.talks.kind." + talk.kind());
        return kind + ", " + frame.formats().near(talk.on(), talk.at()) + ": " + talk.subject();
    }
}
