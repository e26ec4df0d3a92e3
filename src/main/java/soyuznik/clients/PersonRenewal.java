package soyuznik.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Text;

/**
 * What becomes of a person when a file says what it knows of it.
 *
 * @param place where the file says the person works; null where it does not work there now
 * @param work what it would be there, and how long
 * @param never what the file says of how long it works there, where that can't be
 * @param contacts that would be added
 * @param tags that would be put on
 * @param holds the consent that holds now
 * @param consent what would become of it; null where it stays as it is
 * @param trouble why the file can't be followed; null where it can
 */
// W-01
public record PersonRenewal(
        Person person,
        PersonData data,
        @Nullable Employment place,
        EmploymentData work,
        SaidTerm never,
        List<ContactData> contacts,
        TypedTags tags,
        @Nullable Consent holds,
        @Nullable SaidConsent consent,
        @Nullable Text trouble) {
    public PersonRenewal {
        contacts = List.copyOf(contacts);
    }

    /**
     * What a person held before.
     *
     * @param employment of the post and the term; null where these stayed as they were
     * @param term null as it was kept before files had any: it stays as it is
     * @param contacts the keys of those that the file has added
     * @param tags that the file has put on
     * @param given the key of the consent that the file has added
     * @param withdrawn the consent that it has ended
     */
    public record Earlier(
            PersonId person,
            PersonData data,
            @Nullable EmploymentId employment,
            Post post,
            @Nullable Term term,
            List<UUID> contacts,
            List<String> tags,
            @Nullable UUID given,
            @Nullable Long withdrawn) {
        public Earlier {
            contacts = List.copyOf(contacts);
            // What was kept before files had tags names none.
            tags = List.copyOf(Objects.requireNonNullElse(tags, List.of()));
        }

        EmploymentData work(Employment now) {
            return new EmploymentData(post, Objects.requireNonNullElse(term, now.term()));
        }
    }

    /** Field by field, what it holds and what it would hold. */
    public List<Outcome.Difference> changes() {
        var changes = new ArrayList<>(written());
        changes.addAll(posted());
        changes.addAll(refused());
        reached("phone", ContactData.Kind::isPhone).forEach(changes::add);
        reached("email", ContactData.Kind.MAIL::equals).forEach(changes::add);
        reached("telegram", ContactData.Kind.TELEGRAM::equals).forEach(changes::add);
        if (!tags.isEmpty()) {
            var held = String.join(", ", person.tags());
            var put = String.join(", ", tags.names());
            var after = held.isEmpty() ? put : held + ", " + put;
            changes.add(new Outcome.Difference("tags", held, after));
        }
        if (consent != null) {
            changes.add(new Outcome.Difference("consent", day(holds), day(consent)));
        }
        return changes;
    }

    List<Outcome.Difference> written() {
        return Fields.differences(person.data().fields(), data.fields());
    }

    List<Outcome.Difference> posted() {
        return place == null ? List.of() : Fields.differences(place.fields(), work.fields());
    }

    /** It changes nothing, but a row that says so is told. */
    private List<Outcome.Difference> refused() {
        return place == null || never.equals(SaidTerm.NOTHING)
                ? List.of()
                : Fields.differences(place.fields(), never.into(place.fields()));
    }

    private static String day(@Nullable Consent holds) {
        return holds == null ? "" : holds.givenOn().toString();
    }

    private static String day(SaidConsent said) {
        return switch (said) {
            case SaidConsent.Given given -> given.on().toString();
            case SaidConsent.Refused _ -> "";
        };
    }

    private Stream<Outcome.Difference> reached(String field, Predicate<ContactData.Kind> kinds) {
        var held = person.contacts().stream().map(PersonContact::data);
        var before = typed(held, kinds);
        var added = typed(contacts.stream(), kinds);
        return added.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new Outcome.Difference(
                                field, before, before.isEmpty() ? added : before + ", " + added));
    }

    private static String typed(Stream<ContactData> contacts, Predicate<ContactData.Kind> kinds) {
        return contacts.filter(each -> kinds.test(each.kind()))
                .map(ContactData::typed)
                .collect(Collectors.joining(", "));
    }

    /**
     * Once it is written.
     *
     * @param keys of the contacts
     * @param given the key of the consent
     */
    public Earlier earlier(List<UUID> keys, UUID given) {
        boolean stays = posted().isEmpty();
        return new Earlier(
                person.id(),
                person.data(),
                place == null || stays ? null : place.id(),
                place == null ? Post.UNKNOWN : place.post(),
                place == null || stays ? null : place.term(),
                keys,
                tags.names(),
                consent instanceof SaidConsent.Given ? given : null,
                consent instanceof SaidConsent.Refused && holds != null ? holds.id() : null);
    }

    /** By so much the version of the person and its employments rises. */
    public int steps() {
        return (written().isEmpty() ? 0 : 1) + (posted().isEmpty() ? 0 : 1);
    }
}
