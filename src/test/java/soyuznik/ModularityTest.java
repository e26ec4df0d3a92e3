package soyuznik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import soyuznik.support.Modules;

class ModularityTest {
    private static final ApplicationModules MODULES = ApplicationModules.of("soyuznik");

    @Test
    void modulesUseOnlyWhatTheirContractAllows() {
        MODULES.verify();
    }

    @Test
    void everyModuleStandsInTheLine() {
        assertThat(MODULES.stream().map(ModularityTest::name)).isSubsetOf(Modules.LINE);
    }

    @TestFactory
    List<DynamicTest> aContractAllowsOnlyWhatStandsBeforeInTheLine() {
        return MODULES.stream().map(ModularityTest::contract).toList();
    }

    private static DynamicTest contract(ApplicationModule module) {
        return DynamicTest.dynamicTest(
                name(module),
                () ->
                        assertThat(allowed(module))
                                .isSubsetOf(Modules.upTo(name(module)))
                                .doesNotContain(name(module)));
    }

    private static List<String> allowed(ApplicationModule module) {
        var contract =
                module.getBasePackage()
                        .getAnnotation(org.springframework.modulith.ApplicationModule.class);
        assertThat(contract).as("@ApplicationModule in package-info").isPresent();
        return List.of(contract.orElseThrow().allowedDependencies());
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
