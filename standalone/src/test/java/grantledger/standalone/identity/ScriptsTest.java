package grantledger.standalone.identity;

import static grantledger.standalone.identity.Running.with;
import static grantledger.standalone.identity.Running.without;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import grantledger.standalone.running.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens for scripts: what the issuer gives them, and how {@code ./grants token} asks for them. */
class ScriptsTest {
    private static final Map<String, String> ASKED =
            Map.of("grant_type", "client_credentials", "scope", "OFFICER AUDITOR", "subject", "olle.officer");

    @TempDir
    static Path data;

    private Running issuer;

    @BeforeEach
    void start() {
        issuer = new Running(data.resolve("issuer"));
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void whoever_knows_the_secret_is_given_a_token_for_whom_they_name() throws Exception {
        var claims = claims(Console.tokens(issuer.post("/token", ASKED, authorization(secret())))
                .path("access_token")
                .asString());
        assertThat(claims.getSubject()).isEqualTo("olle.officer");
        assertThat(claims.getClaim("roles")).isEqualTo(List.of("AUDITOR", "OFFICER"));
        assertThat(claims.getAudience()).containsExactly("grantledger");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("issuer/scripts"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whoever_does_not_know_it_is_given_nothing() {
        Console.isRefused(issuer.post("/token", ASKED, authorization("guessed")), "invalid_client");
        Console.isRefused(issuer.post("/token", ASKED), "invalid_client");
        Console.isRefused(issuer.post("/token", with(ASKED, "client_id", Console.CLIENT)), "invalid_client");
    }

    @Test
    void roles_are_those_that_people_have_and_an_organisation_is_a_number() {
        Console.isRefused(asking(with(ASKED, "scope", "OFFICER BOSS")), "invalid_scope");
        Console.isRefused(asking(with(ASKED, "scope", "SYSTEM")), "invalid_scope");
        Console.isRefused(asking(without(ASKED, "scope")), "invalid_scope");
        Console.isRefused(asking(with(ASKED, "organisation_number", "12")), "invalid_request");
    }

    private HttpResponse<String> asking(Map<String, String> parameters) {
        return issuer.post("/token", parameters, authorization(secret()));
    }

    @Test
    void the_shell_asks_a_system_that_runs() throws Exception {
        var first = claims(said("OFFICER,AUDITOR"));
        assertThat(first.getSubject()).isEqualTo("olle.officer");
        assertThat(first.getClaim("roles")).isEqualTo(List.of("AUDITOR", "OFFICER"));
        assertThat(first.getIssuer()).isEqualTo(issuer.url());
        assertThat(claims(said("APPLICANT", "999900-0020")).getClaim("organisation_number"))
                .isEqualTo("999900-0020");
        assertThat(claims(said("APPLICANT", "Åsa & co", "--organisation", "999900-0012"))
                        .getClaims())
                .containsEntry("sub", "Åsa & co")
                .containsEntry("organisation_number", "999900-0012");
    }

    @Test
    void the_shell_leaves_to_the_program_what_the_issuer_does_not_answer() throws Exception {
        assertThat(said("BOSS")).isEqualTo("unanswered");
        assertThat(said("OFFICER", "olle", "ek")).isEqualTo("unanswered");
        assertThat(said("--help")).isEqualTo("unanswered");
        assertThat(said()).isEqualTo("unanswered");
        issuer.close();
        assertThat(said("OFFICER")).isEqualTo("unanswered");
    }

    private String said(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "bash",
                "-c",
                "set -euo pipefail; source \"$0\"; token_of_running_system \"$@\" || echo unanswered",
                Settings.thisHome().resolve("build/tokens.sh").toString(),
                "--data",
                data.toString()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private String secret() {
        try {
            return Files.readString(data.resolve("issuer/scripts"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] authorization(String secret) {
        var client = ("grantledger-scripts:" + secret).getBytes(StandardCharsets.UTF_8);
        return new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(client)};
    }

    private static JWTClaimsSet claims(String token) throws ParseException {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }
}
