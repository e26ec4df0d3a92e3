package soyuznik.access.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Branch;
import soyuznik.access.Led;
import soyuznik.access.Past;
import soyuznik.access.Sessions;
import soyuznik.access.User;
import soyuznik.access.UserForm;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/**
 * @param form as typed, or as it stands
 */
public record UserPage(
        User user,
        UserForm form,
        List<Branch> branches,
        List<Sessions.Place> places,
        Past history) {

    /** Whether it is asked what becomes of the clients led, or was. */
    public boolean asksOfClients(Answer.@Nullable Trouble trouble) {
        return form.clients() != Led.Along.UNSAID
                || (trouble instanceof Answer.Trouble.Fields(var errors)
                        && errors.stream().anyMatch(error -> error.field().equals("clients")));
    }

    public List<Choice> along(Frame frame) {
        return Stream.of(Led.Along.GO, Led.Along.STAY)
                .map(one -> new Choice(one.name(), frame.text("access.user.clients." + one)))
                .toList();
    }
}
