package grantledger.query.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicationEvent.ApplicationRegistered;
import grantledger.events.ApplicationEvent.FundsGranted;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.DiaryNumberIssued;
import grantledger.events.Event;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.Track;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.KeyStore;
import grantledger.query.fixtures.Outsider;
import grantledger.query.fixtures.Relay;
import grantledger.query.fixtures.Sealer;
import grantledger.query.fixtures.Servers;
import grantledger.query.fixtures.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("server")
class DossierTest {

    private static final UUID CALL = UUID.randomUUID();
    private static final UUID ID = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID GRANT = UUID.randomUUID();
    private static final String HOSTILE = "=HYPERLINK(\"http://x\")<script>alert(1)</script>";

    private static Relay relay;
    private static Service service;
    private static Sealer sealer;
    private static Outsider dossier;

    @BeforeAll
    static void decide() {
        String topic = Servers.topic();
        relay = new Relay(topic).by("=anna");
        service = new Service(Servers.database(), topic);
        relay.send(CALL, Given.announced(CALL, 1_000_000));
        relay.send(ID, Given.submitted(ID, CALL, Given.ALE, 400_000));
        relay.send(OTHER, Given.submitted(OTHER, CALL, Given.ALE, 400_000));
        relay.send(CALL, new DiaryNumberIssued(CALL, ID, 1), new DiaryNumberIssued(CALL, OTHER, 2));
        relay.send(ID, new ApplicationRegistered(ID, "2020-3.4.1-30/1"), Given.eligible(ID));
        relay.send(ID, Given.scored(ID, "bo", 4, 4), Given.recommended(ID, 300_000, "olle"));
        Map<Event, UUID> decision = new LinkedHashMap<>();
        decision.put(new CallFundsCommitted(CALL, ID, Track.PUBLIC, 300_000, 300_000), CALL);
        decision.put(new FundsGranted(ID, GRANT, 300_000, HOSTILE, List.of(), "decider"), ID);
        decision.put(Given.established(GRANT, ID, CALL, Given.ALE, 300_000), GRANT);
        relay.sendTogether(decision);
        relay.send(GRANT, new GrantAccepted(GRANT));
        folded();
        sealer = new Sealer(service.database());
        sealer.seal();
        dossier = Outsider.opens(bytes(of(ID)));
    }

    private static void folded() {
        service.get("/api/calls").after(relay.position()).ok();
    }

    @AfterAll
    static void stop() {
        service.close();
        relay.close();
    }

    private static String of(UUID application) {
        return "/api/audit/decisions/" + application + "/dossier";
    }

    private static HttpResponse<InputStream> asked(String path, String... header) {
        Service.Call call = service.get("%s", path).as("rev", "AUDITOR");
        return (header.length == 0 ? call : call.header(header[0], header[1])).begun();
    }

    private static byte[] bytes(String path, String... header) {
        HttpResponse<InputStream> answer = asked(path, header);
        try (InputStream body = answer.body()) {
            byte[] bytes = body.readAllBytes();
            assertThat(answer.statusCode()).as(new String(bytes, UTF_8)).isEqualTo(200);
            return bytes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void has_the_timeline_in_three_forms_the_events_a_proof_and_a_list_of_it_all() {
        assertThat(dossier.files().keySet())
                .startsWith("timeline.html", "timeline.csv", "events.json", "events/2.json")
                .contains("events/6.json", "proof/README.md", "proof/stream/6.tlog-proof", "proof/manifest.json")
                .endsWith("manifest.json");
        dossier.checksTheManifest();
        HttpResponse<InputStream> answer = asked(of(ID));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"dossier-%s.zip\"".formatted(ID));
    }

    @Test
    void proves_the_latest_decision_and_every_event_of_its_stream() {
        Outsider proof = dossier.within("proof/");

        proof.checksTheManifest();
        proof.checksTheEvent(sealer.key().text());
        proof.checksTheStream(6);
        assertThat(proof.json("leaf.json").at("/type").stringValue()).isEqualTo("FundsGranted");
        assertThat(dossier.files().get("events/6.json")).isEqualTo(proof.files().get("event.json"));
    }

    @Test
    void tells_what_happened_to_the_application_its_grant_and_its_call_and_to_nobody_else() {
        assertThat(dossier.json("events.json")
                        .valueStream()
                        .map(event -> event.at("/type").stringValue()))
                .containsExactly(
                        "CallAnnounced",
                        "ApplicationSubmitted",
                        "DiaryNumberIssued",
                        "ApplicationRegistered",
                        "FormalCheckRecorded",
                        "ApplicationScored",
                        "DecisionRecommended",
                        "CallFundsCommitted",
                        "FundsGranted",
                        "GrantEstablished",
                        "GrantAccepted");
        JsonNode decided = dossier.json("events.json").get(8);
        assertThat(decided.at("/matter").stringValue()).isEqualTo("APPLICATION");
        assertThat(decided.at("/version").intValue()).isEqualTo(6);
        assertThat(decided.at("/payload/amountSek").intValue()).isEqualTo(300_000);
    }

    @Test
    void has_the_same_rows_as_csv_in_which_nothing_is_a_formula() throws IOException {
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(dossier.text("timeline.csv")))
                .getRecords();

        assertThat(rows.stream().map(row -> row.get("type")))
                .containsExactlyElementsOf(dossier.json("events.json")
                        .valueStream()
                        .map(event -> event.at("/type").stringValue())
                        .toList());
        assertThat(rows.getFirst().get("actor")).isEqualTo("'=anna");
        assertThat(rows.get(8).get("payload")).contains("\"amountSek\":300000");
    }

