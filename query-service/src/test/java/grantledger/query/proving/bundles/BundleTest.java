package grantledger.query.proving.bundles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicationEvent.ApplicationRegistered;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.ApplicationEvent.DecisionServed;
import grantledger.events.CallEvent.DiaryNumberIssued;
import grantledger.events.DecisionOutcome;
import grantledger.events.Event;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Outsider;
import grantledger.query.fixtures.Relay;
import grantledger.query.fixtures.Sealer;
import grantledger.query.fixtures.Servers;
import grantledger.query.fixtures.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One instance with a log of its own, of which some has been sealed. */
@Tag("server")
class BundleTest {

    private static final UUID CALL = UUID.randomUUID();
    private static final UUID ID = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID GRANT = UUID.randomUUID();

    private static Relay relay;
    private static Service service;
    private static Sealer sealer;
    private static long granted;
    private static long reconsidered;
    private static long earlier;
    private static byte[] earlierRoot;
    private static long size;

    @BeforeAll
    static void decide() {
        String topic = Servers.topic();
        relay = new Relay(topic);
        service = new Service(Servers.database(), topic);
        relay.send(CALL, Given.announced(CALL, 1_000_000));
        relay.send(ID, Given.submitted(ID, CALL, Given.ALE, 400_000));
        for (int number = 1; number < 300; number++) {
            relay.append(CALL, new DiaryNumberIssued(CALL, new UUID(9, number), number));
        }
        relay.send(ID, new ApplicationRegistered(ID, "1/1"), Given.eligible(ID), Given.scored(ID, "bo", 4, 4));
        relay.send(ID, Given.recommended(ID, 300_000, "olle"));
        granted = relay.send(ID, Given.granted(ID, GRANT, 300_000));
        relay.send(OTHER, Given.submitted(OTHER, CALL, Given.ALE, 400_000));
        seal();
        earlier = size;
        earlierRoot = opened("/api/audit/events/%d/proof".formatted(granted)).root();
        reconsidered = relay.send(ID, reconsidered(DecisionOutcome.DECLINE));
        relay.send(ID, new DecisionServed(ID, LocalDate.parse("2020-06-01")));
        seal();
    }

    private static void seal() {
        service.get("/api/calls").after(relay.position()).ok();
        if (sealer == null) {
            sealer = new Sealer(service.database());
        }
        size = sealer.seal();
    }

    private static Event reconsidered(DecisionOutcome outcome) {
        return new DecisionReconsidered(ID, outcome, null, null, "Ny", "Nej", "chief");
    }

    @AfterAll
    static void stop() {
        service.close();
        relay.close();
    }

    private static HttpResponse<InputStream> asked(String path, String role) {
        return service.get("%s", path).as("rev", role).begun();
    }

