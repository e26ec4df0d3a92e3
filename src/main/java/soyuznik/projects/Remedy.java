package soyuznik.projects;

import soyuznik.kernel.Text;

/**
 * What would meet a criterion (P-03).
 *
 * @param place where it is done: the rest of the address after that of the project
 */
public record Remedy(Text deed, String place) {
    static Remedy of(String deed, String place) {
        return new Remedy(Text.of("projects.remedy." + deed), place);
    }
}