    @Test
    void has_no_contact_person_in_it_as_a_text_or_as_bytes() {
        dossier.files()
                .forEach((name, _) -> assertThat(dossier.text(name))
                        .as(name)
                        .doesNotContain("Åsa", "asa@example.org", "070-0000000"));
        assertThat(dossier.json("events.json")
                        .get(1)
                        .at("/payload/proposal/contact")
                        .stringValue())
                .isEqualTo("sealed");
        assertThat(dossier.files())
                .as("it was recorded before contact persons were sealed")
                .doesNotContainKey("events/1.json");
    }

    @Test
    void shows_hostile_text_as_text() {
        assertThat(dossier.text("timeline.html"))
                .contains("=HYPERLINK(&quot;http://x&quot;)&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void is_in_the_language_that_is_asked_for() {
        assertThat(page(of(ID))).contains("lang=\"en\"", "Dossier:");
        assertThat(page(of(ID), "Accept-Language", "sv")).contains("lang=\"sv\"", "Akt:");
        assertThat(page(of(ID) + "?lang=sv", "Accept-Language", "en")).contains("lang=\"sv\"");
        assertThat(asked(of(ID) + "?lang=de").statusCode()).isEqualTo(400);
    }

    private static String page(String path, String... header) {
        return Outsider.opens(bytes(path, header)).text("timeline.html");
    }

    @Test
    void is_the_same_bytes_for_the_same_checkpoint() {
        assertThat(bytes(of(ID) + "?lang=sv")).isEqualTo(bytes(of(ID) + "?lang=sv"));
    }

    @Test
    void of_an_undecided_application_proves_what_was_recorded_last() {
        UUID undecided = UUID.randomUUID();
        relay.send(undecided, Given.submitted(undecided, CALL, Given.ALE, 1), Given.eligible(undecided));
        folded();
        assertThat(asked(of(undecided)).statusCode()).as("it is not sealed yet").isEqualTo(503);
        sealer.seal();

        Outsider its = Outsider.opens(bytes(of(undecided)));
        its.checksTheManifest();
        its.within("proof/").checksTheEvent(sealer.key().text());
        assertThat(its.json("proof/leaf.json").at("/type").stringValue()).isEqualTo("FormalCheckRecorded");
        assertThat(its.text("timeline.html")).contains("Nothing has been decided.");
    }

    @Test
    void has_the_bytes_of_an_event_whose_contact_person_is_sealed() {
        UUID sealed = UUID.randomUUID();
        Proposal proposal = Given.proposal(1, KeyStore.SHARED.sealed(sealed, Given.CONTACT), "Personal");
        relay.send(sealed, Given.submitted(sealed, CALL, Given.ALE, proposal, "applicant"));
        folded();
        sealer.seal();

        Outsider its = Outsider.opens(bytes(of(sealed)));
        its.within("proof/").checksTheEvent(sealer.key().text());
        assertThat(its.files().get("events/1.json")).isEqualTo(its.files().get("proof/event.json"));
        assertThat(its.text("events.json")).contains("\"contact\":\"sealed\"");
        assertThat(its.text("timeline.html")).contains("sealed, not part of the dossier");
    }

    @Test
    void has_no_proof_where_that_would_hand_out_a_contact_person() {
        Outsider its = Outsider.opens(bytes(of(OTHER)));

        its.checksTheManifest();
        assertThat(its.files()).containsOnlyKeys("timeline.html", "timeline.csv", "events.json", "manifest.json");
    }

    @Test
    void is_for_auditors_and_administrators_alone_and_of_what_there_is() {
        for (String role : List.of("OFFICER", "DECISION_MAKER", "CONTROLLER", "REPORTER", "ASSESSOR", "APPLICANT")) {
            assertThat(service.get("%s", of(ID)).as("x", role).status())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(service.get("%s", of(ID)).as("x", "ADMIN").status()).isEqualTo(200);
        assertThat(asked(of(UUID.randomUUID())).statusCode()).isEqualTo(404);
        assertThat(asked(of(CALL)).statusCode()).isEqualTo(404);
    }
}