    private static byte[] bytes(String path) {
        HttpResponse<InputStream> answer = asked(path, "AUDITOR");
        try (InputStream body = answer.body()) {
            byte[] bytes = body.readAllBytes();
            assertThat(answer.statusCode()).as(new String(bytes, UTF_8)).isEqualTo(200);
            return bytes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Outsider opened(String path) {
        return Outsider.opens(bytes(path));
    }

    private static String ofDecision() {
        return "/api/audit/decisions/" + ID + "/proof";
    }

    @Test
    void of_the_latest_decision_holds_everything_that_an_outsider_needs_to_check_it() {
        Outsider bundle = opened(ofDecision());

        assertThat(bundle.files().keySet())
                .startsWith(
                        "README.md", "event.json", "leaf.json", "proof.tlog-proof", "log.vkey", "stream/1.leaf.json")
                .endsWith("manifest.json")
                .doesNotContain("consistency.txt", "beginning.leaf.json");
        bundle.checksTheManifest();
        bundle.checksTheEvent(sealer.key().text());
        bundle.checksTheStream(8);
        assertThat(bundle.size()).isEqualTo(size);
        assertThat(bundle.json("leaf.json").at("/type").stringValue()).isEqualTo("DecisionReconsidered");
        assertThat(bundle.files().get("event.json"))
                .isEqualTo(Event.CODEC.write(reconsidered(DecisionOutcome.DECLINE)));
        assertThat(bundle.text("README.md"))
                .contains(
                        "DecisionReconsidered, version 7 of stream " + ID,
                        "position " + reconsidered,
                        size + " leaves");
    }

    @Test
    void proves_leaves_of_both_versions() {
        Outsider bundle = opened("/api/audit/events/1/proof");

        bundle.checksTheEvent(sealer.key().text());
        assertThat(bundle.json("leaf.json").at("/v").intValue()).isEqualTo(1);
        assertThat(bundle.json("stream/2.leaf.json").at("/v").intValue()).isEqualTo(2);
    }

    @Test
    void hands_out_no_contact_person_but_the_leaf_of_the_event_that_has_one() {
        JsonNode refused =
                service.get("/api/audit/events/2/proof").as("rev", "AUDITOR").body();
        assertThat(refused.at("/status").intValue()).isEqualTo(422);
        assertThat(refused.at("/rule").stringValue()).isEqualTo("contact-is-sealed");

        Outsider bundle = opened(ofDecision());
        assertThat(bundle.json("stream/1.leaf.json").at("/type").stringValue()).isEqualTo("ApplicationSubmitted");
        bundle.files()
                .forEach((name, _) -> assertThat(bundle.text(name)).as(name).doesNotContain("Åsa"));
    }

    @Test
    void of_an_earlier_decision_is_asked_for_by_its_position() {
        Outsider bundle = opened(ofDecision() + "?position=" + granted);

        bundle.checksTheEvent(sealer.key().text());
        assertThat(bundle.json("leaf.json").at("/type").stringValue()).isEqualTo("FundsGranted");
        assertThat(asked(ofDecision() + "?position=2", "AUDITOR").statusCode())
                .as("what was submitted is no decision")
                .isEqualTo(404);
    }

    @Test
    void of_a_long_stream_holds_all_of_it() {
        Outsider bundle = opened("/api/audit/events/1/proof");

        bundle.checksTheManifest();
        bundle.checksTheStream(300);
    }

    @Test
    void shows_that_what_the_reader_held_has_only_grown() {
        Outsider bundle = opened(ofDecision() + "?from=" + earlier);
        bundle.checksTheManifest();
        bundle.checksTheConsistency(earlier, earlierRoot);

        Outsider same = opened(ofDecision() + "?from=" + size);
        same.checksTheConsistency(size, same.root());
    }

    @Test
    void refuses_a_size_that_no_checkpoint_had() {
        for (String from : List.of("0", "-1", "1", String.valueOf(size + 1), String.valueOf(Long.MAX_VALUE))) {
            JsonNode refused = service.get("%s?from=%s", ofDecision(), from)
                    .as("rev", "AUDITOR")
                    .body();
            assertThat(refused.at("/status").intValue()).as(from).isEqualTo(422);
            assertThat(refused.at("/rule").stringValue()).isEqualTo("from-a-checkpoint");
        }
        assertThat(asked(ofDecision() + "?from=some", "AUDITOR").statusCode()).isEqualTo(400);
    }

    @Test
    void is_the_same_bytes_for_the_same_checkpoint() {
        assertThat(bytes(ofDecision() + "?from=" + earlier)).isEqualTo(bytes(ofDecision() + "?from=" + earlier));
    }

    @Test
    void is_a_file_for_auditors_and_administrators_alone() {
        HttpResponse<InputStream> answer = asked(ofDecision(), "ADMIN");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"proof-%d.zip\"".formatted(reconsidered));
        for (String role : List.of("OFFICER", "DECISION_MAKER", "CONTROLLER", "REPORTER", "ASSESSOR", "APPLICANT")) {
            assertThat(asked(ofDecision(), role).statusCode()).as(role).isEqualTo(403);
            assertThat(asked("/api/audit/events/1/proof", role).statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
    }

    @Test
    void of_what_is_not_there_is_unknown() {
        for (String path : List.of(
                "/api/audit/events/0/proof",
                "/api/audit/events/1000000/proof",
                "/api/audit/decisions/" + UUID.randomUUID() + "/proof",
                "/api/audit/decisions/" + OTHER + "/proof",
                "/api/audit/decisions/" + CALL + "/proof")) {
            assertThat(asked(path, "AUDITOR").statusCode()).as(path).isEqualTo(404);
        }
    }
}
