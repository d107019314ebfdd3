package grantledger.access.tokens;

import java.util.Base64;
import java.util.List;
import org.springframework.security.oauth2.jwt.BadJwtException;

/**
 * The one way to write a signed token (RFC 7515 §3.1): three parts of base64url without padding. A lenient reader takes
 * many spellings of one token for genuine.
 */
final class CompactForm {

    private static final int PARTS = 3;
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private CompactForm() {}

    static void require(String token) {
        List<String> parts = List.of(token.split("\\.", -1));
        if (parts.size() != PARTS || !parts.stream().allMatch(CompactForm::isCanonical)) {
            throw new BadJwtException("The token is not in its compact form");
        }
    }

    private static boolean isCanonical(String part) {
        try {
            return !part.isEmpty()
                    && ENCODER.encodeToString(DECODER.decode(part)).equals(part);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
