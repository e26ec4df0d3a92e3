package soyuznik.buying;

/** From which side somebody looks at the purchase; one person may look from several (B-01). */
public enum BuyingRole {
    /** Gives the final consent: money and benefit for the organisation. */
    FINANCIAL,
    /** What it does to the work. */
    USER,
    /** Whether it conforms: engineers, lawyers, accountants. */
    TECHNICAL,
    /** Guides us. */
    CONSULTANT
}
