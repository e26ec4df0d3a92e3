package soyuznik.exchange;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.springframework.core.io.ClassPathResource;

/**
 * Sets a page of HTML as PDF, with letters of its own: nothing is asked of the machine or the net.
 */
final class Paper {
    private static final String FACE = "Plex";
    private static final int NORMAL = 400;
    private static final int STRONG = 600;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Paper() {}

    static void write(String html, OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.useFont(
                () -> font("IBMPlexSans-Regular.ttf"), FACE, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(
                () -> font("IBMPlexSans-SemiBold.ttf"), FACE, STRONG, FontStyle.NORMAL, true);
        builder.useUriResolver((_, _) -> null);
        try (var pictures = new BatikSVGDrawer()) {
            builder.useSVGDrawer(pictures);
            builder.withHtmlContent(html, null);
            builder.toStream(out);
            builder.run();
        }
    }

    private static InputStream font(String file) {
        try {
            return new ClassPathResource("paper/" + file).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
