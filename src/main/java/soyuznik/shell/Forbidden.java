package soyuznik.shell;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import soyuznik.kernel.Right;

/**
 * The page serves a verb that the viewer's role does not allow (T-07); what the viewer does not see
 * is {@link NotFound} instead.
 */
@ResponseStatus(HttpStatus.FORBIDDEN)
public final class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Right right;

    private Forbidden(Right right) {
        super("Lacks the right " + right);
        this.right = right;
    }

    /** Before anything is shown or typed. */
    public static void unless(boolean may, Right right) {
        if (!may) {
            throw new Forbidden(right);
        }
    }

    public Right right() {
        return right;
    }

    /** Nobody needs the stack of an expected answer, and making it costs more than the page. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
