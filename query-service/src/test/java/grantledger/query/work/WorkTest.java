package grantledger.query.work;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.GrantEvent.ReportOverdue;
import grantledger.events.ReportKind;
import grantledger.query.answering.SwedishDay;
import grantledger.query.audit.lives.Careers;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Issuer;
import grantledger.query.fixtures.Relay;
import grantledger.query.fixtures.Servers;
import grantledger.query.fixtures.Service;
import grantledger.query.fixtures.Service.Call;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** On an instance of its own: what comes of so many acts is more than others want to find in their lists. */
@Tag("server")
class WorkTest {

    private static final String TOPIC = Servers.topic();
    private static final Relay RELAY = new Relay(TOPIC);
    private static final Service SERVICE = new Service(Servers.database(), TOPIC);

    private static final int ACTS = 200;
    private static final int ROUNDS = 20;

    /** Whose work is looked at: each role, some at once, and an organisation's. */
    private static final List<String> PEOPLE = List.of(
            token("olle", Role.OFFICER),
            token("anna", Role.ASSESSOR),
            token("anna", Role.OFFICER, Role.ASSESSOR),
            token("disa", Role.DECISION_MAKER),
            token("disa", Role.DECISION_MAKER, Role.ASSESSOR),
            token("carl", Role.CONTROLLER),
            token("carl", Role.CONTROLLER, Role.APPLICANT),
            token("a", Role.AUDITOR),
            token("r", Role.REPORTER),
            token("r", Role.REPORTER, Role.DECISION_MAKER),
            token("root", Role.ADMIN),
            Issuer.token(Issuer.claims("somebody", "APPLICANT")
                    .claim("organisation_number", "999900-0012")
                    .build()));

    @AfterAll
    static void stop() {
        SERVICE.close();
        RELAY.close();
    }

    /** The acts go on until there was something of every kind. */
    @Test
    void counts_as_many_as_the_list_has_that_it_leads_to() {
        long seed = System.nanoTime();
        Careers careers = new Careers(new Random(seed), 30);
        whatComesByChanceTooSeldom();
        Set<Task> found = EnumSet.noneOf(Task.class);
        for (int round = 0; round < ROUNDS && found.size() < Task.values().length; round++) {
            for (int act = 0; act < ACTS; act++) {
                careers.next().forEach(event -> RELAY.append(event.stream(), event));
            }
            RELAY.acknowledged();
            for (String person : PEOPLE) {
                found.addAll(compared(person, "", seed));
            }
        }
        compared(PEOPLE.getFirst(), "position=" + (RELAY.position() - ACTS / 2), seed);
        assertThat(found).as("seed %d", seed).containsExactlyInAnyOrder(Task.values());
    }

    private static void whatComesByChanceTooSeldom() {
        UUID application = UUID.randomUUID();
        UUID call = UUID.randomUUID();
        RELAY.append(
                application,
                Given.submitted(application, call, Given.ALE, 100_000),
                Given.eligible(application),
                new AssessorAssigned(application, "anna"));
        UUID late = UUID.randomUUID();
        RELAY.append(
                late,
                Given.established(late, application, call, Given.ALE, 100_000),
                new GrantAccepted(late),
                new ReportOverdue(late, 1, ReportKind.PROGRESS, LocalDate.parse("2021-02-28")));
        UUID done = UUID.randomUUID();
        UUID report = UUID.randomUUID();
        RELAY.append(
                done,
                Given.established(done, application, call, Given.ALE, 100_000),
                new GrantAccepted(done),
                new PaymentReleased(done, 1, 50_000, "carl"),
                new PaymentConfirmed(done, 1, 50_000, Given.END, "OCR"),
                new OutcomeReported(
                        done,
                        report,
                        ReportKind.FINAL,
                        2,
                        Given.START,
                        Given.END,
                        List.of(),
                        "Klart",
                        GoalFulfilment.FULLY,
                        List.of(),
                        "applicant"),
                new ReportApproved(done, report, ReportKind.FINAL, 50_000, null, "carl"),
                new GrantSettled(done, 50_000));
    }

    /** The kinds of which there is something. */
    private static Set<Task> compared(String person, String moment, long seed) {
        Set<Task> found = EnumSet.noneOf(Task.class);
        for (JsonNode row :
                work(person, moment.isEmpty() ? "" : "?" + moment).ok().at("/rows")) {
            long count = row.at("/count").asLong();
            assertThat(count).as("%s %s, seed %d", row, moment, seed).isEqualTo(total(person, row, moment));
            if (count > 0) {
                found.add(Task.valueOf(row.at("/task").stringValue()));
            }
        }
        return found;
    }

    @Test
    void has_something_for_every_role_that_reads_with_what_is_late_first() {
        for (Role role : Role.ofPeople()) {
            if (role == Role.IMPORTER) {
                continue;
            }
            List<Task> tasks = Task.of(Set.of(role));

            assertThat(tasks).as(role.name()).isNotEmpty();
            assertThat(tasks)
                    .as(role.name())
                    .isSortedAccordingTo((one, other) -> one.urgency().compareTo(other.urgency()));
        }
        assertThat(SERVICE.get("/api/work").as("i", "IMPORTER").status()).isEqualTo(403);
    }

    @Test
    void has_payments_wait_from_their_day_on_which_is_that_of_the_moment() {
        UUID any = UUID.randomUUID();
        long position = RELAY.send(any, Given.submitted(any, UUID.randomUUID(), Given.ALE, 1));
        String day = SwedishDay.of(Relay.recordedAt(position)).toString();

        assertThat(due("")).isGreaterThan("/api/payments?payableUntil=2026");
        assertThat(due("?position=" + position)).isEqualTo("/api/payments?payableUntil=" + day + "&state=due");
        assertThat(due("?asOf=2020-03-25")).isEqualTo("/api/payments?payableUntil=2020-03-25&state=due");
        assertThat(due("?position=0")).startsWith("/api/payments?payableUntil=2");
    }

    private static String due(String moment) {
        return work(token("carl", Role.CONTROLLER), moment)
                .ok()
                .at("/rows")
                .valueStream()
                .filter(row -> row.at("/task").stringValue().equals("PAYMENTS_DUE"))
                .map(row -> row.at("/list").stringValue())
                .findFirst()
                .orElseThrow();
    }

    private static Call work(String person, String moment) {
        return SERVICE.get("/api/work%s", moment).withToken(person).after(RELAY.position());
    }

    private static long total(String person, JsonNode row, String moment) {
        String list = row.at("/list").stringValue();
        String more = (list.contains("?") ? "&" : "?") + "size=1" + (moment.isEmpty() ? "" : "&" + moment);
        return SERVICE.get("%s", list + more)
                .withToken(person)
                .ok()
                .at("/total")
                .asLong();
    }

    private static String token(String subject, Role... roles) {
        return Issuer.token(subject, Arrays.stream(roles).map(Role::name).toArray(String[]::new));
    }
}
