package grantledger.query.contacts.reads;

import static grantledger.query.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Issuer;
import grantledger.query.fixtures.KeyStore;
import grantledger.query.fixtures.Relay;
import grantledger.query.fixtures.Servers;
import grantledger.query.fixtures.Service;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@Tag("server")
class ReadLogTest {

    private static final String CSV = "text/csv";
    private static final int MANY = 450;
    private static final UUID CALL = UUID.randomUUID();
    private static final UUID CROWDED = UUID.randomUUID();
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private static Relay relay;
    private static Service service;

    @BeforeAll
    static void submit() {
        String topic = Servers.topic();
        relay = new Relay(topic);
        service = new Service(Servers.database(), topic);
        for (UUID id : List.of(ONE, OTHER)) {
            relay.send(id, Given.submitted(id, CALL, KeyStore.SHARED.sealed(id, Given.CONTACT)));
        }
        for (int i = 0; i < MANY; i++) {
            UUID id = UUID.randomUUID();
            relay.append(id, Given.submitted(id, CROWDED, KeyStore.SHARED.sealed(id, Given.CONTACT)));
        }
        relay.acknowledged();
        service.get("/api/calls").after(relay.position()).ok();
    }

    @AfterAll
    static void stop() {
        service.close();
        relay.close();
    }

    @Test
    void has_a_row_of_each_answer_that_showed_contacts() {
        service.get("/api/applications/%s", ONE)
                .as("berit", "OFFICER", "CONTROLLER")
                .ok();
        service.get("/api/applications?callId=%s&q=ale&size=10", CALL)
                .as("berit", "OFFICER")
                .ok();
        service.get("/api/audit/applications/%s?position=%d", ONE, relay.position())
                .as("berit", "AUDITOR")
                .ok();

        JsonNode rows = reads("?person=berit").at("/rows");

        assertThat(rows.size()).isEqualTo(3);
        JsonNode single = rows.at("/2");
        assertThat(single.at("/path").stringValue()).isEqualTo("/api/applications/" + ONE);
        assertThat(single.at("/applicationId").stringValue()).isEqualTo(ONE.toString());
        assertThat(single.at("/applications").intValue()).isEqualTo(1);
        assertThat(single.at("/roles").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrder("OFFICER", "CONTROLLER");
        assertThat(single.at("/at").stringValue()).startsWith("20");
        JsonNode page = rows.at("/1");
        assertThat(page.at("/path").stringValue()).isEqualTo("/api/applications?callId=%s&q=…&size=10".formatted(CALL));
        assertThat(page.at("/applicationId").isNull()).isTrue();
        assertThat(page.at("/applications").intValue()).isEqualTo(2);
        assertThat(rows.at("/0/applicationId").stringValue()).isEqualTo(ONE.toString());
    }

    @Test
    void has_one_row_of_an_export_however_long() {
        HttpResponse<String> export = service.get("/api/applications?callId=%s", CROWDED)
                .as("carl", "OFFICER")
                .header("Accept", CSV)
                .answer();

        assertThat(export.body().lines().filter(line -> line.contains(",Åsa Öberg,asa@example.org,")))
                .hasSize(MANY);
        JsonNode rows = reads("?person=carl").at("/rows");
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.at("/0/applications").intValue()).isEqualTo(MANY);
        assertThat(rows.at("/0/applicationId").isNull()).isTrue();
    }

    @Test
    void has_none_of_answers_without_contacts() {
        service.get("/api/applications/%s", ONE).as("dag", "REPORTER").ok();
        service.get("/api/calls").as("dag", "OFFICER").ok();
        service.get("/api/decisions").as("dag", "OFFICER").ok();
        service.get("/api/applications?callId=%s", UUID.randomUUID())
                .as("dag", "OFFICER")
                .ok();
        service.get("/api/audit/streams/%s/events", ONE).as("dag", "OFFICER").ok();
        UUID erased = UUID.randomUUID();
        var sealed = KeyStore.SHARED.sealed(erased, Given.CONTACT);
        KeyStore.SHARED.destroy(sealed);
        long last = relay.send(erased, Given.submitted(erased, UUID.randomUUID(), sealed));
        service.get("/api/applications/%s", erased)
                .as("dag", "OFFICER")
                .after(last)
                .ok();

        assertThat(reads("?person=dag").at("/total").intValue()).isZero();
    }

