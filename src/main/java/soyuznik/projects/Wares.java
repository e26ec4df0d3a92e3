package soyuznik.projects;

import org.jspecify.annotations.Nullable;
import soyuznik.kernel.ProductId;

/**
 * Which products a project is asked to sell; all of it holds for one of its lines.
 *
 * @param words parts of article, name, other name or group; empty: any
 * @param group with all below it; null: any
 */
public record Wares(String words, @Nullable ProductId product, @Nullable Long group) {
    public static final Wares ANY = new Wares("", null, null);
}
