package soyuznik.exchange.sheet;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Why a workbook can't be read, as the key of the sentence that says what to do. */
final class Unfit extends IOException {
    private static final long serialVersionUID = 1L;

    static final String DAMAGED = "exchange.file.xlsx";
    static final String LARGE = "exchange.file.unpacked";
    static final String FAR = "exchange.file.far";

    private final String key;

    Unfit(String key) {
        this(key, null);
    }

    Unfit(String key, @Nullable Throwable cause) {
        super(key, cause);
        this.key = key;
    }

    String key() {
        return key;
    }
}
