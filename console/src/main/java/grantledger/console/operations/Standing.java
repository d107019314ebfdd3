package grantledger.console.operations;

import grantledger.console.parts.Tone;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How far the views are.
 *
 * @param shown everything up to this position can be read
 * @param known the highest position that is known of
 * @param generation counts the rebuilds that have taken over, from 1
 */
public record Standing(
        long shown,
        long known,
        long lag,
        boolean kafkaAnswers,
        long generation,
        List<Partition> partitions,
        Optional<Rebuild> rebuild) {

    /** @param state FOLDING, WAITING, ELSEWHERE; or HOLE, POISONED, FORKED, where people must act */
    public record Partition(int number, long position, String state, String reason) {
        public boolean isStopped() {
            return switch (state) {
                case "HOLE", "POISONED", "FORKED" -> true;
                default -> false;
            };
        }
    }

    /**
     * The running or the last one.
     *
     * @param state RUNNING, DONE or FAILED
     * @param records of {@code total} that have been read
     */
    public record Rebuild(
            String state,
            String startedAt,
            long records,
            long total,
            long perSecond,
            Optional<Long> secondsLeft,
            String reason) {
        public boolean isRunning() {
            return state.equals("RUNNING");
        }
    }

    static Standing of(JsonNode status) {
        return new Standing(
                status.path("lastFolded").asLong(0),
                status.path("lastKnown").asLong(0),
                status.path("lag").asLong(0),
                status.path("kafkaAnswers").asBoolean(false),
                status.path("generation").asLong(0),
                status.path("partitions").valueStream().map(Standing::partition).toList(),
                Optional.of(status.path("rebuild")).filter(JsonNode::isObject).map(Standing::rebuild));
    }

    private static Partition partition(JsonNode partition) {
        return new Partition(
                partition.path("partition").asInt(0),
                partition.path("position").asLong(0),
                partition.path("state").asString(""),
                partition.path("reason").asString(""));
    }

    private static Rebuild rebuild(JsonNode rebuild) {
        return new Rebuild(
                rebuild.path("state").asString(""),
                rebuild.path("startedAt").asString(""),
                rebuild.path("records").asLong(0),
                rebuild.path("total").asLong(0),
                rebuild.path("perSecond").asLong(0),
                rebuild.path("secondsLeft").isNumber()
                        ? Optional.of(rebuild.path("secondsLeft").asLong())
                        : Optional.empty(),
                rebuild.path("reason").asString(""));
    }

    public boolean isRebuilding() {
        return rebuild.map(Rebuild::isRunning).orElse(false);
    }

    public boolean isStopped() {
        return partitions.stream().anyMatch(Partition::isStopped);
    }

    public Tone tone() {
        return switch (inShort()) {
            case "stopped" -> Tone.DANGER;
            case "deaf" -> Tone.WARNING;
            case "behind" -> Tone.INFO;
            default -> Tone.SUCCESS;
        };
    }

    /** In a word, for the sentence at the top. */
    public String inShort() {
        if (isStopped()) {
            return "stopped";
        }
        return !kafkaAnswers ? "deaf" : lag > 0 ? "behind" : "whole";
    }
}
