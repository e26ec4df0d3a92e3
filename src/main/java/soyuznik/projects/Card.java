package soyuznik.projects;

import org.jspecify.annotations.Nullable;

/**
 * A project on the board.
 *
 * @param stance the code of how the strongest of those who decide stands; null: nobody is named, or
 *     whoever looks does not work on the project
 * @param missing what would bring it nearer to the next stage; null when its gate is open
 * @param next what is agreed; null: nothing is
 */
public record Card(
        ProjectRow row, @Nullable String stance, @Nullable Remedy missing, @Nullable Next next) {}
