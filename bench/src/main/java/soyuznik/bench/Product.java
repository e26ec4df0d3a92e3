package soyuznik.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The product as its own process, started by {@code bin/run} on the home of the bench. */
final class Product implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern TOKEN = Pattern.compile("[?&]token=([\\w-]+)");

    private final Process process;
    private final int port;
    private final Bench.Options options;
    private final StringBuffer output = new StringBuffer();
    private final Duration firstPage;

    private Product(Process process, int port, Bench.Options options, Instant began)
            throws Exception {
        this.process = process;
        this.port = port;
        this.options = options;
        Thread.ofVirtual().start(this::listen);
        awaitPage();
        this.firstPage = Duration.between(began, Instant.now());
    }

    static Product start(Bench.Options options) throws Exception {
        int port = freePort();
        var began = Instant.now();
        var builder =
                new ProcessBuilder(options.project().resolve("bin/run").toString())
                        .redirectErrorStream(true);
        builder.directory(options.project().toFile());
        builder.environment().put("SOYUZNIK_HOME", options.home().toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("SOYUZNIK_PORT", Integer.toString(port));
        return new Product(builder.start(), port, options, began);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    Duration firstPage() {
        return firstPage;
    }

    /** The token that the console prints as long as there is no administrator. */
    String token() {
        var found = TOKEN.matcher(output);
        if (!found.find()) {
            throw new IllegalStateException("No token in\n" + output);
        }
        return found.group(1);
    }

    /** The process of the program itself, whatever started it: the home's lock names it. */
    long pid() throws IOException {
        return Long.parseLong(Files.readString(options.home().resolve("lock")).strip());
    }

    double cpu() throws IOException {
        return Cpu.of(pid());
    }

    private void listen() {
        try (var reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            var part = new char[4096];
            for (int length = reader.read(part); length >= 0; length = reader.read(part)) {
                output.append(part, 0, length);
                output.delete(0, Math.max(0, output.length() - 200_000));
            }
        } catch (IOException e) {
            output.append(e);
        }
    }

    private void awaitPage() throws Exception {
        var end = Instant.now().plus(PATIENCE);
        try (var client = HttpClient.newHttpClient()) {
            while (!answers(client)) {
                if (!process.isAlive() || Instant.now().isAfter(end)) {
                    throw new IllegalStateException("The product does not start:\n" + output);
                }
                Thread.sleep(50);
            }
        }
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(address("/session/new"))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        ProcessHandle.of(pid()).ifPresent(ProcessHandle::destroy);
        process.onExit()
                .completeOnTimeout(process, 90, TimeUnit.SECONDS)
                .thenAccept(Process::destroyForcibly)
                .join();
    }
}
