package soyuznik.projects;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Text;

/**
 * The nearest of what is agreed about a project: a talk, a promise or a task.
 *
 * @param day null: without a day
 * @param text as a person wrote it
 */
public record Next(Text what, @Nullable LocalDate day, String text) {}
