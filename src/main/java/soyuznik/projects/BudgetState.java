package soyuznik.projects;

/** How far the client's money is (P-13); each state holds those before it. */
public enum BudgetState {
    IDEA,
    APPLIED,
    PLANNED,
    ALLOTTED;

    boolean reaches(BudgetState asked) {
        return compareTo(asked) >= 0;
    }
}
