package soyuznik.projects;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Range;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;

/**
 * Projects of one method that are alike, counted together whatever became of them.
 *
 * @param method its code
 * @param opened the days on which they were opened
 * @param led by whom, and where
 * @param clients with whom
 * @param goods what they sell
 */
public record Cohort(
        String method, Range<LocalDate> opened, Led led, Clients clients, Goods goods) {

    /** With clients of any acquaintance. */
    public Cohort(String method, Range<LocalDate> opened, Led led, String source, Goods goods) {
        this(method, opened, led, new Clients(source, null), goods);
    }

    /**
     * @param source the word by which they came to us; empty: any
     * @param acquaintance when each project began; null: any
     */
    public record Clients(String source, @Nullable Acquaintance acquaintance) {}

    /**
     * @param branch with all below it
     */
    public record Led(@Nullable UserId owner, @Nullable BranchId branch) {}

    /**
     * @param written the product as it was written in the project; empty: any
     * @param group with all groups below; null: any
     */
    public record Goods(String written, @Nullable Long group) {}
}
