package grantledger.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An indicator of the demo, and the files of values that are published of it, in their order.
 *
 * @param key        names it in idempotency keys, as {@link Step#key} does
 * @param at         when it is defined, RFC 3339
 * @param definition the command that defines it
 */
record FollowedIndicator(String key, String title, String at, JsonNode definition, List<Values> files) {

    private static final String FOLDER = "/demo/indicators/";

    /**
     * One file, in the form in which it is uploaded.
     *
     * @param at   when it is published, RFC 3339
     * @param note where its values are from
     */
    record Values(String key, String at, String file, String note) {

        String text() {
            return FollowedIndicator.text(file);
        }
    }

    static List<FollowedIndicator> all() {
        return JsonMapper.shared().readValue(text("indicators.json"), new TypeReference<>() {});
    }

    static String text(String file) {
        try (var content = FollowedIndicator.class.getResourceAsStream(FOLDER + file)) {
            return new String(Objects.requireNonNull(content, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
