package grantledger.query.contacts.keys;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Health component {@code keys}: UNKNOWN while the key store is away, since all that shows no contact is answered. */
@Component("keys")
class KeysHealth extends AbstractHealthIndicator {

    private final JdbcClient store;

    KeysHealth(@Qualifier("keysDatabase") DataSource store) {
        this.store = JdbcClient.create(store);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        try {
            store.sql("select exists (select from contact_key)")
                    .query(Boolean.class)
                    .single();
            health.up();
        } catch (DataAccessException away) {
            health.unknown().withDetail("reason", "The key store does not answer");
        }
    }
}
