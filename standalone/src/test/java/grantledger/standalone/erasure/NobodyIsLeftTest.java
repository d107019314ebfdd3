package grantledger.standalone.erasure;

import static grantledger.standalone.identity.Person.ADA;
import static grantledger.standalone.identity.Person.ALE;
import static grantledger.standalone.identity.Person.ANNA;
import static grantledger.standalone.identity.Person.ASTA;
import static grantledger.standalone.identity.Person.DISA;
import static grantledger.standalone.identity.Person.OLLE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.Eventually;
import grantledger.standalone.OneSystem;
import grantledger.standalone.StoryCall;
import grantledger.standalone.TestSystem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Somebody is named as a contact person, decided on, shown in every form, and erased. Then every table, every record and
 * every file is searched for the name, the e-mail and the telephone number, and every key that is left is tried.
 */
@Tag("system")
@ExtendWith(OneSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("slow")
class NobodyIsLeftTest {
    private static final String NAME = "Ylva Qvarnstrom";
    private static final String EMAIL = "ylva.qvarnstrom@unikforening.example";
    private static final String PHONE = "070-1740605";
    private static final List<String> PERSON = List.of(NAME, EMAIL, PHONE, "Qvarnstrom", "qvarnstrom");
    private static final String DECISION = "Gallringsbeslut 2031/7";

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TestSystem system;
    private final Tables tables;
    private String call;
    private String application;
    private long decided;

    NobodyIsLeftTest(TestSystem system) {
        this.system = system;
        this.tables = new Tables(system.local().stores());
    }

    @Test
    @Order(1)
    void somebody_is_named_and_the_application_decided_on() {
        call = new StoryCall(system).announce("TEST-ERASURE", 1_000_000).id();
        application = system.as(ALE)
                .does(
                        "submit-application",
                        "%s",
                        StoryCall.application(call, ALE.subject(), 100_000)
                                .replace(
                                        "'name': 'Contact', 'email': 'contact@example.org'",
                                        "'name': '%s', 'email': '%s', 'phone': '%s'".formatted(NAME, EMAIL, PHONE)))
                .id();
        system.as(OLLE).does("record-formal-check", StoryCall.check(application));
        system.as(OLLE).does("assign-assessor", StoryCall.assignment(application, ASTA.subject()));
        system.as(ASTA).does("score-application", StoryCall.scores(application, 4, 4));
        system.as(OLLE).does("recommend-decision", StoryCall.recommendation(application, 100_000));
        decided = system.as(DISA)
                .does("grant-funds", StoryCall.grant(application, 100_000))
                .position();
        assertThat(system.as(OLLE)
                        .reads("/api/applications/%s", application)
                        .at("/contact/name")
                        .asString())
                .isEqualTo(NAME);
    }

    @Test
    @Order(2)
    void everybody_who_may_is_shown_the_person_in_every_form() {
        assertThat(withContacts()).allSatisfy(answer -> assertThat(answer).contains(NAME, EMAIL, PHONE));
        assertThat(withoutContacts()).allSatisfy(answer -> assertThat(answer).doesNotContain(PERSON));
    }

    @Test
    @Order(3)
    void what_is_kept_has_the_person_sealed_alone() {
        assertThat(tables.names())
                .contains(
                        "grantledger_log public.event",
                        "grantledger_views views.history",
                        "grantledger_views reading.read_log",
                        "grantledger_keys public.contact_key");
        assertThat(tables.with(application))
                .as("tables that are searched as they should be")
                .contains("grantledger_log public.event", "grantledger_views views.view_application");
        assertThat(new DataFiles(system.local().data().root()).with(List.of(application)))
                .as("files that are searched as they should be")
                .isNotEmpty();
        assertNothingIsKept();
        assertThat(opened()).as("with the keys that there are").contains(NAME, EMAIL, PHONE);
    }

    @Test
    @Order(4)
    void one_person_proposes_the_erasure_and_another_carries_it_out() {
        system.as(ADA)
                .does(
                        "propose-erasure",
                        "{'applicationId': '%s', 'disposalDecision': '%s', 'reasons': 'Ten years have passed.'}",
                        application,
                        DECISION);
        assertThat(system.as(ADA)
                        .isRefused(403, "erase-personal-data", "{'applicationId': '%s'}", application)
                        .text("rule"))
                .isEqualTo("erased-by-another");
        assertThat(system.as(OLLE)
                        .reads("/api/applications/%s", application)
                        .at("/erasureProposed/disposalDecision")
                        .asString())
                .isEqualTo(DECISION);
        system.as(DISA).does("erase-personal-data", "{'applicationId': '%s'}", application);
    }

    @Test
    @Order(5)
    void no_answer_shows_the_person_and_each_says_by_which_decision() {
        var shown = system.as(OLLE).reads("/api/applications/%s", application);
        assertThat(shown.at("/contact").isNull()).isTrue();
        assertThat(shown.at("/contactErased/disposalDecision").asString()).isEqualTo(DECISION);
        assertThat(shown.at("/status").asString()).isEqualTo("GRANTED");
        assertThat(Stream.concat(withContacts().stream(), withoutContacts().stream()))
                .allSatisfy(answer -> assertThat(answer).doesNotContain(PERSON));
    }

    @Test
    @Order(6)
    void no_key_is_left_that_opens_what_was_recorded() {
        Eventually.see(this::opened, texts -> texts.stream().noneMatch(PERSON::contains));
    }

    @Test
    @Order(7)
    void nothing_is_left_in_any_table_record_or_file() {
        assertNothingIsKept();
    }

    @Test
    @Order(8)
    void a_rebuild_brings_nobody_back() {
        long generation = generation();
        assertThat(system.queries()
                        .post("/api/rebuild", system.as(ADA).token(), JsonNodeFactory.instance.objectNode(), Map.of())
                        .status())
                .isEqualTo(202);
        Eventually.see(this::generation, now -> now > generation);
        assertThat(Stream.concat(withContacts().stream(), withoutContacts().stream()))
                .allSatisfy(answer -> assertThat(answer).doesNotContain(PERSON));
        assertNothingIsKept();
    }

    private long generation() {
        return system.as(ADA).reads("/api/status").path("generation").asLong();
    }

    /** As long as there is one. */
    private List<String> withContacts() {
        Shown shown = new Shown(system, ANNA.bearer());
        String list = "/api/applications?callId=" + call;
        return List.of(
                shown.as(JSON, "/api/applications/" + application),
                shown.as(JSON, list),
                shown.as(CSV, list),
                shown.as(CSV, list + "&csv=excel-sv"),
                shown.as(XLSX, list),
                shown.as(JSON, "/api/applications/" + application + "?position=" + decided),
                shown.as(CSV, list + "&position=" + decided),
                shown.as(JSON, "/api/audit/applications/" + application + "?position=" + decided),
                shown.as(JSON, "/api/audit/decisions/" + application + "/context"));
    }

    private List<String> withoutContacts() {
        Shown shown = new Shown(system, ANNA.bearer());
        return List.of(
                shown.as(JSON, "/api/audit/streams/" + application + "/events"),
                shown.as(CSV, "/api/audit/streams/" + application + "/events"),
                shown.as(JSON, "/api/calls/" + call + "/360giving"),
                shown.as("application/zip", "/api/calls/" + call + "/datapackage"),
                shown.as(XLSX, "/api/decisions?callId=" + call),
                shown.as(JSON, "/api/grants?callId=" + call),
                shown.as(CSV, "/api/calls/" + call + "/ranking"),
                shown.as(CSV, "/api/audit/reads"));
    }

    private void assertNothingIsKept() {
        assertThat(PERSON)
                .allSatisfy(text -> assertThat(tables.with(text)).as(text).isEmpty());
        var records = new Topics(system.local().kafka()).records();
        assertThat(records).anyMatch(record -> text(record.value()).contains(application));
        assertThat(records)
                .noneMatch(record -> PERSON.stream().anyMatch(text(record.value())::contains)
                        || PERSON.stream().anyMatch(text(record.key())::contains));
        assertThat(new DataFiles(system.local().data().root()).with(PERSON)).isEmpty();
    }

    private List<String> opened() {
        return new SealedRecords(new Topics(system.local().kafka()).records(), tables.keys()).opened();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8);
    }
}
