package soyuznik.access;

import soyuznik.kernel.Language;
import soyuznik.shell.Choice;

/**
 * One of those that can be chosen in a custom field.
 *
 * @param code what records hold; stays when the option is renamed
 * @param retired not offered any more; where it was chosen it stays
 */
public record FieldOption(String code, String ru, String en, boolean retired) {
    Label label() {
        return new Label(ru, en);
    }

    Choice choice(Language language) {
        return new Choice(code, label().in(language));
    }
}
