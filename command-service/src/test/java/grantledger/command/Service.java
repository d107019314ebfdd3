package grantledger.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The service as a process would run it, on a free port, believing tokens that the test signs. */
public final class Service implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;
    private final URI base;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        this.base = URI.create("http://localhost:" + port);
    }

    public static Service start(Map<String, Object> properties) {
        return start(properties, Clock.systemUTC());
    }

    /** @param clock what the service takes the time from; whether a token has expired is told by the machine's own */
    public static Service start(Map<String, Object> properties, Clock clock) {
        return new Service(new SpringApplicationBuilder(CommandService.class)
                .initializers(context -> beforeItsOwn((GenericApplicationContext) context, clock))
                .run(arguments(properties)));
    }

    private static void beforeItsOwn(GenericApplicationContext context, Clock clock) {
        context.registerBean("clockOfTheTest", Clock.class, () -> clock, bean -> bean.setPrimary(true));
    }

    private static String[] arguments(Map<String, Object> properties) {
        return Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--grantledger.applicants-without-organisation=allowed",
                                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + Issuer.uri()),
                        properties.entrySet().stream().map(it -> "--" + it.getKey() + "=" + it.getValue()))
                .toArray(String[]::new);
    }

    public static String token(String subject, String... roles) {
        return Issuer.token(subject, roles);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Posts a command; {@code headers} are names and values in turn. */
    public HttpResponse<String> post(String token, String command, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/api/commands/" + command))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return send(token, request, headers);
    }

    public HttpResponse<String> send(String token, HttpRequest.Builder request, String... headers) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public URI at(String path) {
        return base.resolve(path);
    }

    @Override
    public void close() {
        context.close();
    }
}
