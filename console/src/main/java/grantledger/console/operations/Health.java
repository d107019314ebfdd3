package grantledger.console.operations;

import grantledger.console.parts.Tone;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How a service says it is.
 *
 * @param status UP, DEGRADED, UNKNOWN or DOWN; AWAY where it says nothing
 */
public record Health(String status, List<Part> parts) {
    private static final Health AWAY = new Health("AWAY", List.of());
    /** What every service has and nobody can act on. */
    private static final Set<String> DULL =
            Set.of("ping", "livenessState", "readinessState", "diskSpace", "ssl", "refreshScope");

    /**
     * One of the things that it consists of.
     *
     * @param reason in the service's own words; empty where all is well
     */
    public record Part(String name, String status, String reason, JsonNode details) {
        private static Part of(String name, JsonNode component) {
            var details = component.path("details");
            var reason = Stream.of("trouble", "reason", "error")
                    .map(key -> details.path(key).asString(""))
                    .filter(text -> !text.isEmpty())
                    .findFirst();
            return new Part(name, component.path("status").asString("UNKNOWN"), reason.orElse(""), details);
        }

        public boolean isWell() {
            return status.equals("UP");
        }

        public Tone tone() {
            return Health.tone(status);
        }

        /** How many events it is behind, where it says so. */
        public Optional<Long> lag() {
            return number("lag");
        }

        public Optional<Long> number(String detail) {
            return details.path(detail).isNumber()
                    ? Optional.of(details.path(detail).asLong())
                    : Optional.empty();
        }

        public String written(String detail) {
            return details.path(detail).asString("");
        }
    }

    public static Health of(Optional<JsonNode> answer) {
        return answer.map(Health::said).orElse(AWAY);
    }

    private static Health said(JsonNode answer) {
        return new Health(
                answer.path("status").asString("UNKNOWN"),
                answer.path("components")
                        .propertyStream()
                        .filter(component -> !DULL.contains(component.getKey()))
                        .map(component -> Part.of(component.getKey(), component.getValue()))
                        .toList());
    }

    public Tone tone() {
        return tone(status);
    }

    private static Tone tone(String status) {
        return switch (status) {
            case "UP" -> Tone.SUCCESS;
            case "DEGRADED", "UNKNOWN" -> Tone.WARNING;
            default -> Tone.DANGER;
        };
    }

    public boolean isAway() {
        return equals(AWAY);
    }

    public Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }
}
