package grantledger.query.audit.difference;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicationEvent.PersonalDataErased;
import grantledger.events.Event;
import grantledger.projections.storing.ViewJson;
import grantledger.query.audit.lives.Careers;
import grantledger.query.fixtures.Relay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers as of a position are the live answers that were given when it was the last, and differences between two of those
 * moments lead from one answer to the other, over random lives of a call with its applications and grants.
 */
@Tag("server")
class EveryMomentTest {

    /** What is looked at: its path below {@code /api} and {@code /api/audit}. */
    private record Looked(String kind, UUID id) {

        @Override
        public String toString() {
            return kind + "/" + id;
        }
    }

    /** A live answer, as text, since there are many, and the last position when it was given. */
    private record Seen(long position, String text) {

        ObjectNode answer() {
            return (ObjectNode) ViewJson.read(text, JsonNode.class);
        }
    }

    private final Map<Looked, List<Seen>> seen = new LinkedHashMap<>();

    /** The applications whose contact was erased, and is not shown as of any moment any more. */
    private final Set<UUID> erased = new HashSet<>();

    @Test
    void is_answered_as_it_was_then() {
        over(300, 4, 12, System.nanoTime());
    }

    @Test
    @Tag("slow")
    void is_answered_as_it_was_then_over_10_000_events() {
        over(10_000, 12, 60, 14);
    }

    private void over(int events, int oneIn, int applications, long seed) {
        Random chance = new Random(seed);
        Careers careers = new Careers(chance, applications);
        long beginning = RELAY.position();
        while (RELAY.position() < beginning + events) {
            happen(careers);
            if (chance.nextInt(oneIn) == 0) {
                look(careers, chance);
            }
        }
        int answers = compareAnswers(seed);
        int differences = compareDifferences(seed, chance);
        System.out.printf(
                "%d events, seed %d: %d answers as of a position are those that were given then; %d differences lead"
                        + " from one to another%n",
                RELAY.position() - beginning, seed, answers, differences);
        assertThat(seen.keySet()).extracting(Looked::kind).contains("calls", "applications", "grants");
    }

    private void happen(Careers careers) {
        Map<Event, UUID> act = new LinkedHashMap<>();
        careers.next().forEach(event -> act.put(event, event.stream()));
        act.keySet().stream().filter(PersonalDataErased.class::isInstance).forEach(event -> erased.add(event.stream()));
        RELAY.sendTogether(act);
    }

    private void look(Careers careers, Random chance) {
        look("calls", List.of(careers.call()), chance);
        look("applications", careers.applications(), chance);
        look("grants", careers.grants(), chance);
    }

    private void look(String kind, List<UUID> some, Random chance) {
        if (!some.isEmpty()) {
            Looked looked = new Looked(kind, some.get(chance.nextInt(some.size())));
            long position = RELAY.position();
            JsonNode answer = SERVICE.get("/api/%s", looked)
                    .as("rev", "AUDITOR")
                    .after(position)
                    .ok();
            seen.computeIfAbsent(looked, _ -> new ArrayList<>())
                    .add(new Seen(position, compared(answer).toString()));
        }
    }

    private int compareAnswers(long seed) {
        int answers = 0;
        for (Map.Entry<Looked, List<Seen>> each : seen.entrySet()) {
            for (Seen then : each.getValue()) {
                String moment =
                        answers % 5 == 0 ? "asOf=" + Relay.recordedAt(then.position) : "position=" + then.position;
                JsonNode now = SERVICE.get("/api/audit/%s?%s", each.getKey(), moment)
                        .as("rev", "AUDITOR")
                        .ok();
                assertThat(now.at("/asOf").longValue()).isEqualTo(then.position);
                ObjectNode answer = (ObjectNode) exact(compared(now));
                ObjectNode live = then.answer();
                if (erased.contains(each.getKey().id)) {
                    assertThat(answer.remove("contact").isNull()).isTrue();
                    live.remove("contact");
                }
                assertThat(answer)
                        .as(
                                "%s as of %d, seed %d: %s",
                                each.getKey(),
                                then.position,
                                seed,
                                Leaves.of(live).changesTo(Leaves.of(answer)))
                        .isEqualTo(live);
                answers++;
            }
        }
        return answers;
    }

    private int compareDifferences(long seed, Random chance) {
        int differences = 0;
        for (Map.Entry<Looked, List<Seen>> each : seen.entrySet()) {
            List<Seen> moments = each.getValue();
            for (int i = 1; i < moments.size(); i += 1 + chance.nextInt(5)) {
                Seen from = moments.get(chance.nextInt(i));
                Seen to = moments.get(i);
                assertThat(changed(each.getKey(), from, to).values())
                        .as("%s from %d to %d, seed %d", each.getKey(), from.position, to.position, seed)
                        .isEqualTo(shown(to).values());
                differences++;
            }
        }
        return differences;
    }

    private static Applied changed(Looked looked, Seen from, Seen to) {
        Applied changed = shown(from);
        String list = "/api/audit/%s/diff?from=%d&to=%d&size=500".formatted(looked, from.position, to.position);
        String after = "";
        while (after != null) {
            JsonNode page =
                    SERVICE.get("%s%s", list, after).as("rev", "AUDITOR").ok();
            page.at("/rows")
                    .valueStream()
                    .filter(row -> !row.at("/withheld").booleanValue())
                    .forEach(row -> changed.change(row.at("/field").stringValue(), exact(row.at("/after"))));
            JsonNode next = page.at("/next");
            after = next.isNull() ? null : "&after=" + next.stringValue();
        }
        return changed;
    }

    /** Without what every event changes, and the contact, which no difference tells. */
    private static Applied shown(Seen seen) {
        ObjectNode answer = seen.answer();
        List.of("version", "position", "contact").forEach(answer::remove);
        return Applied.to(answer);
    }

    /** With every decimal as it is written. */
    private static JsonNode exact(JsonNode answer) {
        return ViewJson.read(answer.toString(), JsonNode.class);
    }

    /** Without what auditors' views leave to other paths, and what says of which moment they are. */
    private static ObjectNode compared(JsonNode answer) {
        ObjectNode fields = (ObjectNode) answer;
        List.of("asOf", "final", "doubleFunding").forEach(fields::remove);
        fields.path("tracks")
                .forEach(track -> List.of("counts", "grantedAmountSek").forEach(((ObjectNode) track)::remove));
        return fields;
    }
}
