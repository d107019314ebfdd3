package grantledger.query.identity;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.query.audit.lives.Careers;
import grantledger.query.fixtures.Issuer;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whole answers never say to some, over lives to which every kind of event has happened. */
@Tag("server")
class HiddenPersonsTest {

    private static final int ACTS = 400;
    private static final long SEED = 16;

    /** Whoever acts in the lives, and the contact's address. */
    private static final List<String> PERSONS =
            List.of("anna", "bo", "olle", "disa", "karin", "sökande", "chief", "officer", "decider", "asa@example.org");

    /** Reasons of conflicts, what was found when a report was examined, and what was noted when it was approved. */
    private static final List<String> OF_THE_AGENCY = List.of("Vän", "Ett misstag", "Allt stämmer", "Bra");

    private static final List<String> FORMS = List.of(
            "application/json",
            "text/csv",
            "image/svg+xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final Pattern CHARACTER = Pattern.compile("&#x([0-9a-f]{2,5});");

    @TempDir
    private static Path archives;

    private static Careers lives;

    @BeforeAll
    static void live() {
        lives = new Careers(new Random(SEED), 12);
        for (int i = 0; i < ACTS; i++) {
            lives.next().forEach(event -> RELAY.append(event.stream(), event));
        }
        RELAY.acknowledged();
        SERVICE.get("/api/calls").after(RELAY.position()).ok();
    }

    @Test
    void reporters_see_no_person_in_any_answer() throws IOException {
        String token = Issuer.token("r", "REPORTER");
        List<String> found = said(Role.REPORTER, token, PERSONS);

        assertThat(found).isEmpty();
    }

    @Test
    void officers_see_them_so_they_are_there_to_be_hidden() throws IOException {
        assertThat(said(Role.OFFICER, Issuer.token("o", "OFFICER"), PERSONS)).hasSizeGreaterThan(50);
        assertThat(said(Role.OFFICER, Issuer.token("o", "OFFICER"), OF_THE_AGENCY))
                .hasSizeGreaterThan(5);
    }

    @Test
    void applicants_see_neither_reasons_of_conflicts_nor_what_was_noted_of_their_reports() throws IOException {
        String token = Issuer.token(Issuer.claims("alva", "APPLICANT")
                .claim("organisation_number", "999900-0012")
                .build());
        assertThat(SERVICE.get("/api/applications?callId=%s", lives.call())
                        .withToken(token)
                        .ok()
                        .at("/total")
                        .intValue())
                .isGreaterThan(5);

        assertThat(said(Role.APPLICANT, token, OF_THE_AGENCY)).isEmpty();
        assertThat(said(Role.APPLICANT, token, List.of("RANDOM", "RISK")))
                .as("sampling")
                .isEmpty();
    }

    @Test
    void reporters_see_no_person_in_what_was_either() throws IOException {
        for (String path : List.of("/api/applications", "/api/decisions", "/api/grants", "/api/payments")) {
            String then = "%s?callId=%s&size=100&position=%d".formatted(path, lives.call(), RELAY.position());
            assertThat(hits(then, FORMS.getFirst(), Issuer.token("r", "REPORTER"), any(PERSONS)))
                    .isEmpty();
            assertThat(hits(then, FORMS.getFirst(), Issuer.token("o", "OFFICER"), any(PERSONS)))
                    .as("so there is something to hide in " + path)
                    .isNotEmpty();
        }
    }

    @Test
    void reporters_can_neither_sort_nor_filter_by_a_person() {
        for (String asked : List.of("sort=decidedBy", "sort=-decidedBy", "decidedBy=decider", "decidedBy=nobody")) {
            assertThat(SERVICE.get("/api/decisions?%s", asked)
                            .as("r", "REPORTER")
                            .status())
                    .as(asked)
                    .isEqualTo(400);
            assertThat(SERVICE.get("/api/decisions?%s", asked)
                            .as("o", "OFFICER")
                            .status())
                    .as(asked)
                    .isEqualTo(200);
        }
    }

    /** Each place where an answer to the role says one of the words. */
    private static List<String> said(Role role, String token, List<String> words) throws IOException {
        Pattern any = any(words);
        List<String> found = new ArrayList<>();
        for (String path : paths(role)) {
            for (String form : FORMS) {
                found.addAll(hits(path, form, token, any));
            }
        }
        return found;
    }

    private static Pattern any(List<String> words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}-])("
                + String.join("|", words.stream().map(Pattern::quote).toList()) + ")(?![\\p{L}\\p{N}-])");
    }

    private static List<String> hits(String path, String form, String token, Pattern any) throws IOException {
        HttpResponse<InputStream> answer = SERVICE.get("%s", path)
                .withToken(token)
                .header("Accept", form + ", */*;q=0.1")
                .begun();
        assertThat(answer.statusCode()).as(path + form).isIn(200, 404, 406);
        String text = text(answer);
        return any.matcher(text)
                .results()
                .map(hit -> "%s as %s: %s in %s"
                        .formatted(path, form, hit.group(), text.substring(Math.max(0, hit.start() - 40), hit.end())))
                .toList();
    }

    private static String text(HttpResponse<InputStream> answer) throws IOException {
        byte[] body = answer.body().readAllBytes();
        if (!new String(body, 0, Math.min(2, body.length), UTF_8).equals("PK")) {
            return new String(body, UTF_8);
        }
        Path kept = Files.write(archives.resolve("archive.zip"), body);
        StringBuilder files = new StringBuilder();
        try (ZipFile zip = new ZipFile(kept.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                files.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        // A workbook writes letters beyond ASCII as references.
        return CHARACTER
                .matcher(files)
                .replaceAll(reference -> Character.toString(Integer.parseInt(reference.group(1), 16)));
    }

    private static List<String> paths(Role role) {
        return Reads.ALL.stream()
                .filter(read -> read.roles().contains(role))
                .map(Read::path)
                .filter(path ->
                        path.startsWith("/api/") && !path.startsWith("/api/audit/") && !path.endsWith("/status"))
                .flatMap(HiddenPersonsTest::filledIn)
                .toList();
    }

    private static Stream<String> filledIn(String path) {
        if (path.equals("/api/work")) {
            return Stream.of(path);
        }
        if (!path.contains("{")) {
            boolean ofCalls = !path.matches("/api/(calls|indicators|places)");
            return Stream.of(path + "?size=100" + (ofCalls ? "&callId=" + lives.call() : ""));
        }
        if (path.contains("{callId}")) {
            return Stream.of(path.replace("{callId}", lives.call().toString()));
        }
        List<UUID> ids = path.contains("/grants/")
                ? lives.grants()
                : path.contains("/indicators/") ? List.of(lives.indicator()) : lives.applications();
        String places = path.endsWith("/comparison") ? "?places=0180" : "";
        return ids.stream().map(id -> path.replace("{id}", id.toString()) + places);
    }
}
