package soyuznik.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is asked of the database meanwhile, in the thread that asks. */
@Component
public final class Statements implements ExecuteListener, ExecuteListenerProvider {
    private static final long serialVersionUID = 1;
    private static final ThreadLocal<@Nullable List<String>> ASKED = new ThreadLocal<>();

    @Override
    public ExecuteListener provide() {
        return this;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        var asked = ASKED.get();
        var text = context.sql();
        if (asked != null && text != null) {
            asked.add(text);
        }
    }

    /** The texts of all statements of the act, in their order. */
    public List<String> of(Callable<?> act) throws Exception {
        var asked = new ArrayList<String>();
        ASKED.set(asked);
        try {
            act.call();
        } finally {
            ASKED.remove();
        }
        return asked;
    }
}
