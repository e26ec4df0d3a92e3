package soyuznik.clients;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;

/** Contracts come to the day of whoever leads the client before they end. */
// C-12
@Component
class ContractsAsk implements Attention {
    private final Contracts contracts;

    ContractsAsk(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public List<Call> of(Viewer viewer, LocalDate today) {
        return contracts.asking(viewer, today).stream()
                .flatMap(contract -> contract.open(today).map(end -> call(contract, end)).stream())
                .toList();
    }

    private static Call call(Contract contract, LocalDate end) {
        var address = "/contracts/" + contract.id();
        var decide = address + "/decisions?decision=";
        int months = contract.term().months();
        var what = months > 0 ? "clients.contract.prolongs_itself" : "clients.contract.ends";
        return new Call(
                Sort.STEP,
                end,
                new Text(what, Map.of("number", contract.number(), "months", months)),
                contract.client(),
                address,
                List.of(
                        new Act("clients.contract.act.PROLONGED", address + "#decision", false),
                        new Act("clients.contract.act.RENEWED", decide + "RENEWED", true),
                        new Act("clients.contract.act.ENDING", decide + "ENDING", true)));
    }
}
