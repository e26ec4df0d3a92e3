package soyuznik.clients;

import java.util.stream.Stream;
import soyuznik.kernel.UserId;
import soyuznik.shell.Tiding.What;

/** Whom what happens to a client concerns, and what they are told of it. */
final class Tellings {
    private Tellings() {}

    record Telling(UserId whom, What what) {}

    static Stream<Telling> of(ClientEvent event) {
        return switch (event) {
            case ClientEvent.ResponsibleChanged it ->
                    Stream.of(
                            new Telling(it.taker(), What.CLIENT_GIVEN),
                            new Telling(it.giver(), What.CLIENT_GONE));
            case ClientEvent.ClientTaken it ->
                    Stream.of(new Telling(it.taker(), What.CLIENT_GIVEN));
            case ClientEvent.ClientReleased it ->
                    Stream.of(new Telling(it.giver(), What.CLIENT_GONE));
            case ClientEvent.ClientPooled it ->
                    Stream.ofNullable(it.giver()).map(one -> new Telling(one, What.CLIENT_GONE));
            case ClientEvent.MemberJoined it ->
                    Stream.of(new Telling(it.member(), What.TEAM_JOINED));
            case ClientEvent.TeamRequestDeclined it ->
                    Stream.of(new Telling(it.asker(), What.TEAM_DECLINED));
            default -> Stream.empty();
        };
    }
}
