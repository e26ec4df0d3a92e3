package soyuznik.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** One person's browser: keeps its connections and the session, and takes compressed pages. */
final class Browser {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private static final String BOUNDARY = "the-end-of-a-part-of-the-bench";
    private final Product product;
    private String cookies = "";

    Browser(Product product) {
        this.product = product;
    }

    static Browser signedIn(Product product, String email) throws Exception {
        var browser = new Browser(product);
        var answer =
                Browser.send(
                        browser.post(
                                "/session", Map.of("email", email, "password", Filling.PASSWORD)));
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException(
                    email + " can't sign in: " + answer.statusCode() + ' ' + text(answer));
        }
        browser.cookies =
                answer.headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.split(";", 2)[0])
                        .collect(Collectors.joining("; "));
        return browser;
    }

    HttpRequest get(String path) {
        return request(path).GET().build();
    }

    HttpRequest post(String path, Map<String, String> form) {
        var body =
                form.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** A file with the fields beside it; its words are those of a spreadsheet, without quotes. */
    HttpRequest upload(String path, Map<String, String> form, String content) {
        var body = new StringBuilder();
        form.forEach((name, value) -> body.append(part(name, "")).append(value).append("\r\n"));
        body.append(part("file", "; filename=\"bench.csv\"")).append(content);
        body.append("\r\n--").append(BOUNDARY).append("--\r\n");
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    private static String part(String name, String more) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                .formatted(BOUNDARY, name, more);
    }

    /** The page as a person gets it. */
    String page(String path) throws Exception {
        var answer = send(get(path));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return text(answer);
    }

    static HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    static CompletableFuture<HttpResponse<byte[]>> begin(HttpRequest request) {
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    static String text(HttpResponse<byte[]> answer) {
        boolean packed =
                answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
        try (var in = new ByteArrayInputStream(answer.body());
                var unpacked = packed ? new GZIPInputStream(in) : in) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var builder =
                HttpRequest.newBuilder(product.address(path))
                        .timeout(Duration.ofSeconds(120))
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Accept", "text/html")
                        .header("Accept-Encoding", "gzip");
        return cookies.isEmpty() ? builder : builder.header("Cookie", cookies);
    }
}
