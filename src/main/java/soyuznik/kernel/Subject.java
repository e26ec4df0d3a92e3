package soyuznik.kernel;

/** What an event, a task or a hit of the search is about. */
public record Subject(Kind kind, long id) {
    public enum Kind {
        SETTINGS,
        BRANCH,
        USER,
        COMPANY,
        PERSON,
        PRODUCT,
        PROJECT,
        IMPORT,
        SITE,
        CONTRACT,
        SPECIFICATION,
        COMMITMENT,
        TALK,
        TASK,
        FILE
    }

    public static Subject of(UserId id) {
        return new Subject(Kind.USER, id.value());
    }

    public static Subject of(BranchId id) {
        return new Subject(Kind.BRANCH, id.value());
    }

    public static Subject of(CompanyId id) {
        return new Subject(Kind.COMPANY, id.value());
    }

    public static Subject of(PersonId id) {
        return new Subject(Kind.PERSON, id.value());
    }

    public static Subject of(ProductId id) {
        return new Subject(Kind.PRODUCT, id.value());
    }

    public static Subject of(ProjectId id) {
        return new Subject(Kind.PROJECT, id.value());
    }
}
