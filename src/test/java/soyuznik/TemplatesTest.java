package soyuznik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import soyuznik.support.Modules;
import soyuznik.support.Sources;

/**
 * Templates slip past the modules' contracts: their generated classes stand in one package of their
 * own.
 */
class TemplatesTest {
    private static final String FOLDER = "src/main/jte";
    private static final Pattern TYPE = Pattern.compile("\\bsoyuznik\\.([a-z]+)\\.");
    private static final Pattern CALL = Pattern.compile("@template\\.([a-z]+)\\.");
    private static final Set<String> FRAME = Set.of("layout", "ui");

    @TestFactory
    Stream<DynamicTest> aTemplateUsesOnlyTheTypesAndTemplatesOfItsModuleAndThoseBelow() {
        return Sources.files(FOLDER, "*.jte").stream()
                .map(file ->
                        Template.read(
                                file.toString().substring(FOLDER.length() + 1), Sources.text(file)))
                .map(it ->
                        DynamicTest.dynamicTest(
                                it.name(),
                                () -> assertThat(it.used()).isSubsetOf(Modules.upTo(it.module()))));
    }

    @Test
    void whatStandsAboveIsSeenInATemplate() {
        var type = Template.read("clients/company/show.jte", "@param soyuznik.projects.Project it");
        var call = Template.read("ui/form.jte", "@template.clients.company.form(it = it)");
        assertThat(type.used()).containsExactly("projects");
        assertThat(Modules.upTo(type.module())).contains("clients").doesNotContain("projects");
        assertThat(call.used()).containsExactly("clients");
        assertThat(Modules.upTo(call.module())).contains("shell").doesNotContain("clients");
    }

    record Template(String name, String module, Set<String> used) {
        static Template read(String name, String text) {
            var used =
                    Stream.of(TYPE, CALL)
                            .flatMap(it -> it.matcher(text).results())
                            .map(it -> module(it.group(1)));
            return new Template(
                    name, module(name.split("/", 2)[0]), Set.copyOf(used.distinct().toList()));
        }

        private static String module(String folder) {
            return FRAME.contains(folder) ? "shell" : folder;
        }
    }
}
