package soyuznik.shell;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/**
 * A page compressed as fast as it goes: the container's own compression, which knows no level, took
 * longer than making the page.
 */
final class Packed extends GZIPOutputStream {
    private static final int BUFFER = 8 * 1024;

    private Packed(OutputStream out) throws IOException {
        super(out, BUFFER);
        def.setLevel(Deflater.BEST_SPEED);
    }

    static boolean wanted(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip");
    }

    static void send(Utf8ByteOutput page, HttpServletResponse response) throws IOException {
        var bytes = new ByteArrayOutputStream(page.getContentLength() / 4);
        try (var packed = new Packed(bytes)) {
            packed.write(
                    page.toByteArray()); // in one piece: each call of the compressor has its price
        }
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setContentLength(bytes.size());
        bytes.writeTo(response.getOutputStream());
    }
}
