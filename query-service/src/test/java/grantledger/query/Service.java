package grantledger.query;

import grantledger.format.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** One instance of the service, as it runs in earnest, on a port of its own. */
final class Service implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    /** {@code more} arguments take precedence. */
    Service(String database, String topic, String... more) {
        context = new SpringApplicationBuilder(QueryService.class)
                .run(Stream.concat(
                                Stream.of(arguments(database, topic)).filter(argument -> !replaced(argument, more)),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private static boolean replaced(String argument, String... more) {
        String name = argument.substring(0, argument.indexOf('=') + 1);
        return Stream.of(more).anyMatch(other -> other.startsWith(name));
    }

    private static String[] arguments(String database, String topic) {
        return new String[] {
            "--server.port=0",
            "--spring.datasource.url=" + database,
            "--spring.datasource.username=" + Servers.ROLE,
            "--spring.datasource.password=" + Servers.PASSWORD,
            "--spring.datasource.hikari.minimum-idle=1",
            "--grantledger.kafka.bootstrap-servers=" + Servers.kafka(),
            "--grantledger.kafka.topic=" + topic,
            "--grantledger.kafka.group=" + topic,
            "--grantledger.kafka.retry-after=300ms",
            "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + Issuer.uri()
        };
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient database() {
        return bean(JdbcClient.class);
    }

    Call get(String path, Object... values) {
        return new Call(path.formatted(values));
    }

    private int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    /** A request that is being put together; as an officer unless told otherwise. */
    final class Call {

        private final HttpRequest.Builder request;
        private String token = Issuer.token("officer", "OFFICER");

        private Call(String path) {
            request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        }

        Call as(String subject, String... roles) {
            return withToken(Issuer.token(subject, roles));
        }

        Call withToken(String bearer) {
            token = bearer;
            return this;
        }

        Call after(long position) {
            return header("Read-After", String.valueOf(position));
        }

        Call header(String name, String value) {
            request.header(name, value);
            return this;
        }

        Call post() {
            request.POST(HttpRequest.BodyPublishers.noBody());
            return this;
        }

        HttpResponse<String> answer() {
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            try {
                return HTTP.send(request.build(), BodyHandlers.ofString());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }

        int status() {
            return answer().statusCode();
        }

        /** The body of an answer, whatever its status. */
        JsonNode body() {
            return Json.mapper().readTree(answer().body());
        }

        JsonNode ok() {
            HttpResponse<String> answer = answer();
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
            return Json.mapper().readTree(answer.body());
        }
    }
}
