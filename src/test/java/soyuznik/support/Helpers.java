package soyuznik.support;

import java.util.Set;
import org.springframework.beans.factory.support.BeanDefinitionDefaults;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.context.annotation.DeterminableImports;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * Whatever the tests make their worlds with: each {@link TestComponent} is there for each of them
 * and is made when a test asks for it. As all have the same, the product is started once for all.
 */
final class Helpers implements ImportBeanDefinitionRegistrar, DeterminableImports {
    @Override
    public void registerBeanDefinitions(AnnotationMetadata test, BeanDefinitionRegistry registry) {
        var scanner = new ClassPathBeanDefinitionScanner(registry, false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(TestComponent.class, false));
        scanner.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        scanner.setBeanDefinitionDefaults(lazily());
        scanner.scan("soyuznik");
    }

    private static BeanDefinitionDefaults lazily() {
        var defaults = new BeanDefinitionDefaults();
        defaults.setLazyInit(true);
        return defaults;
    }

    @Override
    public Set<Object> determineImports(AnnotationMetadata test) {
        return Set.of(Helpers.class);
    }
}
