package soyuznik.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.access.FieldSet;
import soyuznik.clients.CompanyData;
import soyuznik.clients.CompanyName;
import soyuznik.clients.Profile;
import soyuznik.clients.Requisites;
import soyuznik.clients.SaidCompany;
import soyuznik.clients.TypedRequisites;
import soyuznik.clients.TypedTags;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Text;

/**
 * A row that describes a company.
 *
 * @param parent the name of the company it belongs to, empty without one
 * @param nameKey the name as it is compared
 * @param owner the responsible of ours; 0 where the row names none
 */
record CompanyRow(
        Row row,
        Origin origin,
        SaidCompany said,
        String nameKey,
        String parent,
        String parentKey,
        long owner) {
    private static final int NAME = 300;
    private static final int LINE = 1000;
    private static final Map<String, Meaning> FIELDS =
            Map.of(
                    "country", Meaning.COUNTRY,
                    "inn", Meaning.INN,
                    "kpp", Meaning.KPP,
                    "ogrn", Meaning.OGRN,
                    "taxNumber", Meaning.TAX_NUMBER);

    static Taken<CompanyRow> read(Cells cells, Mapping mapping, FieldSet fields) {
        var name = cells.text(Meaning.NAME, NAME);
        if (name.isEmpty()) {
            cells.blame(Meaning.NAME, Text.of("exchange.fault.nameless"));
        }
        var typed = requisites(cells);
        var profile = profile(cells);
        var reached = Reached.of(cells);
        var fullName = cells.text(Meaning.FULL_NAME, LINE);
        var parent = cells.text(Meaning.PARENT, NAME);
        var owner = owner(cells);
        var key = cells.text(Meaning.KEY, NAME);
        var extra = cells.extra(fields);
        var tags = tags(cells);
        if (!cells.faults().isEmpty()) {
            return new Taken.Bad<>(cells.row(), cells.faults());
        }
        var proven = typed.proven();
        var data = new CompanyData(name, fullName, proven, profile, reached.first(), extra);
        var nameKey = CompanyName.key(name);
        var origin = origin(key, mapping, proven, nameKey);
        var parentKey = parent.isEmpty() ? "" : CompanyName.key(parent);
        return new Taken.Good<>(
                new CompanyRow(
                        cells.row(),
                        origin,
                        new SaidCompany(data, reached.further(), tags),
                        nameKey,
                        parent,
                        parentKey,
                        owner));
    }

    /** As many as a cell of notes holds, and no longer ones than somebody may type. */
    static TypedTags tags(Cells cells) {
        var typed = TypedTags.read(cells.text(Meaning.TAGS, PersonRow.NOTE));
        typed.errors().forEach(error -> cells.blame(Meaning.TAGS, error.text()));
        return typed;
    }

    static long owner(Cells cells) {
        var target = cells.target(Meaning.OWNER);
        return target.isEmpty() ? 0 : Long.parseLong(target);
    }

    private static Profile profile(Cells cells) {
        return new Profile(
                cells.text(Meaning.INDUSTRY, NAME),
                cells.count(Meaning.EMPLOYEES),
                cells.money(Meaning.REVENUE),
                cells.text(Meaning.SOURCE, NAME),
                null);
    }

    private static TypedRequisites requisites(Cells cells) {
        var country = cells.target(Meaning.COUNTRY);
        if (country.isEmpty() && !cells.raw(Meaning.COUNTRY).isEmpty()) {
            cells.blame(Meaning.COUNTRY, Text.of("exchange.fault.country"));
        }
        var typed =
                new TypedRequisites(
                        country,
                        cells.text(Meaning.INN, LINE),
                        cells.text(Meaning.KPP, LINE),
                        cells.text(Meaning.OGRN, LINE),
                        cells.text(Meaning.TAX_NUMBER, LINE),
                        "",
                        "");
        for (FieldError error : typed.errors()) {
            cells.blame(FIELDS.getOrDefault(error.field(), Meaning.NAME), error.text());
        }
        return typed;
    }

    private static Origin origin(String key, Mapping mapping, Requisites proven, String nameKey) {
        return key.isEmpty()
                ? origin(proven, nameKey)
                : Origin.of(mapping.standing().source(), key);
    }

    private static Origin origin(Requisites numbers, String nameKey) {
        return Origin.of(
                List.of(
                        numbers.country(),
                        text(numbers.inn()),
                        text(numbers.ogrn()),
                        text(numbers.taxNumber()),
                        nameKey));
    }

    private static String text(@Nullable String number) {
        return number == null ? "" : number;
    }

    CompanyData data() {
        return said.data();
    }

    CompanyData under(CompanyId parentId) {
        var data = data();
        var p = data.profile();
        var profile = new Profile(p.industry(), p.employees(), p.revenue(), p.source(), parentId);
        return new CompanyData(
                data.name(),
                data.fullName(),
                data.requisites(),
                profile,
                data.contacts(),
                data.extra());
    }

    Requisites numbers() {
        return data().requisites();
    }
}
