package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static soyuznik.support.Characters.done;

import java.nio.charset.Charset;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import soyuznik.exchange.sheet.Layout;
import soyuznik.exchange.sheet.Source;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Chosen;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** How a file is written is said by hand where it was recognised wrongly. */
@Rule("W-01")
@ProductTest
class SayingLayoutsTest {
    private static final byte[] DOS =
            "список клиентов\nкомпания;страна\nДосовский завод;Россия\n"
                    .getBytes(Charset.forName("IBM866"));

    @Autowired private Characters characters;
    @Autowired private Imports imports;
    @Autowired private Layouts layouts;
    @Autowired private Contents contents;
    @Autowired private Starts starts;
    @Autowired private Importer importer;
    @Autowired private TransactionTemplate transactions;

    @Test
    void theFileIsReadAnewAndGoesInAsItWasSaid() {
        var id = read(DOS);

        done(layouts.update(id, new Layout("IBM866", ';', 1), gleb()));

        var survey = imports.understanding(id, gleb()).survey();
        assertThat(survey.columns().getFirst().name()).isEqualTo("компания");
        assertThat(survey.beginning().getFirst().number()).isEqualTo(3);
        done(imports.explain(id, imports.understanding(id, gleb()).mapping(), gleb()));
        done(starts.make(id, gleb()));
        importer.run(Desk.first(id));
        assertThat(imports.get(id, gleb()).progress().made()).isEqualTo(1);
    }

    @Test
    void whatCannotBeSoIsSaidBesideTheFieldAndChangesNothing() {
        var id = read(DOS);
        var before = imports.understanding(id, gleb()).survey();

        assertThat(field(layouts.update(id, new Layout("UTF-8", ';', 0), gleb())))
                .isEqualTo("charset");
        assertThat(field(layouts.update(id, new Layout("IBM866", ';', 7), gleb())))
                .isEqualTo("head");
        assertThat(imports.understanding(id, gleb()).survey()).isEqualTo(before);
    }

    @Test
    void onlyWhoBroughtItSaysSoAndOnlyBeforeItBegins() {
        var id = read("компания;страна\nПоздний завод;Россия\n".getBytes(Charset.forName("UTF-8")));
        var layout = new Layout("UTF-8", ';', 0);

        assertThatThrownBy(() -> layouts.update(id, layout, vera())).isInstanceOf(NotFound.class);
        done(imports.explain(id, imports.understanding(id, gleb()).mapping(), gleb()));
        done(starts.make(id, gleb()));
        assertThat(layouts.update(id, layout, gleb())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aFileOfManyPiecesComesOutAsItWentIn() throws Exception {
        var bytes = new byte[3 * 512 * 1024 + 17];
        new Random(5).nextBytes(bytes);
        var id = read("компания\nКусочный завод\n".getBytes(Charset.forName("UTF-8")));

        transactions.executeWithoutResult(_ -> {
            contents.drop(id);
            contents.keep(id, Source.of(bytes));
        });

        assertThat(contents.of(id).length()).isEqualTo(bytes.length);
        try (var in = contents.of(id).open()) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    private static String field(Outcome<ImportId> outcome) {
        return ((Outcome.Invalid<ImportId>) outcome).errors().getFirst().field();
    }

    private ImportId read(byte[] bytes) {
        return done(imports.take(UUID.randomUUID(), Chosen.file("файл.csv", bytes), gleb()));
    }

    private Viewer gleb() {
        return characters.viewer("gleb");
    }

    private Viewer vera() {
        return characters.viewer("vera");
    }
}
