/** The frame around every page: texts, navigation, answers, search, errors. */
@ApplicationModule(allowedDependencies = {"kernel", "journal"})
@NullMarked
package soyuznik.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
