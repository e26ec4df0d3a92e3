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
 * @param source the word by which their clients came to us; empty: any
 * @param goods what they sell
 */
public record Cohort(String method, Range<LocalDate> opened, Led led, String source, Goods goods) {

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
