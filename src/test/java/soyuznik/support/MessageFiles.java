package soyuznik.support;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import soyuznik.kernel.Language;

/** The messages of one language as they stand in the files; a key that stands twice is an error. */
public final class MessageFiles {
    private static final String FOLDER = "src/main/resources/messages";

    private MessageFiles() {}

    public static Map<String, String> read(Language language) {
        var messages = new TreeMap<String, String>();
        for (var file : Sources.files(FOLDER, "*_" + language.code() + ".properties")) {
            new Lines(file).forEach((key, text) -> add(messages, (String) key, (String) text));
        }
        return messages;
    }

    private static void add(Map<String, String> messages, String key, String text) {
        if (messages.putIfAbsent(key, text) != null) {
            throw new IllegalStateException("Two messages " + key);
        }
    }

    private static final class Lines extends Properties {
        private static final long serialVersionUID = 1;

        Lines(Path file) {
            try {
                load(new StringReader(Sources.text(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new IllegalStateException("Two messages " + key);
            }
            return super.put(key, value);
        }
    }
}
