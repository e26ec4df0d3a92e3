package soyuznik.exchange;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;
import static soyuznikdb.clients.Tables.COMPANY;

import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.clients.Companies;
import soyuznik.clients.CompanyData;
import soyuznik.clients.NewCompany;
import soyuznik.clients.Requisites;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Somebody wants all of a file or nothing of it. */
@Rule("W-01")
@ProductTest
class AllOrNothingTest {
    @Autowired private DSLContext sql;
    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private Undoer undoer;
    @Autowired private Companies companies;

    @Test
    void itDoesNotBeginAsLongAsARowWouldBeRefused() {
        var id = checked("компания;инн\nЦелый завод;7700543213\nБитый завод;123\n");

        assertThat(starts.make(id, anna()))
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        no -> assertThat(no.errors().toString()).contains("exchange.ask.whole"));
        assertThat(count("Целый завод")).isZero();
    }

    @Test
    void whatAllFitsComesIn() {
        var id = checked("компания\nЦеликом А\nЦеликом Б\n");

        done(starts.make(id, anna()));
        importer.run(Desk.first(id));

        assertThat(imports.get(id, anna()).state()).isEqualTo(Import.State.DONE);
        assertThat(count("Целиком")).isEqualTo(2);
    }

    @Test
    void whereARowIsRefusedOnTheWayAllOfItGoesAgainAndTheRowIsTold() {
        var many = IntStream.rangeClosed(0, Walk.BATCH).mapToObj("Туда и обратно %d;\n"::formatted);
        var id = checked("компания;инн\n" + many.collect(joining()) + "Чужой туда;9876123456\n");
        done(starts.make(id, anna()));
        companies.make(
                new NewCompany(UUID.randomUUID(), foreign(), new NewCompany.Place.Maker()),
                characters.viewer("boris"));

        importer.run(Desk.first(id));
        undoer.run(id);

        assertThat(imports.get(id, anna()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(imports.refused(id, anna(), 9)).hasSize(1);
        assertThat(count("Туда и обратно")).isZero();
    }

    private static CompanyData foreign() {
        var numbers = new Requisites("RU", "9876123456", null, null, null, null, null);
        return CompanyData.named("Борисов завод целиком", numbers);
    }

    private ImportId checked(String csv) {
        var desk = new Desk(imports, starts, importer);
        var id = desk.read(csv, anna());
        var said = desk.mapping(id, anna());
        var stood = said.standing();
        var whole =
                new Standing(
                        stood.owner(),
                        stood.makeClients(),
                        stood.nameless(),
                        stood.source(),
                        stood.onKnown(),
                        stood.domain(),
                        stood.method(),
                        stood.consentText(),
                        OnRefused.NOTHING);
        return done(imports.explain(id, said.standing(whole), anna()));
    }

    private Viewer anna() {
        return characters.viewer("anna");
    }

    private int count(String name) {
        return sql.fetchCount(COMPANY, COMPANY.NAME.startsWith(name));
    }
}
