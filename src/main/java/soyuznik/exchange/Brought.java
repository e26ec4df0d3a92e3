package soyuznik.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import soyuznik.exchange.sheet.Source;

/** A file as it was chosen. */
public record Brought(String name, Source content) {
    /** So large a file is looked at in the background. */
    private static final long LARGE = 1 << 20;

    public boolean isLarge() {
        return content.length() > LARGE;
    }

    /** The same of two files with the same bytes. */
    String digest() {
        try (var in = content.open();
                var out =
                        new DigestOutputStream(
                                OutputStream.nullOutputStream(),
                                MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
