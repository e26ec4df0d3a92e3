package soyuznik.clients;

import java.util.concurrent.atomic.AtomicInteger;

/** Numbers that nobody else has, with right check digits. */
public final class Numbers {
    private static final AtomicInteger TAKEN = new AtomicInteger();

    private Numbers() {}

    public static String inn() {
        var digits = "7800%05d".formatted(TAKEN.incrementAndGet());
        return CheckDigits.inn(digits + '0')
                        instanceof CheckDigits.Verdict.Wrong(var _, var _, int expected)
                ? digits + expected
                : digits + '0';
    }
}
