package soyuznik.projects;

import org.jspecify.annotations.Nullable;

/**
 * A project on the board.
 *
 * @param missing what would bring it nearer to the next stage; null when its gate is open
 */
public record Card(ProjectRow row, @Nullable Remedy missing) {}
