package grantledger.query.contacts.keys;

import grantledger.access.problems.Problem;
import grantledger.query.answering.Refused;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys from the key store. None is kept: whoever asks has it while an answer is made, and the next answer asks anew. */
@Component
public class ContactKeys {

    private static final Logger LOG = LoggerFactory.getLogger(ContactKeys.class);

    private final JdbcClient store;

    ContactKeys(@Qualifier("keysDatabase") DataSource store) {
        this.store = JdbcClient.create(store);
    }

    /**
     * In one look-up.
     *
     * @param commitments which keys, in Base64
     * @return by commitment; a key that has been destroyed is left out
     */
    public Map<String, byte[]> of(Collection<String> commitments) {
        byte[][] asked =
                commitments.stream().distinct().flatMap(ContactKeys::decoded).toArray(byte[][]::new);
        Map<String, byte[]> keys = new HashMap<>();
        try {
            store.sql("select commitment, key from contact_key where commitment = any (?)")
                    .param(asked)
                    .query(row -> {
                        keys.put(Base64.getEncoder().encodeToString(row.getBytes(1)), row.getBytes(2));
                    });
        } catch (DataAccessException away) {
            LOG.warn("The key store does not answer: {}", away.getMessage());
            throw new Refused(Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "keys-reachable",
                    "The key store does not answer, and the answer would show contact persons."));
        }
        return keys;
    }

    /** What is no commitment is that of no key. */
    private static Stream<byte[]> decoded(String commitment) {
        try {
            return Stream.of(Base64.getDecoder().decode(commitment));
        } catch (IllegalArgumentException malformed) {
            return Stream.of();
        }
    }
}
