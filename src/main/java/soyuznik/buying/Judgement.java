package soyuznik.buying;

import java.time.LocalDate;
import soyuznik.access.Name;

/**
 * How somebody stood on a day, as one of ours judged (B-02).
 *
 * @param why what was said or done
 */
public record Judgement(long id, Stance stance, LocalDate on, String why, Name by) {}
