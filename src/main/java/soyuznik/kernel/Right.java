package soyuznik.kernel;

/** A verb that a role may be allowed (T-07). */
public enum Right {
    MAKE_CLIENTS,
    EDIT_CLIENTS,
    LEAD_PROJECTS,
    PASS_GATES,
    WAIVE,
    REASSIGN,
    PLAN_CLIENTS,
    SET_PLANS,
    IMPORT,
    EXPORT_LISTS,
    EDIT_DICTIONARIES,
    ERASE_PERSON,
    AUDIT,
    ADMINISTER;

    /**
     * Over what the verb is allowed: only records on whose team the user stands, or any that the
     * user sees.
     */
    public enum Extent {
        OWN,
        ANY
    }
}
