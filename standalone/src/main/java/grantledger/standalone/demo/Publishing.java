package grantledger.standalone.demo;

import grantledger.standalone.client.Answer;
import grantledger.standalone.client.ServiceClient;
import grantledger.standalone.client.UnexpectedAnswer;
import grantledger.standalone.identity.Person;
import grantledger.standalone.identity.Tokens;
import grantledger.standalone.running.Screen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Defines the demo's indicators and uploads their values, as {@link Loading} plays a call: again is the same. */
final class Publishing {
    private final ServiceClient commands;
    private final Tokens tokens;
    private final Screen screen;
    private final Map<String, String> ids = new HashMap<>();
    private long position;

    Publishing(ServiceClient commands, Tokens tokens, Screen screen) {
        this.commands = commands;
        this.tokens = tokens;
        this.screen = screen;
    }

    Published publish(List<FollowedIndicator> indicators) {
        indicators.forEach(this::publish);
        return new Published(Map.copyOf(ids), position);
    }

    private void publish(FollowedIndicator indicator) {
        var files = new AtomicInteger();
        screen.watch(
                "indicator: " + indicator.title(),
                () -> "%d of %d".formatted(files.get(), indicator.files().size()),
                () -> {
                    var id = define(indicator);
                    indicator.files().forEach(file -> {
                        upload(id, file);
                        files.incrementAndGet();
                    });
                    return ids.put(indicator.key(), id);
                });
    }

    private String define(FollowedIndicator indicator) {
        return taken(
                        indicator.title(),
                        commands.post(
                                "/api/commands/define-indicator",
                                token(),
                                indicator.definition(),
                                headers(indicator.key(), indicator.at())))
                .id();
    }

    private void upload(String id, FollowedIndicator.Values file) {
        var path = "/api/commands/publish-indicator-values?indicatorId=%s&note=%s"
                .formatted(id, URLEncoder.encode(file.note(), StandardCharsets.UTF_8));
        taken(file.file(), commands.upload(path, token(), file.text(), headers(file.key(), file.at())));
    }

    private String token() {
        return tokens.of(Person.OLLE.bearer().importing(), Instant.now());
    }

    private static Map<String, String> headers(String key, String at) {
        return Map.of("Idempotency-Key", "demo-indicators-" + key, "Occurred-At", at);
    }

    private Answer taken(String what, Answer answer) {
        if (answer.isRefusal()) {
            throw new UnexpectedAnswer(what + " was refused. " + answer.problem());
        }
        position = Math.max(position, answer.position());
        return answer;
    }
}
