package soyuznik.buying;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import soyuznik.clients.Level;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;

/** What is asked about somebody in the decision. */
public final class ParticipantForm {
    /** What can be corrected. */
    public static final Inputs PART =
            new Inputs(
                    List.of(
                            Input.choice("role", codes(DecisionRole.values())),
                            new Input(
                                    "buying",
                                    Input.Kind.CHOICES,
                                    false,
                                    List.of(codes(BuyingRole.values()))),
                            Input.choice("influence", codes(Influence.values())),
                            Input.of("oursId", Input.Kind.CHOICE),
                            Input.of("chiefId", Input.Kind.CHOICE),
                            Input.of("heeds", Input.Kind.CHOICES)));

    /** Where somebody sits at the client. */
    public static final Inputs SEAT =
            new Inputs(
                    List.of(
                            Input.of("department", Input.Kind.TEXT),
                            Input.choice("level", codes(Level.values()))));

    /** What is judged anew, and stays. */
    public static final Inputs STANCE =
            new Inputs(
                    List.of(
                            Input.choice("stance", codes(Stance.values())).needed(),
                            Input.of("judgedOn", Input.Kind.DAY).needed(),
                            Input.of("why", Input.Kind.AREA)));

    /** Somebody of the client, or somebody new there. */
    public static final Inputs WHO =
            new Inputs(
                    List.of(
                            Input.of("personId", Input.Kind.CHOICE),
                            Input.of("name", Input.Kind.TEXT),
                            Input.of("position", Input.Kind.TEXT)));

    /** All that is asked of one who is not on the list yet; how they stand may stay open. */
    public static final Inputs ALL =
            new Inputs(
                    Stream.of(
                                    WHO.all(),
                                    SEAT.all(),
                                    PART.all(),
                                    List.of(
                                            Input.choice("stance", codes(Stance.values())),
                                            Input.of("why", Input.Kind.AREA)))
                            .flatMap(List::stream)
                            .toList());

    private ParticipantForm() {}

    private static String[] codes(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }
}
