package soyuznik.clients;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;

/**
 * Who asks to join a team comes to the day of whoever leads the client, and stays until answered.
 */
// T-04
@Component
class TeamRequestsAsk implements Attention {
    private final TeamRequests requests;

    TeamRequestsAsk(TeamRequests requests) {
        this.requests = requests;
    }

    @Override
    public List<Call> of(Viewer viewer, LocalDate today) {
        return requests.waiting(viewer).stream().map(request -> call(request, today)).toList();
    }

    private static Call call(TeamRequest request, LocalDate today) {
        var answer = "/team-requests/" + request.id();
        return new Call(
                Sort.STEP,
                today,
                Text.of("clients.request.waits", "name", request.name().brief()),
                request.companyName(),
                "/team-requests",
                List.of(
                        new Act("clients.act.accept", answer + "/acceptance", true),
                        new Act("clients.act.decline", answer + "/refusal", true)));
    }
}
