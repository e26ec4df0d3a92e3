package soyuznik.e2e;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** One browser session without a browser: for loads, where a hundred windows would be too much. */
final class Visit {
    private static final String BOUNDARY = "----soyuznik-e2e";

    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    Visit(String address) {
        this.address = address;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> form)
            throws IOException, InterruptedException {
        var body =
                form.entrySet().stream()
                        .map(it ->
                                it.getKey()
                                        + "="
                                        + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        var post =
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        return http.send(post.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form with one file, as a browser does. */
    HttpResponse<String> upload(
            String path, Map<String, String> form, String fileName, String content)
            throws IOException, InterruptedException {
        var body = new StringBuilder();
        form.forEach((name, value) -> body.append(part(name, "")).append(value).append("\r\n"));
        body.append(part("file", "; filename=\"" + fileName + '"')).append(content);
        body.append("\r\n--").append(BOUNDARY).append("--\r\n");
        var post =
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        return http.send(post.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String part(String name, String more) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                .formatted(BOUNDARY, name, more);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept-Language", "ru")
                .timeout(Duration.ofSeconds(20));
    }
}
