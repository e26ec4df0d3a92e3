package soyuznik.exchange;

import org.springframework.stereotype.Component;

/** Who takes in the rows of which kind of file. */
@Component
record Intakes(
        CompanyIntake companies,
        PersonIntake people,
        ProjectIntake projects,
        ProductIntake products,
        MemoIntake memos,
        UserIntake users) {
    Intake<?> of(Kind kind) {
        return switch (kind) {
            case COMPANIES -> companies;
            case PEOPLE -> people;
            case PROJECTS -> projects;
            case PRODUCTS -> products;
            case MEMOS -> memos;
            case USERS -> users;
        };
    }
}
