package soyuznik.exchange;

import java.util.List;
import soyuznik.clients.Requisites;
import soyuznik.exchange.sheet.Row;

/** A row that belongs to a client, which it names; the client may be made along with it. */
interface OfClient {
    Row row();

    Origin origin();

    String client();

    String clientKey();

    Requisites numbers();

    /** That of the client in the system from which the file comes; empty where it tells none. */
    String clientNumber();

    /** Of ours; 0 where the row names none. */
    long owner();

    /** Whether it tells of a sale that was won. */
    default boolean isWon() {
        return false;
    }

    /** Whether only a client that has bought before may have it. */
    //
    default boolean followsSale() {
        return false;
    }

    /** A client made along with what belongs to it is known by its name and INN. */
    default Origin clientOrigin() {
        var inn = numbers().inn();
        return Origin.of(List.of(clientKey(), inn == null ? "" : inn));
    }
}
