package soyuznik.clients;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Extra;
import soyuznik.access.ExtraChange;
import soyuznik.access.Label;
import soyuznik.journal.Audit;
import soyuznik.journal.BusinessEvent;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.UserId;

/** What happens to a client, its people and the team that works with it. */
public sealed interface ClientEvent extends BusinessEvent {
    @Override
    CompanyId company();

    @Override
    default String code() {
        return getClass().getSimpleName();
    }

    @Override
    default Subject subject() {
        return Subject.of(company());
    }

    record CompanyMade(CompanyId company, BranchId branch) implements ClientEvent {}

    /** Taken away with the import that made it. */
    record CompanyUnmade(CompanyId company, String name) implements ClientEvent {}

    /**
     * @param fields the names of what was changed, as message keys
     */
    record CompanyChanged(CompanyId company, List<String> fields, List<Change> changes)
            implements ClientEvent {
        private static final Set<String> MAY_BE_PERSONAL = Set.of("phone", "email", "address");

        /** One field; of what may be a person's own only that it changed. */
        public record Change(String field, @Nullable String from, @Nullable String to) {}

        static CompanyChanged of(CompanyId company, CompanyData before, CompanyData after) {
            var differing = before.differing(after);
            differing.removeIf(Extra::isKey);
            var fields = differing.stream().map(field -> "field.clients." + field).toList();
            return new CompanyChanged(
                    company, fields, changes(differing, before.fields(), after.fields()));
        }

        private static List<Change> changes(
                Set<String> differing, Map<String, String> from, Map<String, String> to) {
            return differing.stream()
                    .map(field ->
                            MAY_BE_PERSONAL.contains(field)
                                    ? new Change(field, null, null)
                                    : new Change(field, from.get(field), to.get(field)))
                    .toList();
        }
    }

    /** Custom fields were filled, changed or emptied. */
    record ExtraChanged(CompanyId company, List<ExtraChange> changes) implements ClientEvent {}

    record MemberJoined(CompanyId company, UserId member) implements ClientEvent {}

    record MemberLeft(CompanyId company, UserId member) implements ClientEvent {}

    /** In what role the member works with the client from now on. */
    record TeamRoleGiven(CompanyId company, UserId member, Label role) implements ClientEvent {}

    /** It is not said any more. */
    record TeamRoleCleared(CompanyId company, UserId member, Label role) implements ClientEvent {}

    /** Out of the pool. */
    record ClientTaken(CompanyId company, UserId taker) implements ClientEvent {}

    record ResponsibleChanged(CompanyId company, UserId giver, UserId taker)
            implements ClientEvent {}

    /** Back into the pool of the branch. */
    record ClientReleased(CompanyId company, UserId giver) implements ClientEvent {}

    /**
     * Into the pool of a branch, out of that of another or from whoever led it.
     *
     * @param name of the branch
     * @param giver null: nobody led it
     */
    record ClientPooled(CompanyId company, BranchId branch, String name, @Nullable UserId giver)
            implements ClientEvent {}

    /**
     * Together with whoever leads it, who went there or back.
     *
     * @param from the name of the branch, and of the other
     */
    record BranchChanged(CompanyId company, String from, String to) implements ClientEvent {}

    /**
     * @param changes the names of tags, each with + or −
     */
    record TagsChanged(CompanyId company, List<String> changes) implements ClientEvent {
        public static TagsChanged of(CompanyId company, List<String> added, List<String> removed) {
            return new TagsChanged(
                    company,
                    Stream.concat(
                                    added.stream().map(name -> "+ " + name),
                                    removed.stream().map(name -> "− " + name))
                            .toList());
        }
    }

    record TeamRequested(CompanyId company, UserId asker) implements ClientEvent {}

    record TeamRequestAccepted(CompanyId company, UserId asker) implements ClientEvent {}

    record TeamRequestDeclined(CompanyId company, UserId asker) implements ClientEvent {}

    /** What happens to a person: its own history shows it, and that of the company. */
    sealed interface OfPerson extends ClientEvent {
        PersonId person();

        @Override
        default Subject subject() {
            return Subject.of(person());
        }
    }

    record PersonAdded(CompanyId company, PersonId person) implements OfPerson {}

