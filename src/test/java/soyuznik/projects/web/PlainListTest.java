package soyuznik.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;
import soyuznik.projects.ProjectFilter;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;

/**
 * The list that most people look at most of the time asks for nothing but a tab; it is read by a
 * statement that is kept ready, and only as long as its filter is none.
 */
@ProductTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PlainListTest {
    private final ProjectFilters filters;
    private final Characters characters;

    PlainListTest(ProjectFilters filters, Characters characters) {
        this.filters = filters;
        this.characters = characters;
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "boris", "vera", "gleb"})
    void asks_for_nothing_whoever_looks(String name) {
        var read =
                filters.read(new ProjectListForm(Map.of("tab", "open")), characters.viewer(name));
        assertThat(read.filter()).isEqualTo(ProjectFilter.NONE);
        assertThat(read.errors()).isEmpty();
    }
}
