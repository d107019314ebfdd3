package grantledger.standalone.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.standalone.TestSystem;
import grantledger.standalone.identity.Bearer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What an answer shows, in whatever form; what is zipped is unpacked. */
record Shown(TestSystem system, Bearer reader) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    String as(String form, String path) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(system.local().query().url() + path))
                .header("Authorization", "Bearer " + system.token(reader))
                .header("Accept", form)
                .build();
        try {
            HttpResponse<byte[]> answer = HTTP.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + " " + answer.statusCode() + " " + new String(answer.body(), UTF_8));
            }
            return unpacked(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String unpacked(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, UTF_8);
        }
        Path file = Files.createTempFile("grantledger-shown", ".zip");
        try {
            Files.write(file, body);
            return unpacked(file);
        } finally {
            Files.delete(file);
        }
    }

    /** By its list of contents, as spreadsheets do it. */
    private static String unpacked(Path file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    all.append(new String(in.readAllBytes(), UTF_8)).append('\n');
                }
            }
        }
        return all.toString();
    }
}