    /** Taken away with the import that made it. */
    record PersonUnmade(CompanyId company, PersonId person) implements OfPerson {}

    /**
     * @param fields the names of what was changed, as message keys; the values are the person's own
     */
    record PersonChanged(CompanyId company, PersonId person, List<String> fields)
            implements OfPerson {}

    /** Custom fields of the person; the values are the person's own. */
    record PersonExtraChanged(CompanyId company, PersonId person, List<Label> fields)
            implements OfPerson {}

    record PersonLeft(CompanyId company, PersonId person) implements OfPerson {}

    record PersonReturned(CompanyId company, PersonId person) implements OfPerson {}

    /** Somebody known already begins at the company. */
    record PersonJoined(CompanyId company, PersonId person) implements OfPerson {}

    record EmploymentChanged(CompanyId company, PersonId person, List<String> fields)
            implements OfPerson {}

    record ConsentGiven(CompanyId company, PersonId person) implements OfPerson {}

    record ConsentWithdrawn(CompanyId company, PersonId person) implements OfPerson {}

    record ConsentRestored(CompanyId company, PersonId person) implements OfPerson {}

    /** All that is held about the person went out as a file. */
    record PersonExported(CompanyId company, PersonId person) implements OfPerson {
        @Override
        public Audit audit() {
            return Audit.EXPORT;
        }
    }

    record PersonErased(CompanyId company, PersonId person) implements OfPerson {
        @Override
        public Audit audit() {
            return Audit.ERASURE;
        }
    }

    /** Turned out to be the other, or the other to be it. */
    record PeopleMerged(CompanyId company, PersonId person, PersonId other) implements OfPerson {}

    record PeopleParted(CompanyId company, PersonId person, PersonId other) implements OfPerson {}

    /** Two that look alike are two. */
    record NamesakeSettled(CompanyId company, PersonId person, PersonId other)
            implements OfPerson {}

    record NamesakeReopened(CompanyId company, PersonId person, PersonId other)
            implements OfPerson {}

    /**
     * @param what kind of contact, as a message key
     */
    record ContactAdded(CompanyId company, PersonId person, String what) implements OfPerson {}

    record ContactChanged(CompanyId company, PersonId person, String what) implements OfPerson {}

    record ContactRemoved(CompanyId company, PersonId person, String what) implements OfPerson {}

    record ContactRestored(CompanyId company, PersonId person, String what) implements OfPerson {}

    /**
     * @param section as the key of a message; so in all events of items
     */
    record ItemAdded(CompanyId company, String section, long item, String title)
            implements ClientEvent {}

    record ItemChanged(
            CompanyId company,
            String section,
            long item,
            List<String> fields,
            List<CompanyChanged.Change> changes)
            implements ClientEvent {}

    record ItemRemoved(CompanyId company, String section, long item, String title)
            implements ClientEvent {}

    record ItemRestored(CompanyId company, String section, long item, String title)
            implements ClientEvent {}

    /**
     * @param decision as the key of a message
     * @param end about which it was decided
     * @param until the new end, where it was prolonged
     */
    record ContractDecided(
            CompanyId company,
            long contract,
            String number,
            String decision,
            LocalDate end,
            @Nullable LocalDate until)
            implements ClientEvent {}

    record ContractDecisionWithdrawn(
            CompanyId company, long contract, String number, String decision, LocalDate end)
            implements ClientEvent {}

    /**
     * @param from as the key of a message, so is {@code to}
     */
    record StandingChanged(CompanyId company, String from, String to, String reason)
            implements ClientEvent {}

    record JoinedHolding(CompanyId company, CompanyId parent, String name) implements ClientEvent {}

    record LeftHolding(CompanyId company, @Nullable CompanyId parent) implements ClientEvent {}

    /** Others went into the client; the number of the merger is what undoes it. */
    record CompaniesMerged(CompanyId company, List<CompanyId> gone, List<String> names, long merger)
            implements ClientEvent {}

    record MergerUndone(CompanyId company, List<String> names, long merger)
            implements ClientEvent {}

    /** Two that look alike are two. */
    record DuplicateSettled(CompanyId company, CompanyId other, String name)
            implements ClientEvent {}

    record DuplicateReopened(CompanyId company, CompanyId other, String name)
            implements ClientEvent {}
}
