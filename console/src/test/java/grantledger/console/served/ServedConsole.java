package grantledger.console.served;

import grantledger.console.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A console on a port of its own, asked by one person at a time. */
public final class ServedConsole implements AutoCloseable {
    private final ServletWebServerApplicationContext running;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private String language = "sv";
    private String roles = "OFFICER";

    /** {@code more} arguments take precedence. */
    public ServedConsole(StandIn query, StandIn command, String... more) {
        running =
                (ServletWebServerApplicationContext) new SpringApplicationBuilder(Console.class, SignedInForTests.class)
                        .run(Stream.concat(
                                        Stream.of(
                                                "--server.port=0",
                                                "--grantledger.services.query=" + query.address(),
                                                "--grantledger.services.command=" + command.address(),
                                                "--grantledger.provider.issuer=http://127.0.0.1:1"),
                                        Stream.of(more))
                                .toArray(String[]::new));
    }

    /** @param someRoles with commas between */
    public ServedConsole as(String someRoles) {
        roles = someRoles;
        return this;
    }

    public ServedConsole speaking(String tag) {
        language = tag;
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Test-Roles", roles).GET());
    }

    public HttpResponse<String> getAsNobody(String path) {
        return send(request(path).GET());
    }

    /** @param form already encoded */
    public HttpResponse<String> post(String path, String form) {
        return send(request(path)
                .header("Test-Roles", roles)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** The hidden field that forms of a page carry. */
    public static String csrfOf(String page) {
        var start = page.indexOf("name=\"_csrf\" value=\"") + "name=\"_csrf\" value=\"".length();
        return "_csrf=" + URLEncoder.encode(page.substring(start, page.indexOf('"', start)), StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + running.getWebServer().getPort() + path))
                .header("Accept", "text/html")
                .header("Accept-Language", language);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The patterns of its pages. */
    public List<String> pages() {
        return running
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        client.close();
        running.close();
    }
}
