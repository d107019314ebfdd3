package grantledger.query.contacts.keys;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicationEvent.Contact;
import grantledger.events.contacts.ContactSealing;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.KeyStore;
import grantledger.query.fixtures.Servers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("server")
class ContactKeysTest {

    private final UUID id = UUID.randomUUID();
    private final Contact one = KeyStore.SHARED.sealed(id, Given.CONTACT);
    private final Contact other = KeyStore.SHARED.sealed(id, Given.CONTACT);
    private final Contact destroyed = KeyStore.SHARED.sealed(id, Given.CONTACT);
    private final AtomicInteger lookUps = new AtomicInteger();

    @Test
    void are_found_in_one_look_up_each_under_its_commitment() {
        KeyStore.SHARED.destroy(destroyed);

        Map<String, byte[]> keys = new ContactKeys(counted())
                .of(Stream.of(one, other, destroyed, one)
                        .map(Contact::commitment)
                        .toList());

        assertThat(keys).containsOnlyKeys(one.commitment(), other.commitment());
        assertThat(ContactSealing.open(one, id, keys.get(one.commitment()))).isEqualTo(Given.CONTACT);
        assertThat(lookUps).hasValue(1);
    }

    @Test
    void are_not_there_for_what_is_no_commitment() {
        assertThat(new ContactKeys(counted()).of(List.of("not Base64!", "QUJD")))
                .isEmpty();
    }

    private DelegatingDataSource counted() {
        var store = new DriverManagerDataSource(KeyStore.SHARED.url(), KeyStore.READER, Servers.PASSWORD);
        return new DelegatingDataSource(store) {
            @Override
            public Connection getConnection() throws SQLException {
                lookUps.incrementAndGet();
                return super.getConnection();
            }
        };
    }
}
