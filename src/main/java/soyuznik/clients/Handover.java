package soyuznik.clients;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;

/**
 * To whom clients are given.
 *
 * @param giverStays whether who led a client goes on working with it as a member of its team
 */
// C-10
public record Handover(UserId to, boolean giverStays) {

    /**
     * Who stands on the teams from now on.
     *
     * @param givers those who led each client until now
     * @param bound where the giver stays in any case
     */
    List<Joining> joining(Map<CompanyId, Optional<UserId>> givers, Set<CompanyId> bound) {
        var taking =
                givers.keySet().stream().map(id -> new Joining(id, to, Member.Role.RESPONSIBLE));
        var staying =
                givers.entrySet().stream()
                        .filter(given -> giverStays || bound.contains(given.getKey()))
                        .flatMap(given ->
                                given
                                        .getValue()
                                        .map(giver ->
                                                new Joining(
                                                        given.getKey(), giver, Member.Role.MEMBER))
                                        .stream());
        return Stream.concat(taking, staying).toList();
    }

    List<ClientEvent> events(Map<CompanyId, Optional<UserId>> givers) {
        return givers.entrySet().stream()
                .map(given -> event(given.getKey(), given.getValue()))
                .toList();
    }

    private ClientEvent event(CompanyId company, Optional<UserId> giver) {
        return giver.<ClientEvent>map(led -> new ClientEvent.ResponsibleChanged(company, led, to))
                .orElseGet(() -> new ClientEvent.ClientTaken(company, to));
    }
}
