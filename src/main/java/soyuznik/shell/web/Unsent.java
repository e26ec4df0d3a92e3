package soyuznik.shell.web;

import java.beans.PropertyEditor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.CustomBooleanEditor;
import org.springframework.beans.propertyeditors.CustomNumberEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * A browser sends nothing for an unticked box: the forms read that as no; a version not sent is 0.
 */
@ControllerAdvice
class Unsent {
    @InitBinder
    void read(WebDataBinder form) {
        form.registerCustomEditor(boolean.class, no());
        form.registerCustomEditor(int.class, zero());
    }

    private static PropertyEditor no() {
        return new CustomBooleanEditor(false) {
            @Override
            public void setValue(@Nullable Object value) {
                super.setValue(Objects.requireNonNullElse(value, false));
            }
        };
    }

    private static PropertyEditor zero() {
        return new CustomNumberEditor(Integer.class, false) {
            @Override
            public void setValue(@Nullable Object value) {
                super.setValue(Objects.requireNonNullElse(value, 0));
            }
        };
    }
}
