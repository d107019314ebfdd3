package grantledger.query.identity;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.ApplicationEvent.AssessorUnassigned;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Issuer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who sees an application and its grant, in each of the states that they come to. */
@Tag("server")
class ScopesTest {

    private enum Stage {
        SUBMITTED,
        CHECKED,
        SCORED,
        RECOMMENDED,
        GRANTED,
        ACCEPTED,
        CLOSED
    }

    /** Counted by hand, so that none that falls out of the lists below falls out of the table unseen. */
    private static final int STAGES = 7;

    private static final int READERS = 11;
    private static final int READS = 8;

    private record Matter(UUID call, UUID application, UUID grant) {}

    private record Reader(String name, String token, boolean sees) {}

    private static final Map<Stage, Matter> MATTERS = new EnumMap<>(Stage.class);

    @BeforeAll
    static void bring_each_so_far() {
        for (Stage stage : Stage.values()) {
            Matter matter = new Matter(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
            MATTERS.put(stage, matter);
            RELAY.send(matter.call, Given.announced(matter.call, 1_000));
            for (Stage step : Stage.values()) {
                if (step.compareTo(stage) <= 0) {
                    happens(step, matter);
                }
            }
        }
        SERVICE.get("/api/calls").after(RELAY.position()).ok();
    }

    private static void happens(Stage stage, Matter matter) {
        UUID id = matter.application;
        switch (stage) {
            case SUBMITTED ->
                RELAY.send(
                        id,
                        Given.submitted(id, matter.call, Given.ALE, 1),
                        new AssessorAssigned(id, "anna"),
                        new AssessorAssigned(id, "cajsa"),
                        new AssessorUnassigned(id, "cajsa", "Sjuk"));
            case CHECKED -> RELAY.send(id, Given.eligible(id));
            case SCORED -> RELAY.send(id, Given.scored(id, "anna", 4, 4));
            case RECOMMENDED -> RELAY.send(id, Given.recommended(id, 1, "olle"));
            case GRANTED -> {
                RELAY.send(id, Given.granted(id, matter.grant, 1));
                RELAY.send(matter.grant, Given.established(matter.grant, id, matter.call, Given.ALE, 1));
            }
            case ACCEPTED -> RELAY.send(matter.grant, new GrantAccepted(matter.grant));
            case CLOSED -> RELAY.send(matter.grant, new GrantClosed(matter.grant, 1));
        }
    }

    private static List<Reader> readers() {
        return List.of(
                new Reader("who submitted it", Issuer.token("applicant-999900-0012", "APPLICANT"), true),
                new Reader("its organisation", of("999900-0012"), true),
                new Reader("another organisation", of("999900-0020"), false),
                new Reader("an applicant for nobody", Issuer.token("anna", "APPLICANT"), false),
                new Reader("its assessor", Issuer.token("anna", "ASSESSOR"), true),
                new Reader("who was its assessor", Issuer.token("cajsa", "ASSESSOR"), false),
                new Reader("another's assessor", Issuer.token("bo", "ASSESSOR"), false),
                new Reader("its applicant as an assessor", Issuer.token("applicant-999900-0012", "ASSESSOR"), false),
                new Reader("an assessor of that organisation", assessorOf("999900-0012"), false),
                new Reader("a reporting tool", Issuer.token("r", "REPORTER"), true),
                new Reader("an officer", Issuer.token("o", "OFFICER"), true));
    }

    private static String of(String organisation) {
        return Issuer.token(Issuer.claims("alva", "APPLICANT")
                .claim("organisation_number", organisation)
                .build());
    }

    private static String assessorOf(String organisation) {
        return Issuer.token(Issuer.claims("alva", "ASSESSOR")
                .claim("organisation_number", organisation)
                .build());
    }

    @Test
    void show_it_to_those_whose_it_is_and_hide_from_others_that_it_is_there() {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Stage stage : Stage.values()) {
            for (Reader reader : readers()) {
                for (Map.Entry<String, Boolean> read :
                        reads(MATTERS.get(stage), stage).entrySet()) {
                    tried++;
                    boolean expected = reader.sees && read.getValue();
                    if (sees(reader, read.getKey()) != expected) {
                        wrong.add("%s, %s: %s".formatted(reader.name, stage, read.getKey()));
                    }
                }
            }
        }
        int cells = STAGES * READERS * READS;
        System.out.printf("scopes: cells tried: %d of %d (%d %%)%n", tried, cells, 100 * tried / cells);
        assertThat(wrong).isEmpty();
        assertThat(tried).isEqualTo(cells);
    }

    /** By path, whether there is anything to be seen in that state. */
    private static Map<String, Boolean> reads(Matter matter, Stage stage) {
        boolean granted = stage.compareTo(Stage.GRANTED) >= 0;
        return Map.of(
                "/api/applications/" + matter.application, true,
                "/api/applications?callId=" + matter.call, true,
                "/api/decisions?callId=" + matter.call, granted,
                "/api/grants/" + matter.grant, granted,
                "/api/grants/" + matter.grant + "/money", granted,
                "/api/grants?callId=" + matter.call, granted,
                "/api/payments?callId=" + matter.call, granted,
                "/api/reports?callId=" + matter.call, granted);
    }

    /** A list without a row is as good as 404; anything else than these is a failure. */
    private static boolean sees(Reader reader, String path) {
        var call = SERVICE.get("%s", path).withToken(reader.token);
        if (!path.contains("?")) {
            int status = call.status();
            assertThat(status).as(path).isIn(200, 404);
            return status == 200;
        }
        return call.ok().at("/total").intValue() > 0;
    }
}
