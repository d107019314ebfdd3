package grantledger.command.keys;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the store of keys is, and the list of erasures that is kept apart from it.
 *
 * @param user          owns the store
 * @param reader        the role that query-service reads keys with
 * @param erasuresTopic on Kafka
 * @param options       of PostgreSQL, for each connection to the store
 */
@ConfigurationProperties("grantledger.keys")
public record KeySettings(
        String url, String user, String password, String reader, String erasuresTopic, String options) {

    /** Does not say the password. */
    @Override
    public String toString() {
        return "KeySettings[" + url + ", " + user + "]";
    }
}
