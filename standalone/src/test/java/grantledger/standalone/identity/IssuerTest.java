package grantledger.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import grantledger.access.roles.Role;
import grantledger.embedded.FreePort;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir
    Path directory;

    @Test
    void publishes_the_key_that_checks_its_tokens_and_nothing_of_the_private_one() throws Exception {
        var identity = LocalIdentity.in(directory);
        identity.moveTo(FreePort.find());
        try (var issuer = identity.serve()) {
            assertThat(issuer).isNotNull();
            var keys = JWKSet.load(URI.create(identity.issuer() + "/jwks").toURL());
            var key = keys.getKeys().getFirst().toRSAKey();
            assertThat(key.isPrivate()).isFalse();
            assertThat(token(identity, Bearer.of(Set.of(Role.OFFICER), "olle")).verify(new RSASSAVerifier(key)))
                    .isTrue();
        }
    }

    @Test
    void keeps_its_key_where_only_the_owner_reads_it() throws Exception {
        var first = token(LocalIdentity.in(directory), Bearer.of(Set.of(Role.OFFICER), "olle"));
        var second = token(LocalIdentity.in(directory), Bearer.of(Set.of(Role.OFFICER), "olle"));
        assertThat(second.getHeader().getKeyID()).isEqualTo(first.getHeader().getKeyID());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("key.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_token_says_who_for_whom_in_which_roles_and_for_how_long() throws Exception {
        var bearer = Bearer.of(Set.of(Role.APPLICANT), "999900-0012").importing();
        var claims = token(LocalIdentity.in(directory), bearer).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:8083");
        assertThat(claims.getAudience()).containsExactly("grantledger");
        assertThat(claims.getSubject()).isEqualTo("999900-0012");
        assertThat(claims.getClaim("organisation_number")).isEqualTo("999900-0012");
        assertThat(claims.getClaim("roles")).isEqualTo(List.of("APPLICANT", "IMPORTER"));
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(NOON.plus(Duration.ofHours(12)));
    }

    private static SignedJWT token(LocalIdentity identity, Bearer bearer) throws Exception {
        return SignedJWT.parse(identity.tokens().of(bearer, NOON));
    }
}