    @Test
    void refuses_what_it_cannot_take_before_anything_is_shown() {
        log("alter table reading.read_log add constraint nothing_of_eva check (person <> 'eva')");

        for (String form : List.of("application/json", CSV)) {
            for (String path : List.of("/api/applications/" + ONE, "/api/applications?callId=" + CROWDED)) {
                HttpResponse<String> refused = service.get("%s", path)
                        .as("eva", "OFFICER")
                        .header("Accept", form + ",application/json;q=0.1")
                        .answer();
                assertThat(refused.statusCode()).as(path + form).isEqualTo(503);
                assertThat(refused.body())
                        .contains("\"rule\":\"reads-recorded\"")
                        .doesNotContain("Åsa");
            }
        }
        assertThat(service.get("/api/applications/%s", ONE)
                        .as("eva", "REPORTER")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void waits_for_the_disk_whatever_the_database_does_by_itself() {
        DataSource connections = service.bean("readLogDatabase", DataSource.class);

        assertThat(JdbcClient.create(connections)
                        .sql("show synchronous_commit")
                        .query(String.class)
                        .single())
                .isEqualTo("on");
        assertThat(JdbcClient.create(service.bean("foldingDatabase", DataSource.class))
                        .sql("show synchronous_commit")
                        .query(String.class)
                        .single())
                .isEqualTo("off");
    }

    @Test
    void is_read_by_auditors_by_person_application_and_time_in_every_form() {
        service.get("/api/applications/%s", OTHER).as("frida", "OFFICER").ok();
        service.get("/api/applications/%s", ONE).as("frida", "OFFICER").ok();

        assertThat(reads("?person=frida&applicationId=" + OTHER).at("/total").intValue())
                .isEqualTo(1);
        assertThat(reads("?person=frida&from=2020-01-01&to=2020-12-31")
                        .at("/total")
                        .intValue())
                .isZero();
        assertThat(reads("?person=frida&from=2020-01-01").at("/total").intValue())
                .isEqualTo(2);
        JsonNode first = reads("?person=frida&size=1");
        assertThat(first.at("/rows/0/applicationId").stringValue()).isEqualTo(ONE.toString());
        assertThat(reads("?person=frida&size=1&after=" + first.at("/next").stringValue())
                        .at("/rows/0/applicationId")
                        .stringValue())
                .isEqualTo(OTHER.toString());
        assertThat(service.get("/api/audit/reads?person=frida")
                        .as("rev", "AUDITOR")
                        .header("Accept", CSV)
                        .answer()
                        .body())
                .startsWith("number,at,person,roles,path,applicationId,applications\r\n")
                .contains(",frida,", OTHER.toString(), ONE.toString());
        assertThat(service.get("/api/audit/reads")
                        .as("x", "OFFICER", "DECISION_MAKER")
                        .status())
                .isEqualTo(403);
        assertThat(service.get("/api/audit/reads").as("x", "ADMIN").status()).isEqualTo(200);
        assertThat(service.get("/api/audit/reads?from=yesterday")
                        .as("x", "ADMIN")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void knows_an_applicant_by_the_tokens_subject() {
        String token = Issuer.token(Issuer.claims("alva", "APPLICANT")
                .claim("organisation_number", Given.ALE.organisationNumber())
                .build());
        service.get("/api/applications/%s", ONE).withToken(token).ok();

        assertThat(reads("?person=alva").at("/rows/0/roles/0").stringValue()).isEqualTo("APPLICANT");
    }

    @Test
    void is_never_changed_and_young_rows_are_never_removed() {
        service.get("/api/applications/%s", ONE).as("gun", "OFFICER").ok();

        for (String change : List.of(
                "update reading.read_log set person = 'nobody'",
                "delete from reading.read_log",
                "truncate reading.read_log")) {
            assertThatThrownBy(() -> log(change)).as(change).hasStackTraceContaining("what was read is not forgotten");
        }
        log("insert into reading.read_log (at, person, roles, path, applications)"
                + " values (now() - interval '3 years', 'old', '{}', '/', 1)");
        log("delete from reading.read_log where at < now() - interval '2 years'");
        assertThat(reads("?person=old").at("/total").intValue()).isZero();
    }

    @Test
    void outlives_a_rebuild_of_the_views() {
        service.get("/api/applications/%s", ONE).as("hedda", "OFFICER").ok();
        long before = service.get("/api/status").ok().at("/generation").longValue();
        assertThat(service.get("/api/rebuild").as("x", "ADMIN").post().status()).isEqualTo(202);
        eventually(() -> assertThat(
                        service.get("/api/status").ok().at("/generation").longValue())
                .isGreaterThan(before));

        assertThat(reads("?person=hedda").at("/total").intValue()).isEqualTo(1);
    }

    private static void log(String statement) {
        service.database().sql(statement).update();
    }

    private static JsonNode reads(String query) {
        return service.get("/api/audit/reads%s", query).as("rev", "AUDITOR").ok();
    }
}
