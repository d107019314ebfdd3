package grantledger.standalone.audit;

import static grantledger.standalone.identity.Person.ADA;
import static grantledger.standalone.identity.Person.ALE;
import static grantledger.standalone.identity.Person.ANNA;
import static grantledger.standalone.identity.Person.ASTA;
import static grantledger.standalone.identity.Person.DISA;
import static grantledger.standalone.identity.Person.OLLE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import grantledger.standalone.Eventually;
import grantledger.standalone.OneSystem;
import grantledger.standalone.StoryCall;
import grantledger.standalone.TestSystem;
import grantledger.standalone.audit.DocumentedCommands.Block;
import grantledger.standalone.running.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * An auditor takes a checkpoint, something is decided, and they have it proved to them: by the very commands that
 * docs/audit.md shows. Where there is no curl this is skipped by name, but not where {@code CI} says that there should be.
 */
@Tag("system")
@ExtendWith(OneSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditTest {
    private static final String[] FIRST_DAY = {"Before the first day", "Day one: take a checkpoint and keep it"};

    private final TestSystem system;
    private final DocumentedCommands commands =
            DocumentedCommands.in(Settings.thisHome().resolve("docs/audit.md"));
    private Desk desk;
    private Path folder;

    AuditTest(TestSystem system) {
        this.system = system;
    }

    @BeforeAll
    void sitDown(@TempDir Path taken) {
        folder = taken;
        if (System.getenv("CI") == null) {
            assumeThat(Desk.has("curl")).as("curl").isTrue();
        }
        desk = Desk.in(folder, system, system.as(ANNA).token());
    }

    private String said(Block block) {
        Desk.Done done = desk.runs(block.script());
        assertThat(done.exit()).as("%s%n%s", block.script(), done.said()).isEqualTo(block.exit());
        return done.said();
    }

    @Test
    @Order(1)
    void on_day_one_the_auditor_takes_a_checkpoint() throws IOException {
        new StoryCall(system).announce("TEST-AUDIT-BEFORE", 1);
        Eventually.see(() -> desk.runs("curl -fsS \"$QUERY/log/checkpoint\"").exit(), exit -> exit == 0);

        List<Block> blocks = commands.under(FIRST_DAY);
        assertThat(blocks).hasSize(2);
        blocks.forEach(this::said);

        List<String> checkpoint = Files.readAllLines(folder.resolve("checkpoint"));
        assertThat(checkpoint.getFirst())
                .isEqualTo(Files.readString(folder.resolve("log.vkey")).split("\\+", -1)[0]);
        assertThat(Long.parseLong(checkpoint.get(1))).isPositive();
    }

    @Test
    @Order(2)
    void something_is_decided_and_sealed_by_itself() {
        String call = new StoryCall(system).announce("TEST-AUDIT", 1_000_000).id();
        String application = system.as(ALE)
                .does("submit-application", StoryCall.application(call, ALE.subject(), 100_000))
                .id();
        system.as(OLLE).does("record-formal-check", StoryCall.check(application));
        system.as(OLLE).does("assign-assessor", StoryCall.assignment(application, ASTA.subject()));
        system.as(ASTA).does("score-application", StoryCall.scores(application, 4, 4));
        system.as(OLLE).does("recommend-decision", StoryCall.recommendation(application, 100_000));
        system.as(DISA).does("grant-funds", StoryCall.grant(application, 100_000));
        system.as(ANNA).reads("/api/applications/%s", application);
        desk.known().put("APPLICATION", application);

        String asked = "curl -fsS -H \"Authorization: Bearer $TOKEN\" -o asked.zip"
                + " \"$QUERY/api/audit/decisions/$APPLICATION/proof\"";
        Eventually.see(() -> desk.runs(asked).exit(), exit -> exit == 0);
    }

    @Test
    @Order(3)
    void every_other_command_of_the_document_ends_as_it_says() {
        List<Block> others = commands.blocks().stream()
                .filter(block -> !List.of(FIRST_DAY).contains(block.heading()))
                .toList();
        assertThat(others).hasSizeGreaterThan(8);
        others.forEach(this::said);

        assertThat(Files.exists(folder.resolve("dossier.zip"))).isTrue();
    }

    @Test
    @Order(4)
    void the_bundle_proves_the_decision_that_was_made() throws IOException {
        String said = holds(folder.resolve("proof.zip"));

        assertThat(said).contains("FundsGranted", "recorded", DISA.subject()).contains("RESULT: it holds");
        assertThat(said).contains("the tree of " + sizeOfTheFirstCheckpoint() + " leaves");
    }

    @Test
    @Order(5)
    void no_byte_of_it_can_be_another_one() throws IOException {
        byte[] bundle = Files.readAllBytes(folder.resolve("proof.zip"));
        Random chance = new Random(14);
        for (int i = 0; i < 10; i++) {
            int at = chance.nextInt(bundle.length);
            byte[] forged = bundle.clone();
            forged[at] ^= (byte) (1 << chance.nextInt(8));
            Desk.Done done = desk.verifies(Files.write(folder.resolve("flipped.zip"), forged));
            assertThat(done.exit()).as("byte %d%n%s", at, done.said()).isIn(1, 2);
        }
        Path junk = Files.write(folder.resolve("junk.zip"), "junk".getBytes(UTF_8));
        assertThat(desk.verifies(junk).exit()).isEqualTo(2);
    }

    @Test
    @Order(6)
    void a_second_implementation_says_the_same() {
        assumeThat(Desk.has("python3") && Desk.has("openssl"))
                .as("python3 and openssl")
                .isTrue();

        for (String bundle : List.of("proof.zip", "dossier.zip")) {
            Desk.Done done = desk.verifiesInPython(folder.resolve(bundle));
            assertThat(done.exit()).as(done.said()).isZero();
        }
        assertThat(desk.verifiesInPython(folder.resolve("forged.zip")).exit()).isEqualTo(1);
    }

    /** What is destroyed is a key; the sealed bytes, and with them every leaf, stay. */
    @Test
    @Order(7)
    void what_was_proved_before_an_erasure_is_proved_after_it() throws IOException {
        String application = desk.known().get("APPLICATION");
        system.as(OLLE)
                .does(
                        "propose-erasure",
                        "{'applicationId': '%s', 'disposalDecision': 'Gallringsbeslut 1', 'reasons': 'It is time.'}",
                        application);
        long erased = system.as(ADA)
                .does("erase-personal-data", "{'applicationId': '%s'}", application)
                .position();
        assertThat(system.as(OLLE)
                        .reads("/api/applications/%s", application)
                        .at("/contact")
                        .isNull())
                .isTrue();

        holds(folder.resolve("proof.zip"));
        holds(folder.resolve("dossier.zip"));
        String asked =
                "curl -fsS -H \"Authorization: Bearer $TOKEN\" -o later.zip \"$QUERY/api/audit/events/%d/proof?from=%s\""
                        .formatted(erased, sizeOfTheFirstCheckpoint());
        Eventually.see(() -> desk.runs(asked).exit(), exit -> exit == 0);
        assertThat(holds(folder.resolve("later.zip"))).contains("PersonalDataErased");
    }

    private String holds(Path bundle) {
        Desk.Done done = desk.verifies(bundle);
        assertThat(done.exit()).as(done.said()).isZero();
        return done.said();
    }

    private String sizeOfTheFirstCheckpoint() throws IOException {
        return Files.readAllLines(folder.resolve("checkpoint")).get(1);
    }
}
