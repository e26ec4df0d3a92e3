package soyuznik.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.kernel.Folding;
import soyuznik.support.Chance;
import soyuznik.support.ProductTest;

/** What the database folds is found by what the program folds: both do the same. */
@ProductTest
class FoldedTest {
    private static final String ANY =
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіңғ"
                    + "АБВЁЖЪabcehkxyzwjsABCXYZ0123456789"
                    + "8888 -.,«»\"'№@+()\u00a0éßǅ漢";

    @Autowired private DSLContext sql;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "АО «Северный путь»",
                "Severnyj put'",
                "СEВEР", // two Latin letters
                "Щёлковёрстский, shchelkoverstskij",
                "8 (912) 345-67-89 и +7 912 345 67 89",
                "№ 17/2026-П",
                "Объём подъёма",
                "Договор 2.1 от 3.02.2026 (копия).pdf",
                "XIX век, Юрьев-Польский, iejskij"
            })
    void aTextIsFoldedAlike(String text) {
        assertThat(folded(text)).isEqualTo(Folding.fold(text));
    }

    @Test
    void soIsAnyOther() {
        Chance.examples(
                500,
                chance -> {
                    var text = chance.word(ANY, chance.upTo(40));
                    assertThat(folded(text)).as(text).isEqualTo(Folding.fold(text));
                });
    }

    private String folded(String text) {
        return sql.fetchSingle("select access.folded({0})", org.jooq.impl.DSL.val(text))
                .get(0, String.class);
    }
}
