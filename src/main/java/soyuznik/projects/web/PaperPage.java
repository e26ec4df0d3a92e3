package soyuznik.projects.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.projects.Commitment;
import soyuznik.projects.Project;
import soyuznik.projects.Reply;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/** A form about a project, with what its selects offer. */
public record PaperPage(Project project, List<Choice> people, List<String> currencies) {
    public String address() {
        return "/projects/" + project.id();
    }

    public List<Choice> replies(Frame frame) {
        return Arrays.stream(Reply.values())
                .map(reply -> new Choice(reply.name(), frame.text("projects.reply." + reply)))
                .toList();
    }

    public List<Choice> kinds(Frame frame) {
        return Arrays.stream(Commitment.Kind.values())
                .map(kind -> new Choice(kind.name(), frame.text("projects.kind." + kind)))
                .toList();
    }

    /** The trouble with names in place of numbers and codes. */
    public Answer.@Nullable Trouble named(Answer.@Nullable Trouble trouble, Frame frame) {
        return Labels.put(
                trouble, Map.of("sentTo", people, "answeredBy", people, "reply", replies(frame)));
    }
}
