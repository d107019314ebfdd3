package grantledger.access.tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token must say besides who issued it and for whom: when it was issued and when it ends, which are not further
 * apart than allowed, and a person's name that can be kept.
 */
final class SoundClaims implements OAuth2TokenValidator<Jwt> {

    /** How far the issuer's clock may be off. */
    static final Duration SKEW = Duration.ofSeconds(60);

    /** As OpenID Connect has it (Core 1.0 §2). */
    private static final int LONGEST_SUBJECT = 255;

    private final Duration longest;
    private final Clock clock;

    /** @param longest between a token's issue and its end */
    SoundClaims(Duration longest, Clock clock) {
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        List<OAuth2Error> faults = Stream.concat(ofTimes(token), ofSubject(token.getSubject()))
                .map(fault -> new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, fault, null))
                .toList();
        return faults.isEmpty() ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(faults);
    }

    private Stream<String> ofTimes(Jwt token) {
        Instant issued = token.getIssuedAt();
        Instant ends = token.getExpiresAt();
        if (issued == null || ends == null) {
            return Stream.of("iat and exp are required");
        }
        return Stream.concat(
                issued.isAfter(clock.instant().plus(SKEW)) ? Stream.of("iat is in the future") : Stream.empty(),
                ends.isAfter(issued.plus(longest)) ? Stream.of("exp is too long after iat") : Stream.empty());
    }

    private static Stream<String> ofSubject(String subject) {
        boolean sound = subject != null
                && !subject.isBlank()
                && subject.length() <= LONGEST_SUBJECT
                && subject.chars().noneMatch(Character::isISOControl);
        return sound
                ? Stream.empty()
                : Stream.of("sub has 1 to " + LONGEST_SUBJECT + " characters, none of them a control");
    }
}
