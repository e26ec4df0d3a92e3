package soyuznik.clients;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.access.Bearer;
import soyuznik.access.CustomFields;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;

/** Writes a company anew, unless its number is another's; {@link Companies} asks who may. */
@Component
class CompanyEditor {
    private final Chronicle chronicle;
    private final Knowns knowns;
    private final CompanyRows rows;
    private final Reach reach;
    private final Uncompared uncompared;
    private final CustomFields fields;

    CompanyEditor(
            Chronicle chronicle,
            Knowns knowns,
            CompanyRows rows,
            Reach reach,
            Uncompared uncompared,
            CustomFields fields) {
        this.chronicle = chronicle;
        this.knowns = knowns;
        this.rows = rows;
        this.reach = reach;
        this.uncompared = uncompared;
        this.fields = fields;
    }

    Outcome<CompanyId> edit(Company theirs, CompanyData ours, Viewer by) {
        return edit(theirs, ours, by, null);
    }

    /**
     * @param cause shared by all the events of one bulk change; null for one of its own
     */
    Outcome<CompanyId> edit(Company theirs, CompanyData ours, Viewer by, @Nullable UUID cause) {
        var another = knowns.findOther(theirs.id(), ours.requisites(), by);
        if (another.isPresent()) {
            return new Outcome.Refused<>(another.get().text());
        }
        return rows.write(theirs, ours)
                ? changed(theirs, ours, by, cause)
                : new Outcome.Refused<>(taken(theirs.id(), ours, by).text());
    }

    private Outcome<CompanyId> changed(
            Company theirs, CompanyData ours, Viewer by, @Nullable UUID cause) {
        var event = ClientEvent.CompanyChanged.of(theirs.id(), theirs.data(), ours);
        if (!event.fields().isEmpty()) {
            chronicle.record(List.of(event), by.user(), cause);
            uncompared.add(List.of(theirs.id()));
        }
        var extra = fields.of(Bearer.COMPANY).changes(theirs.data().extra(), ours.extra());
        if (!extra.isEmpty()) {
            var told = new ClientEvent.ExtraChanged(theirs.id(), extra);
            chronicle.record(List.of(told), by.user(), cause);
        }
        if (!theirs.data().name().equals(ours.name())) {
            reach.reorder(theirs.id());
        }
        return Outcome.done(theirs.id(), Text.of("clients.notice.changed"));
    }

    private Known taken(CompanyId id, CompanyData ours, Viewer by) {
        return knowns.findOther(id, ours.requisites(), by).orElse(Known.taken());
    }
}
