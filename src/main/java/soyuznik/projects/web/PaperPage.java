package soyuznik.projects.web;

import java.util.Arrays;
import java.util.List;
import soyuznik.projects.Commitment;
import soyuznik.projects.Project;
import soyuznik.projects.Reply;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

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

    public Readings readings(Frame frame) {
        return Readings.of(frame, "projects")
                .named("amount", frame.text("field.projects.price"))
                .choices("sentTo", people)
                .choices("answeredBy", people)
                .choices("reply", replies(frame))
                .money("amount")
                .day("sentOn")
                .day("answeredOn");
    }
}
