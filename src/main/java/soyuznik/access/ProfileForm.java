package soyuznik.access;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Language;
import soyuznik.kernel.Outcome.Difference;
import soyuznik.shell.Visitor;

/**
 * The own profile as typed.
 *
 * @param language null: the company's
 */
public record ProfileForm(
        String phone, @Nullable Language language, Visitor.Theme theme, int version) {
    public ProfileForm {
        phone = Typed.line(phone);
        theme = Objects.requireNonNullElse(theme, Visitor.Theme.AUTO);
    }

    public static ProfileForm of(User user) {
        return new ProfileForm(
                user.phone(), user.own().language(), user.own().theme(), user.version());
    }

    List<Difference> differences(User theirs) {
        var standing = of(theirs);
        var differences = new Differences();
        differences.compare("phone", standing.phone, phone);
        differences.compare(
                "language",
                Objects.toString(standing.language, ""),
                Objects.toString(language, ""));
        differences.compare("theme", standing.theme.name(), theme.name());
        return differences.found();
    }
}
