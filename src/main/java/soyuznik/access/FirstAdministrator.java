package soyuznik.access;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.UserId;

/**
 * The way in while there is nobody yet: a token that only the console of the first start shows. It
 * lives in memory; each start without users prints a new one.
 */
@Component
public class FirstAdministrator {
    private final OurCompany company;
    private final Founding founding;
    private final Passwords passwords;
    private final AtomicReference<@Nullable Token> token = new AtomicReference<>();

    FirstAdministrator(OurCompany company, Founding founding, Passwords passwords) {
        this.company = company;
        this.founding = founding;
        this.passwords = passwords;
    }

    /** A new token, the older ones are worth nothing; null once there is a company. */
    public @Nullable Token await() {
        token.set(company.find().isPresent() ? null : Token.random());
        return token.get();
    }

    /**
     * Whether the token opens the door; it does not once there is a company, made here or on
     * another node.
     */
    public boolean awaits(String shown) {
        var awaited = token.get();
        return awaited != null && Token.same(awaited.text(), shown) && company.find().isEmpty();
    }

    /** Whether somebody comes by a link that has done its work. */
    public boolean isOver(String shown) {
        return !shown.isEmpty() && company.find().isPresent();
    }

    /** Makes the company, its first branch and the first administrator; works once. */
    public Outcome<UserId> make(FirstForm first, CompanyForm form) {
        if (!awaits(first.token())) {
            return Outcome.refused("access.setup.over");
        }
        var errors = new ArrayList<>(form.errors());
        errors.addAll(first.errors(passwords));
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        return passwords
                .hash(first.password())
                .map(hash -> founding.found(first, form, hash))
                .orElseGet(() -> Outcome.busy("access.busy"));
    }
}
