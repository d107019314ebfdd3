package grantledger.query.opendata;

import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who publishes, and what others may do with it.
 *
 * @param organisationId by org-id.guide's lists, such as {@code SE-ON-202100-0000}
 * @param prefix registered with 360Giving; it makes ids unique in the world
 * @param licence where the licence of the data stands; empty while none has been chosen
 */
@ConfigurationProperties("grantledger.publisher")
record Publisher(String name, String organisationId, String prefix, String licence) {

    /** The licence as JSON has it: null while there is none. */
    String licenceOrNull() {
        return licence.isBlank() ? null : licence;
    }

    String idOf(UUID grantId) {
        return prefix + "-" + grantId;
    }

    String idOfCall(UUID callId) {
        return prefix + "-call-" + callId;
    }
}
