package soyuznik.shell;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The record does not exist for this viewer: absent and invisible are the same (T-02). */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotFound extends RuntimeException {
    public NotFound() {
        super("Absent or invisible");
    }

    /** Nobody needs the stack of an expected answer, and making it costs more than the page. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
