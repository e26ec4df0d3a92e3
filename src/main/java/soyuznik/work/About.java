package soyuznik.work;

import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;

/** What a talk is about: a project, or a client and none of its projects. */
//
public sealed interface About {
    /** A project of a client. */
    record OfProject(ProjectId id) implements About {
        @Override
        public String address() {
            return "/projects/" + id;
        }
    }

    /** A client alone. */
    record OfClient(CompanyId id) implements About {
        @Override
        public String address() {
            return "/companies/" + id;
        }
    }

    /** The page on which its talks stand. */
    String address();

    /** As the rows keep it. */
    static About of(@Nullable Long project, long company) {
        return project == null
                ? new OfClient(new CompanyId(company))
                : new OfProject(new ProjectId(project));
    }
}
