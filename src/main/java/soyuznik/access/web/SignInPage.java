package soyuznik.access.web;

/**
 * @param to the page that was wanted
 * @param founded false: the first administrator has not come yet
 */
public record SignInPage(String email, String to, boolean founded) {
    /** Whether somebody was on the way to a page, or on it when the session ended. */
    public boolean leadsBack() {
        return !to.isEmpty() && !to.equals("/");
    }
}
